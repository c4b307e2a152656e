import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { buildTable } from '../builders/tables.ts'
import { writeParquet } from './parquet.ts'

const rows = [
  ['Bradford', 40.278081605140294, '2026-02-19'],
  ['=1+1', -0.1, null],
  ['', null, '2026-02'],
]
const bytesOf = (table = buildTable(rows)) => new Uint8Array(writeParquet(table)).buffer

describe('a Parquet file', () => {
  it('keeps numbers to the last bit and texts as they are', async () => {
    expect(await parquetReadObjects({ file: bytesOf() })).toEqual(
      rows.map(([note, value, sourceDate]) => ({ note, value, sourceDate })),
    )
  })

  it('says which columns are numbers', () => {
    const { schema } = parquetMetadata(bytesOf())
    expect(schema.slice(1).map(({ name, type }) => [name, type])).toEqual([
      ['note', 'BYTE_ARRAY'],
      ['value', 'DOUBLE'],
      ['sourceDate', 'BYTE_ARRAY'],
    ])
  })

  it('names release, source, licence and method', () => {
    const metadata = parquetMetadata(bytesOf()).key_value_metadata ?? []
    const found = Object.fromEntries(metadata.map(({ key, value }) => [key, value]))
    expect(found).toMatchObject({ licence: 'OGL', method: 'Counted & divided.' })
    expect(found.release).toContain('Third <release>')
    expect(found.source).toContain('ONS: Census')
  })

  it('has columns although it has no row', async () => {
    expect(parquetMetadata(bytesOf(buildTable([]))).schema).toHaveLength(4)
    expect(await parquetReadObjects({ file: bytesOf(buildTable([])) })).toEqual([])
  })

  it('holds columns that are empty throughout', async () => {
    expect(await parquetReadObjects({ file: bytesOf(buildTable([[null, null, null]])) })).toEqual([
      { note: null, value: null, sourceDate: null },
    ])
  })
})
