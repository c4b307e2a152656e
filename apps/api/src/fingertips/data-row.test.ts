import type { Estimate, Verdict } from '@jsna/core'
import { FINGERTIPS_COLUMNS } from '@jsna/importers'
import { describe, expect, it } from 'vitest'
import { buildIndicator } from '../builders/figures.ts'
import { packed } from '../builders/packed.ts'
import { areas, schemes } from '../builders/places.ts'
import { serviceName } from './area-json.ts'
import { coreData } from './core-data.ts'
import { dataRow } from './data-row.ts'
import type { Figure } from './figures.queries.ts'
import { FingertipsView } from './view.ts'

const indicator = {
  ...buildIndicator({
    slug: 'smokers',
    name: 'Adults who smoke',
    shortName: 'Smokers',
    categories: [{ id: 'routine', label: 'Routine and manual' }],
    goal: { kind: 'value', value: 5, useInterval: true, source: 'A plan' },
  }),
  latestPeriod: '2021-04-01/P1Y',
  schemes: ['upper-tier-authority-2025'],
  periods: ['2021-04-01/P1Y'],
}
const view = new FingertipsView({
  indicators: [indicator],
  indicatorsEver: [indicator],
  themes: packed.themes,
  schemes,
  areas,
  schemesEver: schemes,
})
const [numbered] = view.indicators
if (!numbered) throw new Error('the view has no indicator')

const key = { indicator: 'smokers', area: 'E08000026', period: '2021-04-01/P1Y', sex: 'persons' as const, age: '18+' }
const present: Estimate = {
  kind: 'estimate',
  ...key,
  category: 'all',
  value: 14.25,
  lowerCi95: 13,
  upperCi95: 15.5,
  lowerCi998: 12,
  upperCi998: 16.5,
  count: 2850.5,
  denominator: 20_000,
  method: 'wilson',
  status: 'final',
  note: '',
}

const figureOf = (estimate: Estimate, own: Partial<Figure> = {}): Figure => ({
  estimate,
  since: 1,
  isNewest: true,
  verdicts: new Map<string, Verdict>([
    ['E92000001', 'worse'],
    ['E12000005', 'similar'],
    ['goal', 'better'],
  ]),
  trend: { direction: 'decreasing', judged: 'getting-better' },
  ...own,
})

function rowOf(figure: Figure, { parent = 6, release = 1 }: { parent?: number | null; release?: number } = {}) {
  const type = parent === null ? null : view.areaTypeById(parent)
  const area = view.area(figure.estimate.area)
  const cells = dataRow({ numbered: numbered as never, area, parent: type, figure, release }, view)
  expect(cells).toHaveLength(FINGERTIPS_COLUMNS.length)
  return Object.fromEntries(FINGERTIPS_COLUMNS.map((name, index) => [name, cells[index]]))
}

