import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { afterAll, describe, expect, it } from 'vitest'
import { areas } from '../builders/places.ts'
import { csvRows, readReleaseZip } from '../builders/read-release.ts'
import { buildEstimate, buildRelease } from '../builders/releases.ts'
import { fileKindNames, fileKinds, fileName } from './file-kinds.ts'
import type { FileKindName } from './file-kinds.ts'
import type { ReleaseReader } from './release-contents.ts'

const folder = mkdtempSync(join(tmpdir(), 'jsna-writers-'))
afterAll(() => rmSync(folder, { recursive: true }))

let written = 0
async function write(kind: FileKindName, reader: ReleaseReader): Promise<string> {
  written += 1
  const path = join(folder, `${written}-${fileName(kind, 7)}`)
  await fileKinds[kind].write(path, reader)
  return path
}
const zipOf = async (reader: ReleaseReader) => readReleaseZip(readFileSync(await write('zip', reader)))

// Text that a spreadsheet would run, that breaks a naive CSV or SQL, and that stands in the way of a path.
const hostile = '=HYPERLINK("http://evil.example","a, b");\r\n\'); drop table area; --'
const hostileAreas = areas.map((area) => (area.code === 'reach-mosaic' ? { ...area, name: hostile } : area))

describe('hostile text', () => {
  const reader = buildRelease({ areas: hostileAreas }, [buildEstimate({ note: '@SUM(A1)' })])

  it('is made plain in the tables of the zip and stays one cell', async () => {
    const zip = await zipOf(reader)
    const [row] = csvRows(zip['estimates.csv'])
    expect(row).toMatchObject({ areaName: `'${hostile}`, note: "'@SUM(A1)", value: '23.076923076923077' })
    const mosaic = csvRows(zip['areas.csv']).find(({ area }) => area === 'reach-mosaic')
    expect(mosaic?.areaName).toBe(`'${hostile}`)
  })

  it('is data in the database and in Parquet', async () => {
    const database = new DatabaseSync(await write('sqlite', reader), { readOnly: true })
    const row = database.prepare("select area_name from area where area = 'reach-mosaic'").get()
    expect(row).toEqual({ area_name: hostile })
    database.close()
    const file = new Uint8Array(readFileSync(await write('estimates-parquet', reader))).buffer
    expect(await parquetReadObjects({ file })).toMatchObject([{ areaName: hostile, note: '@SUM(A1)' }])
  })
})

describe('a release without figures', () => {
  const reader = buildRelease({ readings: [], boundaries: [], recommendations: [] }, [])

  it.each(fileKindNames)('is a sound %s', async (kind) => {
    const path = await write(kind, reader)
    if (kind === 'zip') expect(csvRows(readReleaseZip(readFileSync(path))['estimates.csv'])).toEqual([])
    if (kind.endsWith('parquet')) {
      expect(parquetMetadata(new Uint8Array(readFileSync(path)).buffer).num_rows).toBe(0n)
    }
    if (kind === 'json-stat') {
      const { link } = JSON.parse(readFileSync(path, 'utf8')) as { link: { item: unknown[] } }
      expect(link.item).toHaveLength(3)
    }
    if (kind === 'sqlite') {
      const database = new DatabaseSync(path, { readOnly: true })
      expect(database.prepare('select count(*) as rows from estimate').get()).toEqual({ rows: 0 })
      database.close()
    }
  })
})

describe('the bytes of a file', () => {
  it.each(fileKindNames)('are the same whenever %s is made', async (kind) => {
    const [one, two] = [await write(kind, buildRelease()), await write(kind, buildRelease())]
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true)
  })
})

describe('a file that cannot be written', () => {
  it.each(['zip', 'json-stat', 'sqlite', 'trends-parquet'] as const)('is an error: %s', async (kind) => {
    await expect(fileKinds[kind].write(join(folder, 'no', 'such', 'folder'), buildRelease())).rejects.toThrow()
  })

  it('because a figure cannot be read is one, too', async () => {
    const broken: ReleaseReader = { ...buildRelease(), figures: () => Promise.reject(new Error('The store is gone')) }
    for (const kind of fileKindNames) await expect(write(kind, broken), kind).rejects.toThrow('The store is gone')
  })
})

describe('the database', () => {
  it('has plain tables with the names of the API in SQL’s spelling', async () => {
    const database = new DatabaseSync(await write('sqlite', buildRelease()), { readOnly: true })
    const names = database.prepare("select name from sqlite_master where type = 'table' order by name").all()
    expect(names.map(({ name }) => name)).toEqual([
      'about',
      'area',
      'area_scheme',
      'boundary',
      'comparison',
      'estimate',
      'indicator',
      'recommendation',
      'release',
      'spread',
      'text',
      'trend',
    ])
    const columns = database.prepare('select name, type, pk from pragma_table_info(?)').all('estimate')
    expect(columns.filter(({ pk }) => pk !== 0).map(({ name }) => name)).toEqual([
      'indicator',
      'area',
      'period',
      'sex',
      'age',
      'category',
    ])
    expect(columns.filter(({ type }) => type === 'REAL').map(({ name }) => name)).toEqual([
      'value',
      'lower_ci95',
      'upper_ci95',
      'lower_ci998',
      'upper_ci998',
      'count',
      'denominator',
    ])
    database.close()
  })

  it('names release, sources, licences and methods', async () => {
    const database = new DatabaseSync(await write('sqlite', buildRelease()), { readOnly: true })
    const about = database.prepare('select name, value from about').all()
    expect(about[0]).toEqual({ name: 'release', value: '7: Seventh, published 2026-11-23T09:00:00.000Z' })
    expect(new Set(about.map(({ name }) => name))).toEqual(new Set(['release', 'source', 'licence', 'method']))
    database.close()
  })
})

describe('the zip', () => {
  it('says in plain English what it holds, what changed and how to name it', async () => {
    const zip = await zipOf(buildRelease())
    const readme = zip['README.md'] ?? ''
    expect(readme).toContain('release 7')
    expect(readme).toContain('“Seventh”, published 2026-11-23')
    expect(readme).toContain('- One figure was revised.')
    for (const [, path] of readme.matchAll(/^- `([a-z-]+\.csv)`/gm)) expect(Object.keys(zip)).toContain(path)
    expect(readme).toContain('c0ffee')
  })

  it('says so when nothing is noted of a release', async () => {
    expect((await zipOf(buildRelease({ releases: [] })))['README.md']).toContain('Nothing is noted.')
  })

  it('lists sources under their licences', async () => {
    const licence = (await zipOf(buildRelease()))['LICENCE.md'] ?? ''
    expect(licence).toContain('## Open Government Licence v3.0')
    expect(licence).toContain('Healthy life expectancy, Private renters, Rare disease: Office for National Statistics')
    expect(licence).toContain('Family Hub reach areas: Office for National Statistics')
  })

  it('has no path that leads out of it', async () => {
    for (const path of Object.keys(await zipOf(buildRelease()))) {
      expect(path).toMatch(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/)
      expect(path.split('/')).not.toContain('..')
    }
  })
})
