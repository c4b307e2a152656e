import { FINGERTIPS_COLUMNS } from '@jsna/importers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvHeader, csvTable } from '../../builders/csv-table.ts'
import { bodyOf, createInstallation } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'

// The requests that the Python client fingertips_py makes, spelled as it spells them, and what it picks from the answers.

let jsna: Installation
beforeAll(async () => {
  jsna = await createInstallation()
})
afterAll(() => jsna.close())

type Item = Record<string, unknown>
const get = (path: string) => jsna.get(`/fingertips/api/${path}`)
const list = async (path: string) => bodyOf<Item[]>(await get(path))
const file = async (path: string) => {
  const answer = await get(path)
  expect(answer.status, path).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  return answer.text()
}

const profile = 900_001
const expectancy = 89_070_261
const renters = 482_017_912
const rare = 1_246_216_334

/** `make_request` takes one field of each item as its key, and fails where an item lacks it. */
const keyed = async (path: string, attribute: string) =>
  new Map((await list(path)).map((item) => [item[attribute], item]))

describe('the lists that fingertips_py turns into dictionaries', () => {
  it.each(['ages', 'sexes', 'area_types', 'profiles', `area_types?profile_ids=${profile}`])(
    '%s has the number as its first field',
    async (path) => {
      const items = await list(path)
      expect(items.length).toBeGreaterThan(0)
      for (const item of items) {
        expect(Object.keys(item)[0]).toBe('Id')
        expect(Number.isInteger(item.Id)).toBe(true)
        expect(typeof item.Name).toBe('string')
      }
    },
  )

  it('finds ages, sexes and notes by name and by number', async () => {
    expect((await keyed('ages', 'Name')).get('All ages')?.Id).toBe(1)
    expect((await keyed('ages', 'Id')).get(1)?.Name).toBe('All ages')
    expect((await keyed('sexes', 'Name')).get('Male')?.Id).toBe(1)
    expect((await keyed('sexes', 'Id')).get(4)?.Name).toBe('Persons')
    const note = 'Value suppressed for disclosure control due to small count'
    expect((await keyed('value_notes', 'Text')).get(note)?.Id).toBe(101)
  })

  it('finds area types and areas', async () => {
    expect((await keyed('area_types', 'Id')).get(15)?.Name).toBe('England')
    const areas = await keyed('areas/by_area_type?area_type_id=502', 'Code')
    expect(areas.get('E08000026')).toEqual({ Code: 'E08000026', Name: 'Coventry', Short: 'Coventry', AreaTypeId: 502 })
  })

  it('finds the profile and its domains', async () => {
    const found = await bodyOf<{ GroupIds: number[]; Key: string }>(await get(`profile?profile_id=${profile}`))
    expect(found.GroupIds).toEqual([9_000_003, 9_000_004])
    expect((await list('profiles'))[0]).toEqual(found)
  })

  it('finds which area types an indicator has figures for', async () => {
    const pairs = await list('available_data')
    expect(Object.keys(pairs[0] ?? {})).toEqual(['IndicatorId', 'AreaTypeId'])
    const of = (id: number) => pairs.filter(({ IndicatorId }) => IndicatorId === id).map(({ AreaTypeId }) => AreaTypeId)
    expect(of(expectancy)).toEqual([6, 15, 502])
    expect(of(renters)).toEqual([4, 15, 502, 735_716_699])
  })
})

describe('the metadata that fingertips_py reads', () => {
  it('are found by the number as text', async () => {
    const answer = await bodyOf<Record<string, Item>>(
      await get(`indicator_metadata/by_indicator_id?indicator_ids=${renters}`),
    )
    const metadata = answer[String(renters)]
    expect(metadata).toMatchObject({
      IID: renters,
      Unit: { Value: 100, Label: '%' },
      ConfidenceIntervalMethod: { Name: 'Wilson Score method' },
      Descriptive: { Name: 'Private renters', Definition: 'What it counts.' },
    })
  })

  it('of all indicators have the fifteen parts that it expects', async () => {
    const path = 'indicator_metadata/all?include_definition=no&include_system_content=no'
    const answer = await bodyOf<Record<string, Item>>(await get(path))
    expect(Object.keys(answer).sort()).toEqual([expectancy, renters, rare].map(String).sort())
    for (const metadata of Object.values(answer)) {
      expect(Object.keys(metadata)).toHaveLength(15)
      expect(Object.keys(metadata.Descriptive as Item)).toEqual(['Name', 'NameLong'])
    }
  })

  it.each([
    ['indicator_metadata/csv/all', 3],
    [`indicator_metadata/csv/by_indicator_id?indicator_ids=${expectancy},${renters}`, 2],
    ['indicator_metadata/csv/by_group_id?group_id=9000004', 2],
    [`indicator_metadata/csv/by_profile_id?profile_id=${profile}`, 3],
  ])('%s has the 32 columns of the service and %i rows', async (path, rows) => {
    const text = await file(path)
    const header = csvHeader(text)
    expect(header).toHaveLength(32)
    expect([header[0], header[1], header.at(-2), header.at(-1)]).toEqual([
      'Indicator ID',
      'Indicator',
      'Polarity',
      'Date updated',
    ])
    expect(csvTable(text)).toHaveLength(rows)
  })

  it('name polarity and kind of value in the words of the service', async () => {
    const [row] = csvTable(await file(`indicator_metadata/csv/by_indicator_id?indicator_ids=${expectancy}`))
    expect(row).toMatchObject({
      Polarity: 'RAG - High is good',
      'Value type': 'Life expectancy',
      Unit: 'years',
      'Year type': 'Calendar',
    })
  })
})

