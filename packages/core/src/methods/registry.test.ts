import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { methods } from './registry.ts'

const docs = join(import.meta.dirname, '../../../../docs/methods')
const machinery = [
  'age-bands.ts',
  'confidence.ts',
  'direct-standardisation.ts',
  'indirect-standardisation.ts',
  'life-table-bands.ts',
  'row.ts',
  'registry.ts',
]

describe('registry of methods', () => {
  it('lists every calculation of the folder', () => {
    const files = readdirSync(import.meta.dirname).filter((name) => !name.endsWith('.test.ts'))
    const calculations = files.filter((name) => !machinery.includes(name)).map((name) => name.replace('.ts', ''))
    expect(methods.map(({ id }) => id).toSorted()).toEqual(calculations.toSorted())
  })

  it('has each id, label and interval method once', () => {
    for (const field of ['id', 'label', 'intervalMethod'] as const) {
      const given = methods.map((method) => method[field]).filter((each) => each !== null)
      expect(new Set(given).size).toBe(given.length)
    }
  })

  it.each(methods.map((method) => [method.id, method] as const))(
    '%s has a page that says what every page says',
    (id) => {
      const page = join(docs, `${id}.md`)
      expect(existsSync(page), `docs/methods/${id}.md is missing`).toBe(true)
      const text = readFileSync(page, 'utf8')
      for (const heading of ['## When not to use it', '## Formula', '## Example', '## Reference']) {
        expect(text, `${heading} is missing in docs/methods/${id}.md`).toContain(heading)
      }
    },
  )

  it('names the intervals that its calculations give', () => {
    const [proportion, rate, mean] = methods
    expect(Object.keys(proportion.intervals)).toContain(proportion.calculate({ count: 1, denominator: 2 }).method)
    expect(Object.keys(rate.intervals)).toContain(rate.calculate({ count: 1, denominator: 2 }).method)
    expect(Object.keys(rate.intervals)).toContain(rate.calculate({ count: 11, denominator: 20 }).method)
    expect(Object.keys(mean.intervals)).toContain(mean.calculate([1, 2]).method)
    expect(Object.keys(mean.intervals)).toContain(mean.calculate([1]).method)
  })
})
