import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ageSpecificRates } from './age-specific-rates.ts'
import { directlyStandardisedRate } from './directly-standardised-rate.ts'
import { excessOverExpected } from './excess-over-expected.ts'
import { healthyLifeExpectancy } from './healthy-life-expectancy.ts'
import { indirectlyStandardisedRatio } from './indirectly-standardised-ratio.ts'
import { lifeExpectancy } from './life-expectancy.ts'
import { lifeTableAges } from './life-table-bands.ts'
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

  it.each(methods.map(({ id }) => id))('%s has a page', (id) => {
    expect(existsSync(join(docs, `${id}.md`)), `docs/methods/${id}.md is missing`).toBe(true)
  })

  it('names the call for whole tables, which is exported', () => {
    const exported = readFileSync(join(import.meta.dirname, '../index.ts'), 'utf8')
    const named = methods.map(({ columns }) => columns).filter((columns) => columns !== null)
    expect(named).toHaveLength(9)
    for (const columns of named) expect(exported).toContain(`export { ${columns} } from`)
  })

  it('names the intervals that its calculations give', () => {
    const [proportion, rate, mean] = methods
    expect(Object.keys(proportion.intervals)).toContain(proportion.calculate({ count: 1, denominator: 2 }).method)
    expect(Object.keys(rate.intervals)).toContain(rate.calculate({ count: 1, denominator: 2 }).method)
    expect(Object.keys(rate.intervals)).toContain(rate.calculate({ count: 11, denominator: 20 }).method)
    expect(Object.keys(mean.intervals)).toContain(mean.calculate([1, 2]).method)
    expect(Object.keys(mean.intervals)).toContain(mean.calculate([1]).method)
  })

  it('names the intervals of what it makes from age bands', () => {
    const bands = [{ age: '0+', count: 12, denominator: 100 }]
    const deaths = lifeTableAges.map((age) => ({ age, deaths: 50, population: 1000, healthy: 0.8, asked: 90 }))
    const found = {
      'directly-standardised-rate': directlyStandardisedRate(bands, {
        standardPopulation: [{ age: '0+', population: 1 }],
      }),
      'indirectly-standardised-ratio': indirectlyStandardisedRatio(bands, { reference: bands }),
      'life-expectancy': lifeExpectancy(deaths)[0],
      'healthy-life-expectancy': healthyLifeExpectancy(deaths)[0],
      'age-specific-rates': ageSpecificRates(bands)[0],
      'excess-over-expected': excessOverExpected({ observed: 3, expected: 2 }),
    }
    for (const [id, result] of Object.entries(found)) {
      if (result?.kind !== 'estimate') throw new Error(result?.reason)
      expect(Object.keys(methods.find((method) => method.id === id)?.intervals ?? {})).toContain(result.method)
    }
  })
})

describe('pages of methods', () => {
  it.each(readdirSync(docs).filter((name) => name.endsWith('.md')))('%s says what every page says', (name) => {
    const text = readFileSync(join(docs, name), 'utf8')
    for (const heading of ['## When not to use it', '## Formula', '## Example', '## Reference']) {
      expect(text, `${heading} is missing in docs/methods/${name}`).toContain(heading)
    }
  })
})
