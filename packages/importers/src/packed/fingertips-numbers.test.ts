import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Observation } from '@jsna/core'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { readPackedData } from './read-packed-data.ts'
import type { PackedData } from './packed-data.ts'

/** Figures that Fingertips published, only where somebody has them. */
const source = process.env['JSNA_SOURCE_FOLDER'] ?? ''
const figures = 'fingertips/metadata/healthdata_2025-02-12_f1d97fbd.csv'

/** Later estimates of one population differ by up to 1.3 % in the middle, two measures of one thing by 4 % and more. */
const FURTHEST = 0.02

interface Row {
  IndicatorId: string
  Year: string
  AreaCode: string
  Value: string
  Sex: string
  Age: string
  CategoryType: string
}

let data: PackedData
let published: Row[]
beforeAll(async () => {
  if (source === '') return
  data = await readPackedData(fileURLToPath(new URL('../../../../data', import.meta.url)))
  published = parse<Row>(await readFile(join(source, figures)), { columns: true, bom: true, relax_quotes: true })
})

/** How far the figures of an indicator are from those under a number, in the middle of all that have the same key. */
async function middleDistance(slug: string, number: string): Promise<{ compared: number; middle: number }> {
  const ours = new Map(
    (await data.figures(slug))
      .filter(({ value, category, age }) => value !== null && category === 'all' && age === 'all')
      .map((each) => [keyOf(each), each.value ?? 0]),
  )
  const distances: number[] = []
  const whole = wholeAge(number)
  for (const row of published) {
    if (row.IndicatorId !== number || row.CategoryType !== '' || row.Age !== whole || row.Value === '') continue
    const own = ours.get(`${row.AreaCode}|${row.Year}|${row.Sex.toLowerCase()}`)
    if (own !== undefined && own !== 0) distances.push(Math.abs(Number(row.Value) / own - 1))
  }
  const sorted = distances.sort((a, b) => a - b)
  return { compared: sorted.length, middle: sorted[Math.floor(sorted.length / 2)] ?? Infinity }
}

const keyOf = ({ area, period, sex }: Observation) => `${area}|${period.slice(0, 4)}|${sex}`

/** The age of the first row: Fingertips begins with the age of the indicator itself, bands come after it. */
const wholeAge = (number: string) => published.find(({ IndicatorId }) => IndicatorId === number)?.Age

describe.skipIf(source === '')('a number of Fingertips', () => {
  test('is only given to a measure whose figures are near to those published under it', async () => {
    const numbered = data.indicators.flatMap(({ slug, externalIds }) => {
      const number = externalIds.find(({ system }) => system === 'fingertips')?.id.split('@')[0]
      return number === undefined || wholeAge(number) === undefined ? [] : [{ slug, number }]
    })
    expect(numbered).toEqual([{ slug: 'population', number: '92708' }])
    for (const { slug, number } of numbered) {
      const { compared, middle } = await middleDistance(slug, number)
      expect(compared, slug).toBeGreaterThan(100)
      expect(middle, slug).toBeLessThan(FURTHEST)
    }
  })

  test.each([
    ['year-6-obesity', '92033'],
    ['reception-obesity', '92026'],
  ])('is not given to %s, whose namesake %s puts five years together', async (slug, number) => {
    const { compared, middle } = await middleDistance(slug, number)
    expect(compared).toBeGreaterThan(20)
    expect(middle).toBeGreaterThan(FURTHEST)
  })
})
