import { describe, expect, it } from 'vitest'
import { createApi } from './api.ts'
import { chartFor } from './fixtures/charts.ts'
import { fixtureFetch } from './fixtures/fixture-api.ts'
import { loadMap, loadMaps } from './maps.ts'

const { fetch, asked } = fixtureFetch()
const api = createApi({ fetch, baseUrl: 'http://site.example' })

describe('a map', () => {
  it('shows every area of a scheme', async () => {
    const map = await loadMap(api, 'reach-area-2019')
    expect(map.areas.map(({ name }) => name)).toEqual(['Mosaic', 'The Moat'])
  })

  it('is filled by the areas that are asked for', async () => {
    const [both, one] = await Promise.all([
      loadMap(api, 'reach-area-2019', undefined, 200),
      loadMap(api, 'reach-area-2019', ['reach-mosaic'], 200),
    ])
    expect(one.areas.map(({ code }) => code)).toEqual(['reach-mosaic'])
    expect(one.height).toBeGreaterThan(1.8 * both.height)
  })
})

describe('the maps of a page', () => {
  const map = chartFor({
    type: 'map',
    indicator: 'overcrowded-households',
    scheme: 'msoa-2021',
    within: '@city',
    period: 'latest',
    category: 'all',
  })

  it('are made for charts that are maps', async () => {
    const maps = await loadMaps(api, [map])
    expect(Object.keys(maps)).toEqual(['msoa-2021'])
    expect(maps['msoa-2021']?.areas.map(({ name }) => name).sort()).toEqual(['Earlsdon', 'Tile Hill'])
  })

  it('are not asked for where there is none', async () => {
    const before = asked.length
    expect(await loadMaps(api, [])).toEqual({})
    expect(asked).toHaveLength(before)
  })
})
