import type { Area } from '@jsna/core'
import type { IssueList } from '../issues/issue-list.ts'
import { readTable } from '../reading/read-table.ts'
import { writeCsv } from '../reading/write-csv.ts'

const COLUMNS = ['code', 'name', 'parents', 'valid_from', 'valid_to', 'status', 'neighbours', 'description'] as const

function words(cell: string): string[] {
  return cell === '' ? [] : cell.split(/\s+/)
}

/** Reads the areas of one scheme. A code that stands twice and a name that is missing are reported. */
export async function readAreas(
  source: AsyncIterable<Uint8Array | string>,
  scheme: string,
  issues: IssueList,
): Promise<Area[]> {
  const rows = await readTable(source, { required: COLUMNS, optional: [], othersAllowed: false }, issues)
  const seen = new Map<string, number>()
  const areas: Area[] = []
  for (const { row, cell } of rows) {
    const code = cell('code')
    const name = cell('name')
    const status = cell('status')
    const first = seen.get(code)
    if (code === '' || name === '') {
      const column = code === '' ? 'code' : 'name'
      issues.add({ row, column, rule: 'missing-value', value: '', message: 'Every area needs a code and a name.' })
    } else if (first !== undefined) {
      issues.add({
        row,
        column: 'code',
        rule: 'duplicate-key',
        value: code,
        message: `Row ${first} has the same code.`,
      })
    } else if (status !== 'official' && status !== 'illustrative') {
      const message = 'Write “official” or “illustrative”.'
      issues.add({ row, column: 'status', rule: 'unknown-status', value: status, message })
    } else {
      seen.set(code, row)
      areas.push({
        code,
        name,
        scheme,
        parents: words(cell('parents')),
        validFrom: cell('valid_from') || null,
        validTo: cell('valid_to') || null,
        status,
        neighbours: words(cell('neighbours')),
        description: cell('description'),
      })
    }
  }
  return areas
}

/** The areas of one scheme as CSV, sorted by code. */
export function writeAreas(areas: readonly Area[]): string {
  const rows = areas
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map((area) => [
      area.code,
      area.name,
      area.parents.join(' '),
      area.validFrom ?? '',
      area.validTo ?? '',
      area.status,
      area.neighbours.join(' '),
      area.description,
    ])
  return writeCsv(COLUMNS, rows)
}
