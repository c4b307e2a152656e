import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { buildTable } from '../builders/tables.ts'
import { writeParquet } from './parquet.ts'

const rows = [
  ['Bradford', 40.278081605140294, '2026-02-19'],
  ['=1+1', -0.1, null],
  ['', null, '2026-02'],
]
const bytesOf = async (table = buildTable(rows)) => new Uint8Array(await writeParquet(table)).buffer

describe('a Parquet file', () => {
  it('keeps numbers to the last bit and texts as they are', async () => {
    expect(await parquetReadObjects({ file: await bytesOf() })).toEqual(
      rows.map(([note, value, sourceDate]) => ({ note, value, sourceDate })),
    )
  })

  it('says which columns are numbers', async () => {
    const { schema } = parquetMetadata(await bytesOf())
    expect(schema.slice(1).map(({ name, type }) => [name, type])).toEqual([
      ['note', 'BYTE_ARRAY'],
      ['value', 'DOUBLE'],
      ['sourceDate', 'BYTE_ARRAY'],
    ])
  })

  it('names release, source, licence and method', async () => {
    const metadata = parquetMetadata(await bytesOf()).key_value_metadata ?? []
    const found = Object.fromEntries(metadata.map(({ key, value }) => [key, value]))
    expect(found).toMatchObject({ licence: 'OGL', method: 'Counted & divided.' })
    expect(found.release).toContain('Third <release>')
    expect(found.source).toContain('ONS: Census')
  })

  it('has columns although it has no row', async () => {
    expect(parquetMetadata(await bytesOf(buildTable([]))).schema).toHaveLength(4)
    expect(await parquetReadObjects({ file: await bytesOf(buildTable([])) })).toEqual([])
  })

  it('holds columns that are empty throughout', async () => {
    expect(await parquetReadObjects({ file: await bytesOf(buildTable([[null, null, null]])) })).toEqual([
      { note: null, value: null, sourceDate: null },
    ])
  })

  it('of many rows holds each of them once, in their order', async () => {
    const many = Array.from({ length: 4500 }, (_, index) => [`row ${index}`, index / 7, null])
    const file = await bytesOf(buildTable(many))
    expect(await parquetReadObjects({ file })).toEqual(many.map(([note, value]) => ({ note, value, sourceDate: null })))
    expect(parquetMetadata(file).row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([2000, 2000, 500])
  })
})
