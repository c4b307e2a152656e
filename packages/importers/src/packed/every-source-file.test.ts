import { createReadStream } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { bindingsOf } from '../binding.ts'
import type { ImportRule } from '../issues/issue.ts'
import type { ColumnMapping, ColumnRole } from '../mapped/column-mapping.ts'
import { areaNamesOf } from '../mapped/words.ts'
import { readFigures } from '../read-figures.ts'
import type { ReadingContext } from '../reading-context.ts'
import { recogniseFile } from '../registry.ts'
import { CITY, packed } from '../samples/packed-folder.ts'
import { named, sampleIndicator } from '../samples/sample-indicator.ts'
import { SOURCE_PLANS } from '../samples/source-catalogue.ts'
import type { Cells, SourceTable } from '../samples/source-catalogue.ts'

/** Every file of figures in the folder of sources, where somebody has it, counted a second time by other means. */
const source = process.env['JSNA_SOURCE_FOLDER'] ?? ''
const PARTS = ['census2021', 'health-index', 'imd', 'population', 'ons-local-statistics/csv', 'fingertips']

/** Tables that no office writes in this form: a person says what the columns are. With the rows, and those of the city. */
const MAPPED: Record<string, { roles: ColumnRole[]; rows: number; city: number; fixed?: ColumnMapping['fixed'] }> = {
  'census2021/ew_households21_ltla23.csv': { roles: ['area-code', 'count'], rows: 318, city: 1 },
  'census2021/ew_age_gender21_ltla21.csv': {
    roles: ['area-code', 'denominator', 'count', ...Array<ColumnRole>(7).fill('ignored')],
    rows: 331,
    city: 1,
  },
  'health-index/england_underdoctored_areas.csv': {
    roles: ['area-code', 'denominator', 'ignored', 'value'],
    rows: 296,
    city: 1,
  },
  'health-index/england_disability_21.csv': {
    roles: ['area-code', 'denominator', 'category', 'count', 'ignored'],
    rows: 618,
    city: 2,
  },
  'health-index/england_sexual_orientation_21.csv': {
    roles: ['area-code', 'denominator', 'category', 'count', 'ignored'],
    rows: 1545,
    city: 5,
  },
  'health-index/england_legal_partnership_21.csv': {
    roles: ['area-code', 'denominator', 'category', 'count', 'ignored'],
    rows: 5253,
    city: 17,
  },
}

/** What cannot be taken in as it is, and why. */
const NOT_READ: Record<string, { rule: ImportRule; reason: string }> = {
  'ons-local-statistics/csv/INDEX.csv': { rule: 'not-recognised', reason: 'a list of files, without figures' },
  'fingertips/DrugDeathsLA.csv': { rule: 'encoding', reason: 'it is not in UTF-8, and its header names no period' },
  'imd/imd2019_scores_england_lsoa11.csv': { rule: 'not-recognised', reason: 'its header names no edition' },
  'health-index/england_homelessness.csv': {
    rule: 'not-recognised',
    reason: 'it has two values a row, and areas with neither a number nor a symbol for a missing one',
  },
  'health-index/england_crime_severity.csv': {
    rule: 'not-recognised',
    reason: 'it has a value each for former districts that one authority succeeded; they cannot be added up',
  },
}

const table = async (path: string): Promise<SourceTable> => {
  const rows = parse(await readFile(join(source, path)), { bom: true, relax_column_count: true })
  const [header = [], ...below] = rows
  const records = below.map((cells): Cells => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])))
  return { path, header, records }
}

const paths = async () => {
  const found = await Promise.all(
    PARTS.map(async (part) =>
      (await readdir(join(source, part), { recursive: true }))
        .filter((name) => name.endsWith('.csv') && !name.includes('metadata'))
        .map((name) => `${part}/${name}`),
    ),
  )
  return found.flat().toSorted()
}

const cityParts = async () => {
  const places = await Promise.all(
    ['coventry_lsoa11_lsoa21.csv', 'coventry_msoa11_msoa21.csv'].map((name) => table(`lookups/${name}`)),
  )
  const codes = places.flatMap(({ records }) =>
    records.flatMap((record) =>
      Object.keys(record).flatMap((name) => (/soa\d\d_code$/.test(name) ? [record[name] ?? ''] : [])),
    ),
  )
  return new Set([CITY, ...codes])
}

const stream = (path: string) => createReadStream(join(source, path)) as AsyncIterable<Uint8Array>

