import { createReadStream } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { IssueList } from '../issues/issue-list.ts'
import { createIssueList } from '../issues/issue-list.ts'
import type { ImportIssue } from '../issues/issue.ts'
import { readTable } from '../reading/read-table.ts'
import type { TableRow } from '../reading/read-table.ts'

/** Thrown when a source cannot be packed; the message names file, row and column of the first problems. */
export class PackError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'PackError'
  }
}

function inWords({ row, column, message }: ImportIssue): string {
  const place = [row === null ? null : `row ${row}`, column === null ? null : `column ${column}`].filter(Boolean)
  return `${place.join(', ') || 'the file'}: ${message}`
}

/** Stops when a file has issues: packed data are complete, or not written. */
export function refuseIssues(path: string, issues: readonly ImportIssue[]): void {
  if (issues.length === 0) return
  const first = issues.slice(0, 5).map((issue) => `  ${inWords(issue)}`)
  const more = issues.length > first.length ? [`  and ${issues.length - first.length} more`] : []
  throw new PackError([`${path} cannot be packed:`, ...first, ...more].join('\n'))
}

/** The folder of downloaded sources. */
export interface SourceFolder {
  stream(path: string): AsyncIterable<Uint8Array>
  text(path: string): Promise<string>
  /** Paths of files inside a folder, sorted, that end so. */
  list(folder: string, ending: string): Promise<string[]>
  /** Rows of a table that must have these columns and may have others. */
  table(path: string, required: readonly string[]): Promise<TableRow[]>
}

/** Lines before the header that explain a file, as one of our sources has. */
async function* withoutComments(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of source) chunks.push(chunk)
  yield Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^(?:#[^\n]*\n)+/, '')
}

export function openSourceFolder(folder: string): SourceFolder {
  const missing = (path: string): PackError => new PackError(`${join(folder, path)} is missing or cannot be read.`)
  async function* stream(path: string): AsyncGenerator<Uint8Array> {
    try {
      yield* createReadStream(join(folder, path)) as AsyncIterable<Uint8Array>
    } catch {
      throw missing(path)
    }
  }
  return {
    stream,
    text: (path) =>
      readFile(join(folder, path), 'utf8').catch(() => {
        throw missing(path)
      }),
    async list(within, ending) {
      const entries = await readdir(join(folder, within), { recursive: true }).catch(() => {
        throw missing(within)
      })
      return entries
        .filter((name) => name.endsWith(ending))
        .map((name) => `${within}/${name.replaceAll('\\', '/')}`)
        .toSorted()
    },
    async table(path, required) {
      const issues: IssueList = createIssueList()
      const source = path.includes('illustrative') ? withoutComments(stream(path)) : stream(path)
      const rows = await readTable(source, { required, optional: [], othersAllowed: true }, issues)
      refuseIssues(path, issues.issues)
      return rows
    },
  }
}
