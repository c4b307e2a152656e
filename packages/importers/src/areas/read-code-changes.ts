import { areaCodeSchema } from '@jsna/core/schema'
import type { IssueList } from '../issues/issue-list.ts'
import { fileIssue } from '../issues/issue-list.ts'
import type { ImportIssue } from '../issues/issue.ts'
import { decodeText } from '../reading/decode-text.ts'
import { peekText } from '../reading/peek-text.ts'
import { cellsOfLine, delimiterOf } from '../reading/read-csv.ts'
import { readTable } from '../reading/read-table.ts'
import { UnreadableFile } from '../reading/unreadable-file.ts'
import type { CodeStep } from './code-history.ts'
import { circleText, findCircle } from './find-circle.ts'

/** Columns with the old and the new code, as the Office for National Statistics and others call them. */
const PAIRS: readonly [string, string][] = [
  ['old', 'new'],
  ['old_code', 'new_code'],
  ['geogcd_p', 'geogcd'],
  ['ladcd', 'ladcd_active'],
  ['wdcd', 'wdcd_active'],
]
/** “LSOA11CD” and “LSOA21CD”, “lsoa11_code” and “lsoa21_code”: the same words with another year. */
const OF_A_YEAR = /^([a-z]+)(\d{2})(_?c(?:d|ode))$/i

export interface CodeChangesRead {
  steps: CodeStep[]
  oldColumn: string
  newColumn: string
  /** Rows that say that a code goes on as it was. */
  unchanged: number
  /** Rows without a new code. */
  ended: number
}

/** Reads which area codes went on under which others, one row a pair. */
export async function readCodeChanges(content: Uint8Array, issues: IssueList): Promise<CodeChangesRead> {
  const read: CodeChangesRead = { steps: [], oldColumn: '', newColumn: '', unchanged: 0, ended: 0 }
  async function* once() {
    yield content
  }
  try {
    const { firstLine } = await peekText(decodeText(once()))
    const header = cellsOfLine(firstLine, delimiterOf(firstLine)).map((cell) => cell.trim())
    const pair = columnsOf(header)
    if (!pair) {
      const message =
        'The file needs a column with old codes and one with new ones, such as “old” and “new” or “LSOA11CD” and “LSOA21CD”.'
      issues.add({ row: 1, column: null, rule: 'missing-column', value: firstLine.slice(0, 200), message })
      return read
    }
    ;[read.oldColumn, read.newColumn] = pair
    const rows = await readTable(once(), { required: pair, optional: [], othersAllowed: true }, issues)
    const seen = new Map<string, number>()
    const same: CodeStep[] = []
    for (const { row, cell } of rows) {
      const [from, to] = [cell(read.oldColumn), cell(read.newColumn)]
      if (to === '' && areaCodeSchema.safeParse(from).success) {
        read.ended += 1
        continue
      }
      const wrong = pair.find((column) => !areaCodeSchema.safeParse(cell(column)).success)
      if (wrong !== undefined) {
        const value = cell(wrong).slice(0, 80)
        const message = 'An area code is expected here, such as E01009572.'
        issues.add({ row, column: wrong, rule: 'missing-value', value, message })
      } else if (!seen.has(`${from} ${to}`)) {
        seen.set(`${from} ${to}`, row)
        ;(from === to ? same : read.steps).push({ from, to })
      }
    }
    const circle = findCircle(read.steps)
    if (circle) issues.add(inCircle(circle, seen, read.newColumn))
    read.unchanged = same.length
    // A code that goes on and takes another in, or gives a part away, is no longer the same area.
    const moving = new Set(read.steps.flatMap(({ from, to }) => [from, to]))
    read.steps.push(...same.filter(({ from }) => moving.has(from)))
    if (read.steps.length === 0 && issues.issues.length === 0) {
      issues.add(fileIssue('no-rows', 'No row says that a code goes on under another. Nothing would change.'))
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    issues.add({ ...fileIssue(error.rule, error.message), row: error.row })
  }
  return read
}

/** Names a circle at the last of its rows. */
function inCircle(circle: readonly string[], rows: ReadonlyMap<string, number>, column: string): ImportIssue {
  const own = circle.slice(1).map((to, at) => rows.get(`${circle[at] ?? ''} ${to}`) ?? 0)
  const row = own.reduce((latest, one) => Math.max(latest, one), 0)
  const message = `The codes lead in a circle: ${circleText(circle)}. Nobody can tell which of them is in use. Take the row out that leads back.`
  return { row, column, rule: 'impossible-value', value: circle.at(-1) ?? '', message }
}

function columnsOf(header: readonly string[]): [string, string] | null {
  const named = (name: string) => header.find((column) => column.toLowerCase() === name)
  for (const [old, fresh] of PAIRS) {
    const [from, to] = [named(old), named(fresh)]
    if (from !== undefined && to !== undefined) return [from, to]
  }
  const dated = header.flatMap((column) => {
    const [, words = '', year = '', ending = ''] = OF_A_YEAR.exec(column) ?? []
    return words === '' ? [] : [{ column, kind: `${words}${ending}`.toLowerCase(), year: Number(year) }]
  })
  for (const { column, kind, year } of dated) {
    const later = dated.find((other) => other.kind === kind && other.year > year)
    if (later) return [column, later.column]
  }
  return null
}