describe.skipIf(source === '')('every file of figures', () => {
  const context = async (path: string, own: Partial<ReadingContext>): Promise<ReadingContext> => ({
    fileName: path,
    bindings: bindingsOf(own.indicators ?? []),
    areaCodes: new Set([...packed.areas.map(({ code }) => code), ...(await cityParts())]),
    areaNames: areaNamesOf(packed.areas),
    indicators: [],
    ...own,
  })
  const kindOf = ({ path, header }: SourceTable) =>
    recogniseFile({ fileName: path, header, start: header.join(',') })?.id ?? ''

  test('is recognised, read through a mapping, or listed with the reason', async () => {
    const unknown: string[] = []
    for (const path of await paths()) {
      const found = kindOf(await table(path))
      if (found === '' && !(path in MAPPED) && !(path in NOT_READ)) unknown.push(path)
    }
    expect(unknown).toEqual([])
  })

  test('of a known kind has its rows, and a figure of the city for each of the city’s rows', async () => {
    const wrong: unknown[] = []
    const counted = new Map<string, { files: number; rows: number; city: number }>()
    const city = await cityParts()
    for (const path of await paths()) {
      const read = await table(path)
      const kind = kindOf(read)
      const plan = SOURCE_PLANS[kind]?.(read)
      // True downloads of Fingertips are counted beside their importer.
      if (!plan) continue
      const figures = await readFigures(stream(path), await context(path, { indicators: plan.indicators }))
      const ofCity = figures.observations.filter(({ area }) => city.has(area)).length
      const expected = read.records
        .filter((record) => city.has(plan.area(record)))
        .reduce((sum, record) => sum + plan.figuresIn(record), 0)
      // A table of regions of other kinds, or of other nations, has nothing for this platform, and says so.
      const isElsewhere = expected === 0 && figures.issues.every(({ rule }) => rule === 'no-rows')
      const isRight =
        (figures.issues.length === 0 || isElsewhere) && figures.rowsRead === read.records.length && ofCity === expected
      if (!isRight)
        wrong.push([path, figures.issues.slice(0, 2), figures.rowsRead, read.records.length, ofCity, expected])
      const sum = counted.get(kind) ?? { files: 0, rows: 0, city: 0 }
      counted.set(kind, { files: sum.files + 1, rows: sum.rows + figures.rowsRead, city: sum.city + ofCity })
    }
    expect(wrong).toEqual([])
    expect(Object.fromEntries(counted)).toEqual({
      'census-2021': { files: 19, rows: 34_212, city: 9133 },
      'indices-of-deprivation': { files: 10, rows: 68_224, city: 27_973 },
      'ons-health-index': { files: 3, rows: 124_642, city: 518 },
      'ons-local-statistics': { files: 49, rows: 115_713, city: 648 },
      'small-area-population': { files: 7, rows: 1128, city: 671 },
    })
  }, 300_000)

  test('of the ONS has the rows of the city that its index names', async () => {
    const { records } = await table('ons-local-statistics/csv/INDEX.csv')
    for (const { file = '', indicator = '', rows, coventry_rows: ofCity } of records) {
      const path = `ons-local-statistics/csv/${file}`
      const indicators = [
        sampleIndicator({ valueType: 'score', externalIds: [named('ons-local-statistics', indicator)] }),
      ]
      const all = (await table(path)).records.filter((record) => record['indicator'] === indicator)
      expect([indicator, String(all.length)]).toEqual([indicator, rows])
      const series = new Set((await table(path)).records.map((record) => record['indicator'] ?? ''))
      const others = [...series]
        .filter((name) => name !== indicator)
        .map((name, at) =>
          sampleIndicator({ slug: `x${at}`, valueType: 'score', externalIds: [named('ons-local-statistics', name)] }),
        )
      const read = await readFigures(stream(path), await context(path, { indicators: [...indicators, ...others] }))
      const found = read.observations.filter((one) => one.indicator === 'smokers' && one.area === CITY)
      expect([indicator, String(found.length)]).toEqual([indicator, ofCity])
    }
  }, 300_000)

  test.for(Object.entries(MAPPED))('%s is read through a mapping', async ([path, { roles, rows, city }]) => {
    const { header, records } = await table(path)
    const at = roles.indexOf('category')
    const names = at < 0 ? [] : [...new Set(records.map((record) => record[header[at] ?? ''] ?? ''))]
    const indicator = sampleIndicator({
      valueType: roles.includes('value') ? 'score' : roles.includes('denominator') ? 'proportion' : 'count',
      categories: names.map((label, id) => ({ id: `c${id}`, label })),
    })
    const mapping: ColumnMapping = {
      name: basename(path),
      header,
      roles,
      fixed: { indicator: 'smokers', period: '2021' },
      words: [],
    }
    const read = await readFigures(stream(path), await context(path, { indicators: [indicator], mappings: [mapping] }))
    expect([read.importer, read.issues, read.rowsRead]).toEqual(['mapped', [], rows])
    expect(read.observations.filter(({ area }) => area === CITY)).toHaveLength(city)
  })

  test.for(Object.entries(NOT_READ))('%s is refused, and nothing of it is taken', async ([path, { rule, reason }]) => {
    const read = await readFigures(stream(path), await context(path, {}))
    expect(
      read.issues.map((issue) => issue.rule),
      reason,
    ).toEqual([rule])
    expect(read.observations).toEqual([])
  })

  test('of parallel arrays has its positions', async () => {
    const names = (await readdir(join(source, 'ons-local-statistics/json'))).filter((name) => name.endsWith('.json'))
    const unread: string[] = []
    for (const name of names) {
      const path = `ons-local-statistics/json/${name}`
      const { code, areacd } = JSON.parse(await readFile(join(source, path), 'utf8')) as {
        code: string
        areacd: string[]
      }
      const indicators = [
        sampleIndicator({ valueType: 'score', externalIds: [named('ons-local-statistics-json', code)] }),
      ]
      const read = await readFigures(stream(path), await context(path, { indicators }))
      const ofCity = read.observations.filter(({ area }) => area === CITY).length
      if (read.issues.length > 0) unread.push(`${name}: ${read.issues[0]?.rule ?? ''}`)
      else
        expect([name, read.rowsRead, ofCity]).toEqual([
          name,
          areacd.length,
          areacd.filter((area) => area === CITY).length,
        ])
    }
    // Its one year stands for a month that the file does not name.
    expect(unread).toEqual(['gigabit-capable-broadband.json: unreadable-period'])
  }, 120_000)
})
