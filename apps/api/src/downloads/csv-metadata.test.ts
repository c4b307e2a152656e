import { describe, expect, it } from 'vitest'
import { buildTable } from '../builders/tables.ts'
import { csvMetadata } from './csv-metadata.ts'

const metadata = csvMetadata(buildTable([]), 'estimates.csv?area=E08000026') as Record<string, unknown>

describe('the description of a CSV file', () => {
  it('names its file and how it is written', () => {
    expect(metadata['@context']).toEqual(['http://www.w3.org/ns/csvw', { '@language': 'en' }])
    expect(metadata.url).toBe('estimates.csv?area=E08000026')
    expect(metadata.dialect).toMatchObject({ delimiter: ',', header: true, encoding: 'utf-8' })
  })

  it('says what each column is, the heading of the file first', () => {
    const { columns } = metadata.tableSchema as { columns: Record<string, unknown>[] }
    expect(columns.map(({ name, datatype, titles }) => [name, datatype, titles])).toEqual([
      ['note', 'string', ['note', 'Note']],
      ['value', 'double', ['value', 'Value']],
      ['sourceDate', 'string', ['sourceDate', 'Source date']],
    ])
    for (const column of columns) expect(column['dc:description']).toMatch(/\w\.$/)
  })

  it('names the columns that tell rows apart', () => {
    expect(metadata.tableSchema).toMatchObject({ primaryKey: ['note'] })
  })

  it('names release, source, licence and method', () => {
    expect(metadata).toMatchObject({
      'dc:isVersionOf': 'Release 3: Third <release>',
      'dc:issued': '2026-11-23T09:00:00.000Z',
      'dc:rights': ['OGL'],
      'dc:source': ['Private renters: ONS: Census, 2022-11-02, https://ons.gov.uk/'],
      'dc:provenance': ['Counted & divided.'],
    })
  })
})
