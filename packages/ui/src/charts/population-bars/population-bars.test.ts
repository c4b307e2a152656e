import { expect, test } from 'vitest'
import { aChart } from '../../fixtures/charts.ts'
import { aHidden, anEstimate, anIndicator, coventry, peer } from '../../fixtures/figures.ts'
import { rendered, textOf } from '../../fixtures/render.ts'
import { populationBarsKind } from './population-bars-kind.ts'
import { populationRows } from './population-rows.ts'
import PopulationBars from './PopulationBars.vue'

const mosaic = { ...peer('reach-mosaic', 'Mosaic'), role: 'this' as const, status: 'illustrative' as const }
const city = { ...coventry, role: 'comparator' as const }
const at = (area: string, category: string, value: number) => anEstimate(value, { area, category })
const data = aChart({
  description: { type: 'population-bars', indicator: 'x', area: '@this', comparator: '@city', period: 'latest' },
  indicator: anIndicator({
    name: 'Ethnic group',
    unit: '%',
    population: 'residents',
    categories: [
      { id: 'white', label: 'White' },
      { id: 'asian', label: 'Asian' },
      { id: 'none', label: 'Nobody knows' },
    ],
  }),
  areas: [mosaic, city],
  estimates: [
    at('reach-mosaic', 'white', 78.2),
    at('E08000026', 'white', 65.5),
    aHidden({ area: 'reach-mosaic', category: 'asian' }),
    at('E08000026', 'asian', 18.5),
  ],
})

test('a row a category, in the order of the indicator, none for what nobody has', () => {
  expect(populationRows(data).rows.map((row) => row.label)).toEqual(['White', 'Asian'])
})

test('without categories there is a row a band of age', () => {
  const ages = { ...data, indicator: anIndicator({ ages: ['all', '0-15', '65+'] }) }
  const estimates = [anEstimate(16, { area: 'reach-mosaic', age: '0-15' })]
  expect(populationRows({ ...ages, estimates }).rows.map((row) => row.label)).toEqual(['0-15'])
})

test('bars are as long as their share of the longest, and carry their values', async () => {
  const html = await rendered(PopulationBars, { data })
  expect(html).toContain('width="80.00%"')
  expect(html).toContain(`width="${((80 * 65.5) / 78.2).toFixed(2)}%"`)
  expect(textOf(html)).toContain('78.2%')
})

test('a hidden value is its word, with no bar', async () => {
  const html = await rendered(PopulationBars, { data })
  expect(textOf(html)).toContain('Hidden')
  expect(html).toContain('width="0%"')
})

test('the table has both areas and the interval of this one', () => {
  expect(populationBarsKind.table(data).groups[0]?.rows).toEqual([
    {
      header: 'White',
      cells: [
        { kind: 'value', text: '78.2%' },
        { kind: 'interval', text: '77.2% to 79.2%' },
        { kind: 'value', text: '65.5%' },
      ],
    },
    {
      header: 'Asian',
      cells: [
        { kind: 'absent', word: 'Hidden', reason: 'Counts from 1 to 4 are hidden.' },
        { kind: 'text', text: '' },
        { kind: 'value', text: '18.5%' },
      ],
    },
  ])
  expect(populationBarsKind.measure(data).replaceAll('\u2060', '')).toBe('Ethnic group, % of residents. 2022–24.')
})
