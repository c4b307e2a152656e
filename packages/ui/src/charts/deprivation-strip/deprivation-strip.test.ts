import { expect, test } from 'vitest'
import { aChart } from '../../fixtures/charts.ts'
import { aHidden, anEstimate, anIndicator, coventry, peer } from '../../fixtures/figures.ts'
import { rendered, textOf } from '../../fixtures/render.ts'
import { deprivationStripKind } from './deprivation-strip-kind.ts'
import DeprivationStrip from './DeprivationStrip.vue'
import { stripRows } from './strip-rows.ts'

const mosaic = { ...peer('reach-mosaic', 'Mosaic'), role: 'this' as const }
const counts: Record<string, number[]> = {
  'reach-mosaic': [3, 3, 4, 3, 1, 6, 9, 4, 10, 7],
  E08000026: [36, 27, 28, 22, 18, 15, 20, 13, 14, 10],
}
const estimates = Object.entries(counts).flatMap(([area, list]) =>
  list.map((count, index) => anEstimate(count, { area, category: String(index + 1), count })),
)
const data = aChart({
  description: { type: 'deprivation-strip', indicator: 'x', area: '@this', comparator: '@city', period: 'latest' },
  indicator: anIndicator({
    name: 'Neighbourhoods by tenth',
    categories: Array.from({ length: 10 }, (_, index) => ({ id: String(index + 1), label: `Tenth ${index + 1}` })),
  }),
  areas: [{ ...coventry, role: 'comparator' }, mosaic],
  estimates,
})

test('this area comes first; a block is as wide as its share', async () => {
  expect(stripRows(data).map((row) => [row.area.name, row.total])).toEqual([
    ['Mosaic', 50],
    ['Coventry', 203],
  ])
  const html = await rendered(DeprivationStrip, { data })
  expect(html).toContain('width="6.000%"')
  expect(html).toContain('fill="var(--q1)"')
})

test('numbers stand in blocks that have room, and all of them in the table and the name', async () => {
  const html = await rendered(DeprivationStrip, { data })
  expect(html).toContain('Tenth 5 1, Tenth 6 6')
  expect(html).not.toMatch(/strip-number[^>]*>\s*1\s*</)
  const cells = deprivationStripKind.table(data).groups[0]?.rows.map((row) => row.cells)
  expect(cells?.[4]).toEqual([
    { kind: 'value', text: '18' },
    { kind: 'value', text: '1' },
  ])
})

test('numbers in narrow blocks are left out on a narrow page', async () => {
  const odd = { ...data, estimates: estimates.map((each) => (each.category === '1' ? { ...each, count: 2 } : each)) }
  expect(await rendered(DeprivationStrip, { data: odd })).toContain('narrow-hidden')
})

test('an area with a hidden count has no strip, because its width would give the count away', () => {
  const hidden = aHidden({ area: 'reach-mosaic', category: '5' })
  const rest = estimates.filter((each) => each.area !== 'reach-mosaic' || each.category !== '5')
  const partly = { ...data, estimates: [...rest, hidden] }
  expect(stripRows(partly).map((row) => row.area.name)).toEqual(['Coventry'])
  expect(deprivationStripKind.table(partly).groups[0]?.rows[4]?.cells[1]).toMatchObject({ word: 'Hidden' })
})

test('the whole is described in words', async () => {
  expect(textOf(await rendered(DeprivationStrip, { data }))).toContain('Mosaic, 50 neighbourhoods')
  expect(deprivationStripKind.measure(data)).toContain('count of neighbourhoods')
})
