import { expect, test } from 'vitest'
import { publicAddresses } from './addresses.ts'
import { aComparison, aTrend } from './fixtures/charts.ts'
import { aKey } from './fixtures/figures.ts'

test('a figure leads to its indicator, at its place and series', () => {
  expect(publicAddresses.figure(aKey)).toBe(
    '/hub/healthy-life-expectancy?area=E08000026&period=2022-01-01%2FP3Y&sex=persons',
  )
})

test('age and category are named where there is one', () => {
  const address = publicAddresses.figure({ ...aKey, age: '16 to 64', category: 'asian' })
  expect(address).toContain('age=16+to+64')
  expect(address).toContain('category=asian')
})

test('a period that was never found is left out', () => {
  expect(publicAddresses.figure({ ...aKey, period: 'latest' })).not.toContain('period')
})

test.each([
  ['citywide/health-and-wellbeing/life-expectancy', '/profile/health-and-wellbeing/life-expectancy'],
  ['citywide/prospects', '/profile/prospects'],
  ['pages/about', '/about'],
  ['places/mosaic', '/places/mosaic'],
])('the text %s stands at %s', (id, address) => {
  expect(publicAddresses.document(id)).toBe(address)
})

test('a trend is downloaded with all its periods, a comparison with its own', () => {
  const download = publicAddresses.download(aTrend())
  expect(download).toMatch(
    /^\/api\/v1\/estimates\.csv\?indicator=healthy-life-expectancy&area=E08000026&area=E12000005&area=E92000001/,
  )
  expect(download).not.toContain('period=')
  expect(publicAddresses.download(aComparison())).toContain('&period=2022-01-01%2FP1Y')
})

test('ids are written safely into addresses', () => {
  expect(publicAddresses.area('a/b?c')).toBe('/hub/areas/a%2Fb%3Fc')
  expect(publicAddresses.recommendation('4.1')).toBe('/recommendations#recommendation-4.1')
})

test('a download holds only the groups that the chart shows', () => {
  const data = aComparison()
  const [first] = data.estimates
  expect(publicAddresses.download(data)).toContain(`&sex=${first?.sex}&age=${first?.age}&category=${first?.category}`)
  const both = { ...data, estimates: data.estimates.flatMap((each) => [each, { ...each, sex: 'female' as const }]) }
  expect(publicAddresses.download(both)).not.toContain('sex=')
})
