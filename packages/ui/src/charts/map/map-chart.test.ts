import { spread } from '@jsna/core'
import { defineComponent, h } from 'vue'
import { expect, test } from 'vitest'
import { aChart } from '../../fixtures/charts.ts'
import { aHidden, anEstimate, anIndicator, peer } from '../../fixtures/figures.ts'
import { rendered, textOf } from '../../fixtures/render.ts'
import AreaMap from './AreaMap.vue'
import { mapKind } from './map-kind.ts'
import { mapKey, mapRows } from './map-rows.ts'
import { provideMaps } from './map-shapes.ts'
import type { MapGeometry } from './map-shapes.ts'
import MapChart from './MapChart.vue'

const names = ['Ash', 'Beech', 'Cedar', 'Elm', 'Fir']
const values = [10, 20, 30, 40]
const data = aChart({
  description: { type: 'map', indicator: 'x', scheme: 'ward-2025', within: '@city', period: 'latest', category: 'all' },
  indicator: anIndicator({ unit: '%' }),
  areas: names.toReversed().map((name) => peer(name, name)),
  estimates: [
    ...values.map((value, index) => anEstimate(value, { area: names[index] ?? '' })),
    aHidden({ area: 'Fir' }),
  ],
  spread: spread(values.map((value, index) => ({ area: names[index] ?? '', value }))),
})
const geometry: MapGeometry = {
  width: 200,
  height: 100,
  areas: names.map((name, index) => ({
    code: name,
    name,
    path: 'M0,0L9,0L9,9Z',
    tint: 1,
    points:
      index === 0
        ? [
            [10, 10],
            [150, 20],
          ]
        : [[10 * index, 10]],
  })),
}

test('areas are numbered by name and shaded by quarter; what is hidden has no shade', () => {
  expect(mapRows(data).map(({ area, quarter }) => [area.name, quarter])).toEqual([
    ['Ash', 1],
    ['Beech', 2],
    ['Cedar', 3],
    ['Elm', 4],
    ['Fir', null],
  ])
})

test('the key has the range of each shade', () => {
  expect(mapKey(data).map((entry) => entry.text)).toEqual([
    '10.0% to 17.5%',
    'above 17.5% to 25.0%',
    'above 25.0% to 32.5%',
    'above 32.5% to 40.0%',
  ])
  expect(mapKey({ ...data, spread: null })).toEqual([])
})

test('each area is one link with number and name', async () => {
  const html = await rendered(AreaMap, { geometry, label: 'Wards' })
  expect(html.match(/<a /g)).toHaveLength(5)
  expect(html).toContain('href="/hub/areas/Ash"')
  expect(html).toContain('aria-label="1 Ash"')
})

test('a second part repeats the number for the eye only', async () => {
  const html = await rendered(AreaMap, { geometry, label: 'Wards' })
  expect(html).toMatch(/<g class="map-area map-repeated" aria-hidden="true">.*x="75\.00%"/s)
})

test('a map that only shows where a place is has no links', async () => {
  const html = await rendered(AreaMap, { geometry, label: 'Ash', current: 'Ash', linked: false, numbered: false })
  expect(html).not.toContain('<a ')
  expect(html).toContain('role="img"')
  expect(html).toContain('map-this')
  expect(textOf(html)).toBe('')
})

test('the list beside the map says the same, hidden values by their word', async () => {
  const page = defineComponent({
    setup() {
      provideMaps((scheme) => (scheme === 'ward-2025' ? geometry : null))
      return () => h(MapChart, { data })
    },
  })
  const html = await rendered(page, {})
  expect(textOf(html)).toContain('Beech20.0%')
  expect(textOf(html)).toContain('FirHidden')
  expect(html).toContain('fill:var(--q2)')
  expect(html).toContain('map-absent')
})

test('without boundaries the list is still there', async () => {
  const html = await rendered(MapChart, { data })
  expect(html).not.toContain('class="map ')
  expect(textOf(html)).toContain('Beech20.0%')
})

test('the table has the reason', () => {
  expect(mapKind.table(data).groups[0]?.rows[4]).toMatchObject({
    header: 'Fir',
    cells: [{ kind: 'absent', word: 'Hidden' }, { text: '' }],
  })
})

test.each([
  ['high-is-good', 'darker is lower, which is worse', ['--q2', '--q5', '--q7', '--q9']],
  ['low-is-good', 'darker is higher, which is worse', ['--q9', '--q7', '--q5', '--q2']],
  ['no-judgement', 'darker is higher.', ['--q9', '--q7', '--q5', '--q2']],
] as const)('where %s, %s', (polarity, words, colours) => {
  const judged = { ...data, indicator: { ...data.indicator, polarity } }
  expect(mapKind.measure(judged)).toContain(words)
  expect(mapKey(judged).map(({ colour }) => colour)).toEqual(colours.map((name) => `var(${name})`))
})
