import { FetchProblem } from '../fetching/fetch-problem.ts'
import { cellsOfLine, delimiterOf } from '../reading/read-csv.ts'

const ENOUGH = 65_536

const beginningOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes.subarray(0, ENOUGH)).replace(/^\uFEFF/, '')

/** A page for people, with a status as if all were well, is no table of figures. */
export function requireTable(bytes: Uint8Array, url: URL): void {
  const [line = ''] = beginningOf(bytes)
    .trimStart()
    .split(/[\r\n]/, 1)
  const cells = cellsOfLine(line, delimiterOf(line))
  const isTable = /^v4_\d+$/i.test(cells[0] ?? '') || (/ code$/i.test(cells[0] ?? '') && cells.length > 2)
  if (isTable) return
  throw new FetchProblem(`${url.href} does not answer with a table of the office but with “${line.slice(0, 60)}”.`)
}

/** The description beside a table is JSON that names the vocabulary of CSV on the Web. */
export function requireDescription(bytes: Uint8Array, url: URL): void {
  const beginning = beginningOf(bytes).trimStart()
  if (beginning.startsWith('{') && beginning.includes('http://www.w3.org/ns/csvw')) return
  throw new FetchProblem(`${url.href} does not answer with a description but with “${beginning.slice(0, 60)}”.`)
}
