import { describe, expect, it } from 'vitest'
import type { Estimate, PresentEstimate } from '@jsna/core'
import { inputWords, plotFacts } from './input-words.ts'
import type { Names } from './input-words.ts'
import { indicator } from './sample-indicator.ts'

const known = indicator({ slug: 'healthy-life-expectancy', name: 'Healthy life expectancy' })
const names: Names = {
  indicator: (slug) => (slug === known.slug ? known : undefined),
  area: (code) => ({ E08000026: 'Coventry', E92000001: 'England' })[code] ?? code,
}
const key = {
  indicator: known.slug,
  area: 'E08000026',
  period: '2018-01-01/P3Y',
  sex: 'female' as const,
  age: 'all',
  category: 'all',
}
const coventry: PresentEstimate = {
  ...key,
  kind: 'estimate',
  value: 62.2,
  lowerCi95: 59.5,
  upperCi95: 64.8,
  lowerCi998: null,
  upperCi998: null,
  count: null,
  denominator: null,
  method: 'published',
  status: 'revised',
  note: '',
}
const england: PresentEstimate = { ...coventry, area: 'E92000001', value: 64, lowerCi95: 63.9, upperCi95: 64.1 }

describe('inputWords', () => {
  it('names the figure, its value, its interval and its source', () => {
    const words = inputWords(coventry, names)
    expect(words.title.replaceAll('\u2060', '')).toBe('Healthy life expectancy, women, Coventry, 2018–20')
    expect(words).toMatchObject({ value: '62.2 years', interval: '59.5 to 64.8' })
    expect(words.source).toBe('Office for National Statistics, Healthy life expectancy')
  })

  it('says that no interval is published, and why there is no value', () => {
    expect(inputWords({ ...coventry, lowerCi95: null }, names).interval).toBe('no interval published')
    const hidden: Estimate = { ...key, kind: 'suppressed', reason: 'Too few people.' }
    expect(inputWords(hidden, names)).toMatchObject({ value: 'Too few people.', interval: '' })
  })
})

describe('plotFacts', () => {
  it('names two values by what they differ in', () => {
    expect(plotFacts([coventry, england], names)).toMatchObject({
      value: 62.2,
      lower: 59.5,
      upper: 64.8,
      benchmark: 64,
      name: 'Coventry',
      benchmarkName: 'England',
    })
    expect(plotFacts([coventry, { ...coventry, sex: 'male' }], names)).toMatchObject({
      name: 'women',
      benchmarkName: 'men',
    })
  })

  it('draws nothing without an interval, a second value or an indicator', () => {
    expect(plotFacts([{ ...coventry, upperCi95: null }, england], names)).toBeNull()
    expect(plotFacts([coventry], names)).toBeNull()
    expect(plotFacts([{ ...coventry, indicator: 'unknown' }, england], names)).toBeNull()
  })
})
