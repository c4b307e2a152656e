import { describe, expect, it } from 'vitest'
import type { EstimateKey } from '../model/observation.ts'
import { sampleEstimate, sampleIndicator, sampleKey } from '../samples/nouns.ts'
import { healthyLife, sampleEvidence, womensLife } from '../samples/narrative.ts'
import {
  areaName,
  describeFigure,
  describeMissing,
  describeOther,
  describeSubject,
  describeUnknown,
  limitsOf,
  valueWords,
} from './wording.ts'

const measure = sampleIndicator({
  name: 'Employment rate',
  categories: [{ id: 'white', label: 'White' }],
})
const evidence = sampleEvidence([], [measure, healthyLife])
const key = sampleKey

describe('what a sentence is about', () => {
  it.each<[Partial<EstimateKey>, string]>([
    [{}, 'employment rate in Coventry'],
    [{ sex: 'female' }, 'women’s employment rate in Coventry'],
    [{ age: '16 to 64', area: 'E12000005' }, 'employment rate (16 to 64) in the West Midlands'],
    [{ category: 'white' }, 'employment rate (White) in Coventry'],
    [{ indicator: 'vaping', area: 'E99' }, 'vaping in E99'],
  ])('%o: %s', (stated, words) => {
    expect(describeSubject({ ...key, ...stated }, evidence)).toBe(words)
  })

  it('is the figure for it where its name is plural', () => {
    const plural = sampleEvidence([])
    expect(describeFigure(key, plural)).toBe('the figure for adults who smoke in Coventry')
    expect(describeFigure(key, evidence)).toBe('employment rate in Coventry')
  })

  it('names an area that nobody knows by its code', () => {
    expect(areaName('E99', evidence)).toBe('E99')
    expect(areaName('E12000005', evidence)).toBe('the West Midlands')
  })
})

describe('what is missing', () => {
  it.each([
    ['latest', 'No figure is published for employment rate in Coventry.'],
    ['earliest', 'No figure is published for employment rate in Coventry.'],
    ['previous', 'No figure is published for employment rate in Coventry before that.'],
    ['2023-01-01/P1Y', 'No figure is published for employment rate in Coventry, 2023.'],
    ['soon', 'No figure is published for employment rate in Coventry in a period called “soon”.'],
  ])('%s', (period, words) => {
    expect(describeMissing({ ...key, period }, evidence)).toBe(words)
  })

  it('is the indicator before the area', () => {
    expect(describeUnknown({ ...key, indicator: 'vaping', area: 'E99' }, evidence)).toBe(
      'There is no indicator called “vaping”.',
    )
    expect(describeUnknown({ ...key, area: 'E99' }, evidence)).toBe('There is no area with the code “E99”.')
    expect(describeUnknown(key, evidence)).toBeNull()
  })
})

describe('the other side of a comparison', () => {
  it.each<[Partial<EstimateKey>, string, string]>([
    [{ area: 'E92000001' }, 'England', 'in England'],
    [{ period: '2019-01-01/P1Y' }, '2019', 'in 2019'],
    [{ sex: 'male' }, 'men’s', 'men’s'],
    [{ age: '16 to 24' }, '16 to 24', 'at the age “16 to 24”'],
    [{ category: 'white' }, 'White', 'in the group “White”'],
    [{ indicator: 'healthy-life-expectancy' }, 'healthy life expectancy', 'healthy life expectancy'],
    [{ area: 'E92000001', sex: 'male' }, 'men’s employment rate in England', 'men’s employment rate in England'],
  ])('%o: %s, %s', (stated, name, place) => {
    expect(describeOther(key, { ...key, ...stated }, evidence)).toEqual({ name, place })
  })

  it('is everyone where a part is set beside the whole', () => {
    const part: EstimateKey = { ...key, sex: 'female', age: '16 to 24', category: 'white' }
    expect(describeOther(part, { ...part, sex: 'persons' }, evidence).name).toBe('everyone’s')
    expect(describeOther(part, { ...part, age: 'all' }, evidence).name).toBe('all ages')
    expect(describeOther(part, { ...part, category: 'all' }, evidence).name).toBe('everyone')
  })
})

describe('a value in words', () => {
  it.each([
    [womensLife('E08000026', 62.2, [59.5, 64.8]), '62.2 years (59.5 to 64.8)'],
    [womensLife('E08000026', 62.2), '62.2 years'],
    [womensLife('E08000026', 62.2, [64.8, 59.5]), '62.2 years'],
  ])('has its interval where that is readable', (estimate, words) => {
    expect(valueWords(estimate, healthyLife)).toBe(words)
  })

  it('has limits only as a pair in their order', () => {
    expect(limitsOf(sampleEstimate({ lowerCi95: 1, upperCi95: 2 }))).toEqual({ lower: 1, upper: 2 })
    expect(limitsOf(sampleEstimate({ lowerCi95: 1 }))).toBeNull()
    expect(limitsOf(sampleEstimate({ lowerCi95: 2, upperCi95: 1 }))).toBeNull()
  })
})
