import { strFromU8, unzipSync } from 'fflate'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import readWorkbook from 'read-excel-file/node'
import { csvTable } from './csv-table.ts'

/** A downloaded file as any program would read it. */
export interface ReadFile {
  /** Cells as text, by the name of their column; an empty one is an empty text. */
  rows: Record<string, string>[]
  /** What the file says of itself besides its rows. */
  about: string
}

function text(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : ''
}

async function readXlsx(bytes: Uint8Array): Promise<ReadFile> {
  const hasFormula = Object.values(unzipSync(bytes)).some((part) => strFromU8(part).includes('<f>'))
  if (hasFormula) throw new Error('readFile: a workbook has a formula')
  const sheets = await readWorkbook(Buffer.from(bytes))
  const cells = (name: string): unknown[][] => sheets.find(({ sheet }) => sheet === name)?.data ?? []
  const [head = [], ...rows] = cells('Data')
  return {
    rows: rows.map((row) => Object.fromEntries(head.map((name, at) => [text(name), text(row[at])]))),
    about: cells('Notes').flat().map(text).join('\n'),
  }
}

async function readParquet(bytes: Uint8Array): Promise<ReadFile> {
  const file = new Uint8Array(bytes).buffer
  const { schema, key_value_metadata: metadata = [] } = parquetMetadata(file)
  const columns = schema.slice(1).map(({ name }) => name)
  const rows = await parquetReadObjects({ file })
  return {
    rows: rows.map((row) => Object.fromEntries(columns.map((name) => [name, text(row[name])]))),
    about: metadata.map(({ key, value = '' }) => `${key} ${value}`).join('\n'),
  }
}

/** Reads a table file back by its format. */
export async function readFile(format: 'csv' | 'xlsx' | 'parquet', bytes: Uint8Array): Promise<ReadFile> {
  if (format === 'csv') return { rows: csvTable(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), about: '' }
  return format === 'xlsx' ? readXlsx(bytes) : readParquet(bytes)
}
