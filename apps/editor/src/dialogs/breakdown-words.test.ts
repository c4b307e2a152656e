import { describe, expect, it } from 'vitest'
import { indicator } from '../parts/sample-indicator.ts'
import { ageWords, categoryWords, firstReference, fitted } from './breakdown-words.ts'

const women = indicator({ slug: 'healthy-life-expectancy', sexes: ['female', 'male'], ages: ['all', '65'] })

describe('fitted', () => {
  it('begins with the first breakdown of an indicator', () => {
    expect(firstReference(women)).toEqual({
      indicator: 'healthy-life-expectancy',
      area: '@this',
      period: 'latest',
      sex: 'female',
      age: 'all',
      category: 'all',
    })
  })

  it('keeps what another indicator knows as well, and replaces the rest', () => {
    const men = { ...firstReference(women), sex: 'male' as const, age: '65', period: '2018-01-01/P3Y', area: '@region' }
    const everyone = indicator({ slug: 'population', sexes: ['persons'], ages: ['all'] })
    expect(fitted(men, everyone)).toEqual({ ...men, indicator: 'population', sex: 'persons', age: 'all' })
    expect(fitted(men, indicator({ slug: 'other', sexes: ['male'], ages: ['65'] }))).toEqual({
      ...men,
      indicator: 'other',
    })
  })

  it('chooses a category only where there are some', () => {
    const tenths = indicator({ slug: 'deprivation', categories: [{ id: 'tenth-1', label: 'Most deprived tenth' }] })
    expect(firstReference(tenths).category).toBe('tenth-1')
    expect(categoryWords(tenths, 'tenth-1')).toBe('Most deprived tenth')
    expect(categoryWords(undefined, 'tenth-1')).toBe('tenth-1')
  })
})

it('says “All ages” for all of them', () => {
  expect([ageWords('all'), ageWords('65 and over')]).toEqual(['All ages', '65 and over'])
})
