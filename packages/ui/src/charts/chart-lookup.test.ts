import { expect, test } from 'vitest'
import { aComparison, aTrend } from '../fixtures/charts.ts'
import { anIndicator } from '../fixtures/figures.ts'
import { areaInRole, comparisonFor, estimateFor, measureWords, sourceWords } from './chart-lookup.ts'

test('areas are found by what they are to the chart', () => {
  expect(areaInRole(aTrend(), 'benchmark')?.name).toBe('England')
  expect(areaInRole(aTrend(), 'peer')).toBeUndefined()
})

test('estimates and verdicts are found by any part of their key', () => {
  expect(estimateFor(aTrend(), { area: 'E92000001', period: '2016-01-01/P1Y' })).toMatchObject({ value: 64 })
  expect(estimateFor(aTrend(), { sex: 'male' })).toBeUndefined()
  expect(estimateFor(aTrend(), { category: 'x' })).toBeUndefined()
  expect(comparisonFor(aComparison(), { area: 'A' })?.verdict).toBe('worse')
  expect(comparisonFor(aComparison(), { area: 'A', age: '0-4' })).toBeUndefined()
})

test.each([
  [{ unit: '%', population: 'residents' }, 'Name, % of residents.'],
  [{ unit: 'per 100,000', population: 'people under 75' }, 'Name, per 100,000 people under 75.'],
  [{ unit: 'years', population: 'women' }, 'Name, years, women.'],
  [{ unit: 'years', population: '' }, 'Name, years.'],
  [{ unit: '', population: '' }, 'Name.'],
])('%o is measured as “%s”', (over, words) => {
  expect(measureWords({ ...aTrend(), indicator: anIndicator({ name: 'Name', ...over }) })).toBe(words)
})

test('the source carries its licence', () => {
  expect(sourceWords(aTrend())).toBe(
    'Source: Office for National Statistics, Healthy life expectancy. Open Government Licence v3.0.',
  )
})
