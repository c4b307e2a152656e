import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { comparisonMethodSchema } from '../model/indicator.schema.ts'
import { comparisonMethods, comparisonNeeds } from './comparison-methods.ts'

const names = Object.keys(comparisonMethods)

describe('registry of comparison methods', () => {
  it('has every method that an indicator can name, but none', () => {
    expect([...names, 'none'].toSorted()).toEqual([...comparisonMethodSchema.options].toSorted())
  })

  it('labels each in words of its own', () => {
    const labels = Object.values(comparisonMethods).map(({ label }) => label)
    expect(new Set(labels).size).toBe(names.length)
  })

  it.each(names)('%s stands on the page of comparisons', (name) => {
    const page = join(import.meta.dirname, '../../../../docs/methods/benchmark-comparison.md')
    expect(readFileSync(page, 'utf8')).toContain(`\`${name}\``)
  })
})

describe('comparisonNeeds', () => {
  it.each([
    ['interval-95', 'limits', true],
    ['interval-95', 'denominator', false],
    ['both-intervals', 'benchmark-limits', true],
    ['control-limits-rate', 'denominator', true],
    ['control-limits-rate', 'limits', false],
    ['none', 'limits', false],
  ] as const)('%s needs %s: %s', (method, need, needed) => {
    expect(comparisonNeeds(method, need)).toBe(needed)
  })
})
