import { areaCodeSchema, isoDateSchema } from '@jsna/core/schema'
import { guessNames } from '../boundaries/guess-property.ts'
import type { IssueList } from '../issues/issue-list.ts'
import { fileIssue } from '../issues/issue-list.ts'
import { decodeText } from '../reading/decode-text.ts'
import { peekText } from '../reading/peek-text.ts'
import { cellsOfLine, delimiterOf } from '../reading/read-csv.ts'
import { readTable } from '../reading/read-table.ts'
import type { TableRow } from '../reading/read-table.ts'
import { UnreadableFile } from '../reading/unreadable-file.ts'

/** An area as a list names it. What the list has no column for is `undefined`. */
export interface ListedArea {
  code: string
  name: string
  row: number
  parents?: string[] | undefined
  neighbours?: string[] | undefined
  description?: string | undefined
  validFrom?: string | null | undefined
  validTo?: string | null | undefined
}

const OPTIONAL = ['parents', 'neighbours', 'description', 'valid_from', 'valid_to'] as const
export const LIST_LIMITS = { bytes: 5_000_000, areas: 10_000 }
const LONGEST_NAME = 200

/** Reads the list of a scheme's areas from CSV. The columns of code and name are told by their spelling. */
export async function readAreaList(
  content: Uint8Array,
  issues: IssueList,
  limits: typeof LIST_LIMITS = LIST_LIMITS,
): Promise<ListedArea[]> {
  if (content.byteLength > limits.bytes) {
    const message = `The list is larger than ${limits.bytes / 1e6} MB. Keep the areas of your place.`
    issues.add(fileIssue('too-large', message))
    return []
  }
  try {
    const { firstLine } = await peekText(decodeText(once(content)))
    const header = cellsOfLine(firstLine, delimiterOf(firstLine)).map((cell) => cell.trim())
    const names = guessNames(header, () => [])
    if (names.code === '' || names.name === '') {
      const message =
        'The list needs a column with codes and one with names, such as “code” and “name” or “WD25CD” and “WD25NM”.'
      issues.add({ row: 1, column: null, rule: 'missing-column', value: firstLine.slice(0, 200), message })
      return []
    }
    const rule = { required: [names.code, names.name], optional: OPTIONAL, othersAllowed: true }
    const rows = await readTable(once(content), rule, issues)
    if (rows.length > limits.areas) {
      const most = limits.areas.toLocaleString('en-GB')
      issues.add(fileIssue('too-large', `The list holds more than ${most} areas. Keep those of your place.`))
      return []
    }
    if (rows.length === 0 && issues.issues.length === 0) issues.add(fileIssue('no-rows', 'The list names no area.'))
    return takeAreas(rows, names, issues)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    issues.add({ ...fileIssue(error.rule, error.message), row: error.row })
    return []
  }
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content
}

function takeAreas(rows: readonly TableRow[], names: { code: string; name: string }, issues: IssueList): ListedArea[] {
  const seen = new Map<string, number>()
  const areas: ListedArea[] = []
  for (const { row, cell, has } of rows) {
    const [code, name] = [cell(names.code), cell(names.name)]
    const first = seen.get(code)
    const wrongDate = (['valid_from', 'valid_to'] as const).find(
      (column) => cell(column) !== '' && !isoDateSchema.safeParse(cell(column)).success,
    )
    if (!areaCodeSchema.safeParse(code).success) {
      const message = 'An area code is expected here, such as E05001218 or reach-mosaic.'
      issues.add({ row, column: names.code, rule: 'missing-value', value: code.slice(0, 80), message })
    } else if (name === '' || name.length > LONGEST_NAME) {
      const message = `The area ${code} needs a name of at most ${LONGEST_NAME} characters.`
      issues.add({ row, column: names.name, rule: 'missing-value', value: name.slice(0, 80), message })
    } else if (first !== undefined) {
      const message = `Row ${first} has the same code. Keep one of them.`
      issues.add({ row, column: names.code, rule: 'duplicate-key', value: code, message })
    } else if (wrongDate) {
      const message = 'Write the date as 2025-04-01.'
      issues.add({ row, column: wrongDate, rule: 'impossible-value', value: cell(wrongDate).slice(0, 80), message })
    } else if (cell('valid_from') !== '' && cell('valid_to') !== '' && cell('valid_to') < cell('valid_from')) {
      const message = `It would end before it begins, on ${cell('valid_from')}. Correct one of the dates.`
      issues.add({ row, column: 'valid_to', rule: 'impossible-value', value: cell('valid_to'), message })
    } else {
      seen.set(code, row)
      const words = (column: string) => (has(column) ? cell(column).split(/\s+/).filter(Boolean) : undefined)
      const date = (column: string) => (has(column) ? cell(column) || null : undefined)
      areas.push({
        code,
        name,
        row,
        parents: words('parents'),
        neighbours: words('neighbours'),
        description: has('description') ? cell('description') : undefined,
        validFrom: date('valid_from'),
        validTo: date('valid_to'),
      })
    }
  }
  return areas
}
