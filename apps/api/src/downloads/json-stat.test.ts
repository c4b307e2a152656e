import type { Estimate } from '@jsna/core'
import { describe, expect, it } from 'vitest'
import { indicators } from '../builders/figures.ts'
import { areas, schemes } from '../builders/places.ts'
import { readJsonStat } from '../builders/read-json-stat.ts'
import type { JsonStat } from '../builders/read-json-stat.ts'
import { provenance } from '../builders/tables.ts'
import { jsonStat } from './json-stat.ts'

const key = {
  indicator: 'rare-disease',
  area: 'E08000026',
  period: '2021-03-21',
  sex: 'persons',
  age: 'all',
  category: 'all',
} as const
const present = {
  kind: 'estimate',
  ...key,
  value: 0.1 + 0.2,
  lowerCi95: 0,
  upperCi95: 1e-7,
  lowerCi998: null,
  upperCi998: null,
  count: 3,
  denominator: null,
  method: 'wilson',
  status: 'provisional',
  note: '',
} as const
const estimates: Estimate[] = [
  present,
  { ...present, sex: 'female', period: '2018-01-01/P3Y', value: -2, status: 'final' },
  { kind: 'suppressed', ...key, area: 'E01009500', reason: 'Small numbers.' },
  { kind: 'missing', ...key, area: 'E92000001', reason: 'Not collected.' },
]
const catalogue = { indicators, areas, schemes }
const make = async (given: Estimate[] = estimates) =>
  JSON.parse(
    JSON.stringify(await jsonStat({ estimates: given, catalogue, provenance, title: 'Estimates' })),
  ) as JsonStat

describe('a JSON-stat dataset', () => {
  it('is a cube of the six parts of a key and the measures', async () => {
    const dataset = await make()
    expect(dataset.id).toEqual(['indicator', 'area', 'period', 'sex', 'age', 'category', 'measure'])
    expect(dataset.size).toEqual([1, 3, 2, 2, 1, 1, 7])
    expect(dataset.dimension.area?.category.label).toMatchObject({ E08000026: 'Coventry' })
    expect(dataset.dimension.period?.category.label['2018-01-01/P3Y']).toBe('2018–20')
    expect(dataset.dimension.period?.category.index).toEqual(['2018-01-01/P3Y', '2021-03-21'])
  })

  it('holds every number at its place and no other', async () => {
    const found = readJsonStat(await make()).filter(({ value }) => value !== null)
    const expected = estimates.flatMap((estimate) => {
      if (estimate.kind !== 'estimate') return []
      const { indicator, area, period, sex, age, category } = estimate
      return (['value', 'lowerCi95', 'upperCi95', 'count'] as const).map((measure) => ({
        key: { indicator, area, period, sex, age, category, measure },
        value: estimate[measure],
      }))
    })
    expect(found.map((cell) => ({ key: cell.key, value: cell.value }))).toEqual(expect.arrayContaining(expected))
    expect(found).toHaveLength(expected.length)
  })

  it('says which cells are withheld and which are missing, whatever the measure', async () => {
    const cells = readJsonStat(await make())
    const statusOf = (area: string) => cells.filter((cell) => cell.key.area === area)
    expect(statusOf('E01009500').map(({ status, value }) => [status, value])).toEqual(
      Array.from({ length: 7 }, () => ['suppressed', null]),
    )
    expect(statusOf('E92000001').every(({ status }) => status === 'missing')).toBe(true)
    expect((await make()).extension.reasons).toEqual({ suppressed: ['Small numbers.'], missing: ['Not collected.'] })
  })

  it('marks a value that is provisional', async () => {
    const marked = readJsonStat(await make()).filter(({ status }) => status === 'provisional')
    expect(marked.map((cell) => cell.key.measure)).toEqual(['value'])
  })

  it('says of which values something was noted, once, and which areas are illustrative', async () => {
    const note = 'Few people were asked.'
    const dataset = await make([
      { ...present, note },
      { ...present, area: 'reach-harmony', note },
      { ...present, area: 'E01009500', note: 'Counted in May.' },
    ])
    const codes = dataset.dimension.area?.category.index ?? []
    const measures = dataset.size.at(-1) ?? 0
    expect(readJsonStat(dataset)).not.toEqual([])
    const told = dataset.extension.notes?.flatMap(({ text, cells }) =>
      cells.map((cell) => [text, codes[Math.floor(cell / measures)], cell % measures]),
    )
    expect(told).toEqual([
      ['Counted in May.', 'E01009500', 0],
      [note, 'E08000026', 0],
      [note, 'reach-harmony', 0],
    ])
    const illustrative = ['The boundary is illustrative: it stands in for a published one.']
    expect(dataset.dimension.area?.category).toMatchObject({ note: { 'reach-harmony': illustrative } })
    expect(Object.keys(dataset.dimension.area?.category.note ?? {})).toEqual(['reach-harmony'])
  })

  it('is a dataset although it holds nothing', async () => {
    const empty = await make([])
    expect(readJsonStat(empty)).toEqual([])
    expect(empty.size).toEqual([0, 0, 0, 0, 0, 0, 7])
  })
})
