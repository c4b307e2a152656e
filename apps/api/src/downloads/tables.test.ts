import { describe, expect, it } from 'vitest'
import { indicators } from '../builders/figures.ts'
import { areas, schemes } from '../builders/places.ts'
import { packed } from '../builders/packed.ts'
import { buildEstimate, releaseRow } from '../builders/releases.ts'
import { areaTable, indicatorTable, recommendationTable, schemeTable } from './catalogue-tables.ts'
import { shapesOf, tableFeatures } from './features.ts'
import { figureTable } from './figure-table.ts'
import { comparisonTable, estimateTable, spreadTable, trendTable } from './figure-tables.ts'
import { harmless } from './table.ts'
import type { Table } from './table.ts'

const catalogue = { indicators, areas, schemes }
const rowsOf = ({ columns, rows }: Table) =>
  rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index]])))

describe('a table of figures', () => {
  it('names what each row is about, and on what terms it may be used', async () => {
    const [row] = rowsOf(await figureTable(estimateTable, [buildEstimate({})], catalogue, releaseRow))
    expect(row).toMatchObject({
      indicatorName: 'Private renters',
      areaName: 'Mosaic',
      areaStatus: 'illustrative',
      value: 23.076923076923077,
      lowerCi998: null,
      unit: '%',
      reason: null,
      source: 'Office for National Statistics: A publication',
      licence: 'Open Government Licence v3.0',
      release: 7,
      methodVersion: '1',
    })
  })

  it('names the sources of the indicators that it holds, each once', async () => {
    const one = await figureTable(estimateTable, [buildEstimate({})], catalogue, releaseRow)
    expect(one.sources.map(({ subjects }) => subjects)).toEqual([['Private renters']])
    const two = [buildEstimate({}), buildEstimate({ indicator: 'rare-disease' })]
    expect(
      (await figureTable(estimateTable, two, catalogue, releaseRow)).sources.map(({ subjects }) => subjects),
    ).toEqual([['Private renters', 'Rare disease']])
    expect((await figureTable(estimateTable, [], catalogue, releaseRow)).sources).toEqual([])
  })

  it('holds no number of a figure that is withheld', async () => {
    const { indicator, area, period, sex, age, category } = buildEstimate({})
    const key = { indicator, area, period, sex, age, category }
    const hidden = { kind: 'suppressed', ...key, reason: 'Small numbers.' } as const
    const [row] = rowsOf(await figureTable(estimateTable, [hidden], catalogue, releaseRow))
    const numbers = Object.entries(row ?? {}).filter(([, value]) => typeof value === 'number')
    expect(numbers.map(([name]) => name)).toEqual(['release'])
    expect(row).toMatchObject({ kind: 'suppressed', reason: 'Small numbers.' })
  })

  it.each([
    ['estimates', estimateTable],
    ['comparisons', comparisonTable],
    ['trends', trendTable],
    ['spreads', spreadTable],
  ])('of %s names each column once', (_, { columns }) => {
    expect(new Set(columns).size).toBe(columns.length)
    expect(columns.slice(-5)).toEqual(['source', 'sourceDate', 'licence', 'release', 'methodVersion'])
  })

  it('calls the goal of an indicator by its name', async () => {
    const { indicator, area, period, sex, age, category } = buildEstimate({})
    const comparison = {
      ...{ indicator, area, period, sex, age, category },
      benchmark: 'goal',
      verdict: 'worse',
      method: 'interval-95',
      level: 95,
      value: 1,
      benchmarkValue: 2,
      reason: '',
    } as const
    const [row] = rowsOf(await figureTable(comparisonTable, [comparison], catalogue, releaseRow))
    expect(row).toMatchObject({ benchmark: 'goal', benchmarkName: 'Goal', verdict: 'worse' })
  })
})

describe('the tables of the catalogue', () => {
  it('list areas with the source and licence of their boundaries', () => {
    const table = areaTable(areas, schemes, releaseRow)
    expect(table.rows).toHaveLength(areas.length)
    expect(rowsOf(table).find(({ area }) => area === 'reach-mosaic')).toMatchObject({
      schemeName: 'Family Hub reach areas',
      parents: 'E08000026 E12000005 E92000001',
      status: 'illustrative',
      source: 'Office for National Statistics',
    })
    expect(areaTable([], schemes, releaseRow).sources).toEqual([])
  })

  it('list kinds of area with their caveat', () => {
    const rows = rowsOf(schemeTable(schemes, releaseRow))
    expect(rows.find(({ scheme }) => scheme === 'reach-area-2019')?.caveat).toBe('Boundaries are illustrative.')
  })

  it('list indicators with every decision that was made about them', () => {
    const [row] = rowsOf(indicatorTable(indicators, releaseRow))
    expect(row).toMatchObject({ polarity: 'high-is-good', intervalMethod: 'published', sourceDate: '2026-02-19' })
    expect(row?.latestPeriod).toBeNull()
  })

  it('list recommendations with what their figures say, or why they say nothing', () => {
    const [recommendation] = packed.recommendations
    if (!recommendation) throw new Error('There is no recommendation.')
    const results = {
      0: { kind: 'figure', text: '24.6%' } as never,
      measure: { kind: 'no-figure', reason: 'Nothing is published.', inputs: [] } as never,
    }
    const [row] = rowsOf(recommendationTable([{ ...recommendation, results }], releaseRow))
    expect(row).toMatchObject({
      evidence: 'Households that rent privately: 24.6%',
      measure: 'Households that rent privately: Nothing is published.',
    })
  })
})

describe('features', () => {
  const topology = packed.boundaries['reach-area-2019'] as never

  it('carry the boundary of their area, or none', async () => {
    const estimates = [buildEstimate({}), buildEstimate({ area: 'reach-harmony' })]
    const table = await figureTable(estimateTable, estimates, catalogue, releaseRow)
    const { features } = tableFeatures(table, shapesOf(topology)) as {
      features: { geometry: object | null; properties: object }[]
    }
    expect(features[0]?.geometry).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
          [0, 0],
        ],
      ],
    })
    expect(features[1]?.geometry).toBeNull()
    expect(features[1]?.properties).toMatchObject({ area: 'reach-harmony', value: 23.076923076923077 })
  })
})

describe('harmless text', () => {
  it.each([
    ['=1', "'=1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\r=1', "'\r=1"],
    ['＝1', "'＝1"],
    ['a=1', 'a=1'],
    ['', ''],
    ['1-2', '1-2'],
  ])('of %j is %j', (text, expected) => {
    expect(harmless(text)).toBe(expected)
  })
})