describe('the figures that fingertips_py reads', () => {
  it('have the 26 columns, numbers as numbers, England first', async () => {
    const path = `all_data/csv/by_indicator_id?indicator_ids=${expectancy},${renters}&child_area_type_id=502&parent_area_type_id=15`
    const text = await file(path)
    expect(csvHeader(text)).toHaveLength(26)
    const rows = csvTable(text)
    expect(rows[0]).toMatchObject({ 'Area Code': 'E92000001', 'Parent Code': '', 'Area Type': 'England' })
    expect(rows).toHaveLength(18)
    for (const row of rows) {
      expect(row['Indicator ID']).toMatch(/^\d+$/)
      expect(row['Time period Sortable']).toMatch(/^\d{8}$/)
      expect(Number.isFinite(Number(row.Value))).toBe(true)
    }
  })

  it('are those of the API of this site, to the last digit', async () => {
    const path = `all_data/csv/by_indicator_id?indicator_ids=${renters}&child_area_type_id=502&parent_area_type_id=15`
    const row = csvTable(await file(path)).find((each) => each['Area Code'] === 'E08000026')
    const own = await bodyOf<{ estimates: Item[] }>(
      await jsna.get('/api/v1/estimates?indicator=private-rented-homes&area=E08000026'),
    )
    expect(own.estimates[0]).toMatchObject({
      value: Number(row?.Value),
      lowerCi95: Number(row?.['Lower CI 95.0 limit']),
      upperCi998: Number(row?.['Upper CI 99.8 limit']),
      count: Number(row?.Count),
      denominator: Number(row?.Denominator),
    })
  })

  it.each([
    [`all_data/csv/by_profile_id?child_area_type_id=502&parent_area_type_id=15&profile_id=${profile}`, 20],
    ['all_data/csv/by_group_id?child_area_type_id=4&parent_area_type_id=502&group_id=9000003', 6],
    [`all_data/csv/by_indicator_id?indicator_ids=${renters}&child_area_type_id=15&parent_area_type_id=15`, 1],
    [`all_data/csv/by_indicator_id?indicator_ids=${renters}`, 8],
  ])('%s has %i rows', async (path, rows) => {
    expect(csvTable(await file(path))).toHaveLength(rows)
  })

  it('name the kind of parent in the header, as the service does', async () => {
    const column = async (types: string) =>
      csvHeader(await file(`all_data/csv/by_indicator_id?indicator_ids=${renters}${types}`))[22]
    expect(await column('&child_area_type_id=502&parent_area_type_id=6')).toBe(
      'Compared to Regions value or percentiles',
    )
    expect(await column('&child_area_type_id=502&parent_area_type_id=15')).toBe('Compared to percentiles')
    expect(await column('')).toBe(FINGERTIPS_COLUMNS[22])
  })

  it('show a hidden figure as empty cells with a note, and never its count', async () => {
    const path = `all_data/csv/by_indicator_id?indicator_ids=${rare}&child_area_type_id=4&parent_area_type_id=502`
    const hidden = csvTable(await file(path)).find((row) => row['Area Code'] === 'E01009500')
    expect(hidden).toMatchObject({
      Value: '',
      Count: '',
      Denominator: '',
      'Lower CI 95.0 limit': '',
      'Upper CI 99.8 limit': '',
      'Value note': 'Value suppressed for disclosure control reasons',
      'Recent Trend': 'Cannot be calculated',
      'Compared to England value or percentiles': 'Not compared',
    })
  })

  it('carry the comparisons of the release', async () => {
    const path = `all_data/csv/by_indicator_id?indicator_ids=${expectancy}&child_area_type_id=502&parent_area_type_id=6`
    const rows = csvTable(await file(path)).filter((row) => row.Sex === 'Female' && row['Time period'] === '2022 - 24')
    const verdicts = rows.map((row) => [row['Area Name'], row['Compared to England value or percentiles']])
    expect(verdicts).toEqual([
      ['England', 'Not compared'],
      ['West Midlands', 'Worse'],
      ['Derby', 'Worse'],
      ['Coventry', 'Similar'],
      ['Leeds', 'Similar'],
    ])
  })
})
