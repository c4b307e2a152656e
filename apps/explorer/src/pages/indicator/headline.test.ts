import { describe, expect, it } from 'vitest'
import type { ChartData, Sex } from '@jsna/core'
import { areaOf } from '../../fixtures/areas.ts'
import { chartFor } from '../../fixtures/charts.ts'
import { headlineOf } from './headline.ts'

function bars(indicator: string, area: string, sex: Sex = 'persons', benchmark = 'E92000001'): ChartData {
  const among = { scheme: areaOf(area)?.scheme ?? '', within: null }
  const series = { indicator, area, sex, benchmark, among, age: 'all', category: 'all' }
  return chartFor({ type: 'comparison-bars', period: 'latest', ...series })
}

const england = areaOf('E92000001')!
const city = areaOf('E08000026')!

describe('the sentence that opens an indicator', () => {
  it('gives the value, the verdict and the other value', () => {
    expect(headlineOf(bars('employment-rate', city.code), city, england)).toEqual({
      opening: 'In 2024 the figure for Coventry was ',
      value: '71.9%',
      group: '',
      verdict: { verdict: 'worse', words: 'worse than England', value: '76.0%' },
      reason: '',
    })
  })

  it('names the sex, and the unit in words', () => {
    const headline = headlineOf(bars('healthy-life-expectancy', city.code, 'female'), city, england)
    expect(headline).toMatchObject({
      value: '58.9 years',
      group: ' for women',
      verdict: { words: 'similar to England' },
    })
  })

  it('gives no verdict without an interval, and says why', () => {
    const headline = headlineOf(bars('residents-census-2021', city.code), city, england)
    expect(headline?.value).toBe('345,318 people')
    expect(headline?.verdict).toBeNull()
    expect(headline?.reason).not.toBe('')
  })

  it('gives no verdict of an area against itself', () => {
    const headline = headlineOf(bars('employment-rate', england.code, 'persons', england.code), england, england)
    expect(headline).toMatchObject({ value: '76.0%', verdict: null, reason: '' })
  })

  it('says that a value is hidden and shows none', () => {
    const moat = areaOf('reach-the-moat')!
    const data = bars('neighbourhoods-in-most-deprived-fifth', moat.code, 'persons', city.code)
    const headline = headlineOf(data, moat, city)
    expect(headline).toMatchObject({ value: null, verdict: null, reason: 'Counts from 1 to 4 are hidden.' })
    expect(headline?.opening).toBe('In 2025 the figure for The Moat is hidden.')
  })

  it('is nothing where the chart has no row for the area', () => {
    expect(headlineOf({ ...bars('employment-rate', city.code), estimates: [] }, city, england)).toBeNull()
  })
})
