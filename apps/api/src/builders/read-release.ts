import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'

export type CsvRow = Record<string, string>

/** What is in a zip, by path, once its checksums have been compared. */
export function readReleaseZip(bytes: Uint8Array): Record<string, string> {
  const parts = unzipSync(bytes)
  const sums = strFromU8(parts.SHA256SUMS ?? new Uint8Array())
  const listed = new Map(
    sums
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  )
  for (const [path, content] of Object.entries(parts)) {
    if (path === 'SHA256SUMS') continue
    const sum = createHash('sha256').update(content).digest('hex')
    if (listed.get(path) !== sum) throw new Error(`The checksum of ${path} is not that of SHA256SUMS.`)
  }
  if (listed.size !== Object.keys(parts).length - 1) throw new Error('SHA256SUMS does not name every file.')
  return Object.fromEntries(Object.entries(parts).map(([path, content]) => [path, strFromU8(content)]))
}

export const csvRows = (text: string | undefined): CsvRow[] => parse<CsvRow>(text ?? '', { columns: true })
