import { estimateFrom } from '@jsna/core'
import { describe, expect, test } from 'vitest'
import type { AreaTopology } from '../boundaries/build-topology.ts'
import { areasWithCrossings } from '../samples/crossing-rings.ts'
import { CITY, packed as data } from '../samples/packed-folder.ts'

describe('the catalogue', () => {
  test('has at least 70 indicators in every topic of the four themes', () => {
    expect(data.indicators.length).toBeGreaterThanOrEqual(70)
    expect(data.themes.map(({ id }) => id)).toEqual([
      'demographics-and-community',
      'prospects',
      'environment',
      'health-and-wellbeing',
    ])
    const topics = new Set(data.indicators.map(({ topic }) => topic))
    expect(data.themes.flatMap((theme) => theme.topics).filter((topic) => !topics.has(topic))).toEqual([])
  })

  test('decides polarity with a reason, and compares only where there are intervals', () => {
    const undecided = data.indicators.filter(
      ({ comparisonMethod, intervalMethod }) => comparisonMethod !== 'none' && intervalMethod === 'none',
    )
    expect(undecided.map(({ slug }) => slug)).toEqual([])
    expect(data.indicators.filter(({ polarityReason }) => !polarityReason.endsWith('.'))).toEqual([])
  })

  test('tests no trend on pooled years, and none on values without limits or counts', async () => {
    for (const indicator of data.indicators.filter(({ trendRule }) => trendRule !== 'none')) {
      const rows = await data.figures(indicator.slug)
      expect(rows.filter(({ period }) => /\/P(?:[2-9]|\d\d)Y$/.test(period))).toEqual([])
      if (indicator.trendRule === 'value-with-interval') {
        expect(rows.some(({ area, lowerCi95 }) => area === CITY && lowerCi95 !== null)).toBe(true)
      }
    }
  })

  test('binds no two indicators to one series and breakdown of a source by mistake', () => {
    const bound = data.indicators.flatMap(({ slug, externalIds }) =>
      externalIds.map(({ system, id, sex, age, category }) => [slug, system, id, sex, age, category].join('|')),
    )
    expect(new Set(bound).size).toBe(bound.length)
  })
})

describe('the figures', () => {
  test('have a file for each indicator and no other', () => {
    expect(data.figureFiles).toEqual(data.indicators.map(({ slug }) => slug).toSorted())
  })

  test('say something of the city, or of its neighbourhoods, in every file', async () => {
    const neighbourhoods = new Set(data.areas.filter(({ scheme }) => scheme === 'lsoa-2021').map(({ code }) => code))
    for (const slug of data.figureFiles) {
      const rows = await data.figures(slug)
      expect(rows.some(({ area }) => area === CITY || neighbourhoods.has(area)) ? slug : `nothing in ${slug}`).toBe(
        slug,
      )
    }
  })

  test('make estimates everywhere: a value, or a reason why there is none', async () => {
    for (const indicator of data.indicators) {
      for (const row of await data.figures(indicator.slug)) {
        const estimate = estimateFrom(row, indicator)
        if (estimate.kind === 'estimate') expect(Number.isFinite(estimate.value)).toBe(true)
        else if (row.absence === null) expect(estimate).toBe(`${row.area} ${row.period} has no absence`)
      }
    }
  })
})

describe('the areas', () => {
  const codes = new Set(data.areas.map(({ code }) => code))
  const ofScheme = (scheme: string) => data.areas.filter((area) => area.scheme === scheme)

  test.for([
    ['country-2025', 1],
    ['region-2025', 9],
    ['upper-tier-authority-2025', 155],
    ['ward-2025', 18],
    ['reach-area-2019', 8],
    ['msoa-2021', 42],
    ['lsoa-2021', 203],
  ] as const)('%s are %i', ([scheme, count]) => {
    expect(ofScheme(scheme)).toHaveLength(count)
  })

  test('have codes of their own, and parents and neighbours that exist', () => {
    expect(codes.size).toBe(data.areas.length)
    const named = data.areas.flatMap(({ parents, neighbours }) => [...parents, ...neighbours])
    expect(named.filter((code) => !codes.has(code))).toEqual([])
  })

  test('name the ten statistical neighbours of the city, most similar first', () => {
    const names = new Map(data.areas.map(({ code, name }) => [code, name]))
    const city = data.areas.find(({ code }) => code === CITY)
    expect(city?.neighbours.map((code) => names.get(code))).toEqual([
      'Derby',
      'Leeds',
      'Cardiff',
      'Peterborough',
      'Wolverhampton',
      'Newport',
      'Salford',
      'Southampton',
      'Bradford',
      'Kirklees',
    ])
  })

  test('reach areas are illustrative and say where they are', () => {
    expect(ofScheme('reach-area-2019').map(({ name }) => name)).toEqual([
      'Aspire',
      'Families for All',
      'Harmony',
      'Mosaic',
      'Park Edge',
      'Pathways',
      'The Moat',
      'Wood Side',
    ])
    expect(
      ofScheme('reach-area-2019').every(({ status, description }) => status === 'illustrative' && description),
    ).toBe(true)
    expect(data.schemes.find(({ id }) => id === 'reach-area-2019')?.caveat).toMatch(/^Illustrative boundaries/)
  })

  test('every area of a scheme has a boundary and the other way round', () => {
    for (const { id } of data.schemes) {
      const topology = data.boundaries[id]
      const areas = topology?.objects['areas']
      const drawn = areas?.type === 'GeometryCollection' ? areas.geometries : []
      const drawnCodes = drawn.map(({ properties }) => (properties as { code: string }).code).toSorted()
      const english = ofScheme(id).filter(({ code }) => !code.startsWith('W'))
      expect(drawnCodes).toEqual(english.map(({ code }) => code).toSorted())
      expect(drawn.every(({ type }) => type === 'Polygon' || type === 'MultiPolygon')).toBe(true)
    }
  })

  test.for(Object.keys(data.boundaries))('no border of %s crosses or touches itself', (scheme) => {
    expect(areasWithCrossings(data.boundaries[scheme] as unknown as AreaTopology)).toEqual([])
  })

  test.for([
    ['reach-area-2019', 60_000],
    ['ward-2025', 60_000],
    ['msoa-2021', 60_000],
    ['lsoa-2021', 60_000],
    ['upper-tier-authority-2025', 120_000],
  ] as const)('the map of %s is smaller than %i bytes', ([scheme, limit]) => {
    expect(JSON.stringify(data.boundaries[scheme]).length).toBeLessThan(limit)
  })
})
