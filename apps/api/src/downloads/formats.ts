import { ApiError } from '../errors.ts'
import { csvMetadata } from './csv-metadata.ts'
import { writeCsvInTurns } from './csv.ts'
import { writeParquet } from './parquet.ts'
import type { Table } from './table.ts'
import { writeXlsx } from './xlsx.ts'

/** Every format that a view may be had in, and what it is called where. */
export const formats = {
  json: { mediaType: 'application/json', ending: 'json' },
  csv: { mediaType: 'text/csv; charset=utf-8', ending: 'csv' },
  'csv-metadata': { mediaType: 'application/csvm+json', ending: 'csv-metadata.json' },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  parquet: { mediaType: 'application/vnd.apache.parquet', ending: 'parquet' },
  'json-stat': { mediaType: 'application/vnd.json-stat+json', ending: 'json-stat.json' },
  geojson: { mediaType: 'application/geo+json', ending: 'geojson' },
} as const

export type FormatName = keyof typeof formats

/** Formats that any table can be written in. The address of the CSV file is needed only to describe it. */
export const tableFormats = {
  csv: writeCsvInTurns,
  'csv-metadata': async (table: Table, address: string) => encode(JSON.stringify(csvMetadata(table, address))),
  xlsx: (table: Table): Promise<Uint8Array> => writeXlsx(refuseLarge(table)),
  parquet: writeParquet,
}

// A workbook costs several times what the other formats cost; nobody else is to wait for it.
const mostCells = 500_000

function refuseLarge(table: Table): Table {
  const rows = Math.floor(mostCells / table.columns.length)
  if (table.rows.length <= rows) return table
  throw new ApiError(
    'too-many-rows',
    `A workbook of this view holds at most ${rows.toLocaleString('en-GB')} rows. Name fewer indicators, areas or periods, or ask for CSV.`,
  )
}

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The first format that a reader names in `accept` and that is to be had; JSON where none is named. */
export function acceptedFormat(accept: string | undefined, offered: readonly FormatName[]): FormatName {
  const wanted = (accept ?? '')
    .split(',')
    .map((part) => part.split(';').map((piece) => piece.trim().toLowerCase()))
    .map(([type, ...terms]) => ({ type, weight: Number(terms.find((term) => term.startsWith('q='))?.slice(2) ?? 1) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  for (const { type } of wanted) {
    const found = offered.find((name) => formats[name].mediaType.split(';')[0] === type)
    if (found) return found
  }
  return 'json'
}