describe('a row of the data file', () => {
  it('has every column filled from what is published', () => {
    expect(rowOf(figureOf(present))).toEqual({
      'Indicator ID': numbered.id,
      'Indicator Name': 'Adults who smoke',
      'Parent Code': 'E12000005',
      'Parent Name': 'West Midlands',
      'Area Code': 'E08000026',
      'Area Name': 'Coventry',
      'Area Type': 'Upper-tier authorities',
      Sex: 'Persons',
      Age: '18+ yrs',
      'Category Type': '',
      Category: '',
      'Time period': '2021/22',
      Value: 14.25,
      'Lower CI 95.0 limit': 13,
      'Upper CI 95.0 limit': 15.5,
      'Lower CI 99.8 limit': 12,
      'Upper CI 99.8 limit': 16.5,
      Count: 2850.5,
      Denominator: 20_000,
      'Value note': '',
      'Recent Trend': 'Decreasing and getting better',
      'Compared to England value or percentiles': 'Worse',
      'Compared to parent value or percentiles': 'Similar',
      'Time period Sortable': 20_210_000,
      'New data': 'New data',
      'Compared to goal': 'Better',
    })
  })

  it('calls areas as the service calls them', () => {
    const names = [
      'Bristol, City of',
      'Herefordshire, County of',
      'Kingston upon Hull, City of',
      'City of London',
      'Coventry',
    ]
    expect(names.map((name) => serviceName({ name }))).toEqual([
      ...['Bristol', 'Herefordshire', 'Kingston upon Hull', 'City of London', 'Coventry'],
    ])
  })

  it('names category and kind of category', () => {
    const row = rowOf(figureOf({ ...present, category: 'routine' }))
    expect([row['Category Type'], row.Category]).toEqual(['Smokers', 'Routine and manual'])
  })

  it('says of older periods nothing that belongs to the newest', () => {
    const row = rowOf(figureOf(present, { isNewest: false }))
    expect([row['Recent Trend'], row['New data']]).toEqual(['', ''])
  })

  it('calls only those data new that the release brought', () => {
    expect(rowOf(figureOf(present), { release: 2 })['New data']).toBe('')
    expect(rowOf(figureOf(present, { since: 2 }), { release: 2 })['New data']).toBe('New data')
  })

  it('has England as parent where no kind of parent was asked for, and does not compare with it twice', () => {
    for (const parent of [null, 15]) {
      const row = rowOf(figureOf(present), { parent })
      expect(row['Parent Code']).toBe('E92000001')
      expect(row['Compared to parent value or percentiles']).toBe('Not compared')
    }
  })

  it('has England above the parents themselves and nothing above England', () => {
    expect(rowOf(figureOf({ ...present, area: 'E12000005' }))['Parent Code']).toBe('E92000001')
    expect(rowOf(figureOf({ ...present, area: 'E92000001' }))['Parent Code']).toBe('')
  })

  it.each([
    [{ kind: 'suppressed' as const, ...key, category: 'all', reason: 'Counts from 1 to 4 are hidden.' }, 'suppressed'],
    [{ kind: 'missing' as const, ...key, category: 'all', reason: 'Nobody asked.' }, 'missing'],
  ])('shows no number of a figure that is not shown: %o', (estimate, word) => {
    const row = rowOf(figureOf(estimate, { verdicts: new Map() }))
    const numbers = ['Value', 'Lower CI 95.0 limit', 'Upper CI 99.8 limit', 'Count', 'Denominator'] as const
    for (const column of numbers) expect(row[column]).toBeNull()
    expect(row['Value note']).toContain(word)
    expect(row['Compared to England value or percentiles']).toBe('Not compared')
  })
})

describe('a figure as JSON', () => {
  it('has what is published, a note and a significance by number', () => {
    expect(coreData(figureOf(present), { decimals: 1 })).toEqual({
      AreaCode: 'E08000026',
      SexId: 4,
      AgeId: 168,
      CategoryTypeId: -1,
      CategoryId: -1,
      Val: 14.25,
      ValF: '14.3',
      LoCI: 13,
      UpCI: 15.5,
      LoCI99_8: 12,
      UpCI99_8: 16.5,
      Count: 2850.5,
      Denom: 20_000,
      Sig: { 4: 1 },
      NoteId: 0,
    })
  })

  it('leaves out what the source does not state, and every number of a hidden figure', () => {
    const bare = coreData(figureOf({ ...present, count: null, denominator: null }), { decimals: 1 })
    expect(Object.keys(bare)).not.toContain('Count')
    const hidden = coreData(figureOf({ kind: 'suppressed', ...key, category: 'all', reason: '' }), { decimals: 1 })
    expect(Object.keys(hidden).sort()).toEqual(
      ['AgeId', 'AreaCode', 'CategoryId', 'CategoryTypeId', 'NoteId', 'SexId', 'Sig', 'ValF'].sort(),
    )
    expect(hidden).toMatchObject({ ValF: '-', NoteId: 90_002 })
  })
})
