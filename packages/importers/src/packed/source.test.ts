import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Observation } from '@jsna/core'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { CODE_CHANGES } from '../areas/code-changes.ts'
import { readPackedData } from './read-packed-data.ts'

/** Read a second time, by other means than the importers, and only where somebody has the sources. */
const source = process.env['JSNA_SOURCE_FOLDER'] ?? ''

const EARLIER = new Map(CODE_CHANGES.flatMap(({ code, successor }) => (successor ? [[successor, code] as const] : [])))

type Cells = Record<string, string>

async function csv(path: string): Promise<Cells[]> {
  return parse<Cells>(await readFile(join(source, path)), { columns: true, bom: true })
}

interface Stated {
  value: string
  lower: string
  upper: string
}

/** What the sources say, by system, series, area and period, as text. */
async function onsCsv(): Promise<Map<string, Stated>> {
  const stated = new Map<string, Stated>()
  const names = await readdir(join(source, 'ons-local-statistics/csv'), { recursive: true })
  for (const name of names.filter((one) => one.endsWith('.csv') && one !== 'INDEX.csv')) {
    for (const row of await csv(`ons-local-statistics/csv/${name}`)) {
      const key = `${row['indicator'] ?? ''}|${row['areacd'] ?? ''}|${row['period'] ?? ''}`
      stated.set(key, { value: row['observation'] ?? '', lower: row['lci_95'] ?? '', upper: row['uci_95'] ?? '' })
    }
  }
  return stated
}

interface Arrays {
  code: string
  areacd: string[]
  value: (number | null)[]
  lci: (number | null)[]
  uci: (number | null)[]
  xDomainNumb: number[]
}

async function onsArrays(): Promise<Map<string, Stated>> {
  const stated = new Map<string, Stated>()
  const names = await readdir(join(source, 'ons-local-statistics/json'))
  for (const name of names.filter((one) => one.endsWith('.json'))) {
    const arrays = JSON.parse(await readFile(join(source, 'ons-local-statistics/json', name), 'utf8')) as Arrays
    arrays.areacd.forEach((area, at) => {
      const text = (number: number | null | undefined): string => (number === null ? '' : String(number))
      stated.set(`${arrays.code}|${area}|${arrays.xDomainNumb[at]}`, {
        value: text(arrays.value[at]),
        lower: text(arrays.lci[at]),
        upper: text(arrays.uci[at]),
      })
    })
  }
  return stated
}

function same(number: number | null, text: string): boolean {
  return number === null ? text === '' || !Number.isFinite(Number(text)) : number === Number(text) && text !== ''
}

function agrees({ value, lowerCi95, upperCi95 }: Observation, stated: Stated | undefined): boolean {
  if (!stated) return false
  if (value === null) return !Number.isFinite(Number(stated.value || 'none'))
  return same(value, stated.value) && same(lowerCi95, stated.lower) && same(upperCi95, stated.upper)
}

describe.skipIf(source === '')('packed figures beside their sources', () => {
  test('every published value and limit is the source’s, to the last digit', async () => {
    const data = await readPackedData(fileURLToPath(new URL('../../../../data', import.meta.url)))
    const fromCsv = await onsCsv()
    const fromArrays = await onsArrays()
    const wrong: string[] = []
    let compared = 0
    for (const { slug, externalIds } of data.indicators) {
      const bound = externalIds.filter(({ system }) => system.startsWith('ons-local-statistics'))
      if (bound.length === 0) continue
      for (const row of await data.figures(slug)) {
        const series = bound.filter(
          ({ sex, age, category }) => sex === row.sex && age === row.age && category === row.category,
        )
        const candidates = series.flatMap(({ system, id }) =>
          [row.area, EARLIER.get(row.area)].map((area) =>
            system === 'ons-local-statistics'
              ? fromCsv.get(`${id}|${area ?? ''}|${row.period}`)
              : fromArrays.get(`${id}|${area ?? ''}|${row.period.slice(0, 4)}`),
          ),
        )
        compared += 1
        if (!candidates.some((stated) => agrees(row, stated)))
          wrong.push(`${slug} ${row.area} ${row.period} ${row.sex}`)
      }
    }
    expect(wrong).toEqual([])
    expect(compared).toBeGreaterThan(100_000)
  })

  test('every deprivation decile and census count of a neighbourhood is the source’s', async () => {
    const data = await readPackedData(fileURLToPath(new URL('../../../../data', import.meta.url)))
    const deciles = new Map(
      (await csv('imd/imd2025_england_lsoa21.csv')).map((row) => [row['lsoa21_code'], row['IMD_decile']]),
    )
    for (const { area, value } of await data.figures('deprivation-decile'))
      expect(String(value)).toBe(deciles.get(area))
    const tables = [
      [
        'ethnic-minority-share',
        'coventry_ethnicity21_lsoa21.csv',
        'ethnic_group',
        (label: string) => label !== 'White',
      ],
      [
        'disabled-residents',
        'coventry_disability21_lsoa21_ew.csv',
        'disability',
        (label: string) => label.startsWith('Disabled'),
      ],
      [
        'overcrowded-households',
        'coventry_household_overcrowding21_lsoa21.csv',
        'occupancy_rating',
        (label: string) => label.includes('(overcrowded)'),
      ],
      [
        'private-rented-homes',
        'coventry_household_tenure21_lsoa21.csv',
        'tenure',
        (label: string) => label.startsWith('Private'),
      ],
    ] as const
    for (const [slug, file, column, belongs] of tables) {
      const sums = new Map<string, number>()
      for (const row of await csv(`census2021/${file}`)) {
        if (!belongs(row[column] ?? '')) continue
        const area = row['lsoa21_code'] ?? ''
        sums.set(area, (sums.get(area) ?? 0) + Number(row['n']))
      }
      const packed = (await data.figures(slug)).filter(({ area }) => area.startsWith('E01'))
      expect(packed.map(({ area, count }) => [area, count])).toEqual([...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    }
  })

  test('the folder is what packing gives today', async () => {
    const { packData } = await import('../packing/pack-data.ts')
    const { cp, mkdtemp, rm } = await import('node:fs/promises')
    const { tmpdir } = await import('node:os')
    const committed = fileURLToPath(new URL('../../../../data', import.meta.url))
    const again = await mkdtemp(join(tmpdir(), 'jsna-pack-'))
    try {
      await cp(join(committed, 'catalogue'), join(again, 'catalogue'), { recursive: true })
      await packData({ from: source, to: again, report: () => undefined })
      for (const part of ['areas', 'boundaries', 'figures']) {
        const names = (await readdir(join(again, part), { recursive: true })).filter((name) =>
          /\.(?:csv|json)$/.test(name),
        )
        for (const name of names) {
          const [packed, kept] = await Promise.all(
            [again, committed].map((folder) => readFile(join(folder, part, name), 'utf8')),
          )
          expect(kept === packed ? name : `${name} differs`).toBe(name)
        }
      }
    } finally {
      await rm(again, { recursive: true, force: true })
    }
  })
})
