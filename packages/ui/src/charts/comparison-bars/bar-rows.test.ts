import { expect, test } from 'vitest'
import { aComparison } from '../../fixtures/charts.ts'
import { anEstimate, coventry, england, peer, westMidlands } from '../../fixtures/figures.ts'
import { barRows } from './bar-rows.ts'

test('the highest value comes first; the benchmark is no bar', () => {
  const { rows, benchmark } = barRows(aComparison())
  expect(rows.map((row) => row.area.name)).toEqual(['Coventry', 'Ashford', 'Borough of Long Names'])
  expect(benchmark?.estimate.value).toBe(58)
})

test('a region is not one of its own areas: it stands in the table, not among the bars', () => {
  const data = aComparison()
  const estimates = [...data.estimates, anEstimate(57, { area: 'E12000005' })]
  const { rows, region } = barRows({ ...data, areas: [...data.areas, westMidlands], estimates })
  expect(rows.map((row) => row.area.name)).not.toContain('West Midlands')
  expect(region?.estimate.value).toBe(57)
})

test('a hidden value has no place among the bars', () => {
  const { absent } = barRows(aComparison())
  expect(absent.map(({ area, estimate }) => [area.name, estimate?.kind])).toEqual([['Hidden Vale', 'suppressed']])
})

test('areas with one value stand in the order of their names', () => {
  const areas = [peer('Z', 'Zeal'), peer('A', 'Acton'), coventry, england]
  const estimates = areas.map((area) => anEstimate(60, { area: area.code }))
  expect(barRows(aComparison({ areas, estimates })).rows.map((row) => row.area.name)).toEqual([
    'Acton',
    'Coventry',
    'Zeal',
  ])
})

test('an area without any estimate is absent, not lost', () => {
  const { absent } = barRows(aComparison({ areas: [coventry, england, peer('N', 'Nowhere')] }))
  expect(absent).toEqual([{ area: peer('N', 'Nowhere'), estimate: null }])
})
