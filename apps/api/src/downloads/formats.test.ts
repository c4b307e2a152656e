import { describe, expect, it } from 'vitest'
import { buildTable } from '../builders/tables.ts'
import { acceptedFormat, formats, tableFormats } from './formats.ts'
import type { FormatName } from './formats.ts'

const offered = ['json', 'csv', 'xlsx'] as const satisfies FormatName[]

describe('the format that a reader accepts', () => {
  it.each([
    [undefined, 'json'],
    ['', 'json'],
    ['*/*', 'json'],
    ['text/csv', 'csv'],
    ['TEXT/CSV; charset=utf-8', 'csv'],
    ['application/geo+json', 'json'],
    ['text/csv;q=0.1, application/json;q=0.2', 'json'],
    [`text/csv;q=0.1, ${formats.xlsx.mediaType};q=0.9`, 'xlsx'],
    ['text/csv;q=0', 'json'],
    ['text/csv;q=x', 'json'],
    [',,;', 'json'],
  ] as const)('of %j is %s', (accept, expected) => {
    expect(acceptedFormat(accept, offered)).toBe(expected)
  })
})

describe('a workbook', () => {
  it('of more rows than anybody should wait for is refused, and says what to do', () => {
    const table = buildTable(Array.from({ length: 170_000 }, () => [null, 1, null]))
    expect(() => tableFormats.xlsx(table)).toThrow('at most 166,666 rows. Name fewer indicators')
  })
})

describe('every format', () => {
  it('has a media type and an ending of its own', () => {
    const all = Object.values(formats)
    expect(new Set(all.map(({ mediaType }) => mediaType)).size).toBe(all.length)
    expect(new Set(all.map(({ ending }) => ending)).size).toBe(all.length)
  })
})
