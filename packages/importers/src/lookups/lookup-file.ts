import type { Lookup, LookupEntry } from '@jsna/core'
import type { IssueList } from '../issues/issue-list.ts'
import { decimalsOf, readNumber } from '../reading/read-number.ts'
import { readTable } from '../reading/read-table.ts'
import { writeCsv } from '../reading/write-csv.ts'

const COLUMNS = ['from', 'to', 'weight'] as const

/** Which codes may stand in a lookup. */
export interface LookupAreas {
  from: ReadonlySet<string>
  to: ReadonlySet<string>
}

/** What the weights of one area add up to, and how much of it may come of rounding. */
interface Sum {
  weight: number
  rounding: number
}

// Weights such as 0.6 and 0.5 are a mistake, however roughly they are written.
const MOST_ROUNDING = 0.005

/** Half a unit of the last digit; a whole one is exact. */
function roundingOf(cell: string): number {
  const decimals = decimalsOf(cell)
  return decimals === 0 ? 0 : Math.min(0.5 * 10 ** -decimals, MOST_ROUNDING)
}

/**
 * Reads the entries of a lookup. Unknown codes, weights outside 0 to 1, pairs that stand twice and areas that are given away
 * more than once are reported.
 */
export async function readLookupEntries(
  source: AsyncIterable<Uint8Array | string>,
  areas: LookupAreas,
  issues: IssueList,
): Promise<LookupEntry[]> {
  const rows = await readTable(source, { required: COLUMNS, optional: [], othersAllowed: false }, issues)
  const seen = new Map<string, number>()
  const sums = new Map<string, Sum>()
  const entries: LookupEntry[] = []
  for (const { row, cell } of rows) {
    const from = cell('from')
    const to = cell('to')
    const unknown = (['from', 'to'] as const).find((column) => !areas[column].has(cell(column)))
    const weight = readNumber(cell('weight'))
    const first = seen.get(`${from} ${to}`)
    if (unknown) {
      const value = cell(unknown)
      const message = `No area of the scheme has the code “${value}”.`
      issues.add({ row, column: unknown, rule: 'unknown-area', value, message })
    } else if (weight.kind !== 'number' || weight.value <= 0 || weight.value > 1) {
      const message =
        'A weight is a number above 0 and at most 1: the part of the area that belongs there, such as 0.25.'
      issues.add({ row, column: 'weight', rule: 'impossible-value', value: cell('weight'), message })
    } else if (first !== undefined) {
      issues.add({ row, column: null, rule: 'duplicate-key', value: from, message: `Row ${first} has the same pair.` })
    } else {
      seen.set(`${from} ${to}`, row)
      const before = sums.get(from) ?? { weight: 0, rounding: 1e-9 }
      const sum = { weight: before.weight + weight.value, rounding: before.rounding + roundingOf(cell('weight')) }
      sums.set(from, sum)
      if (sum.weight > 1 + sum.rounding) {
        const whole = Number(sum.weight.toPrecision(6))
        const message = `The weights of ${from} add up to ${whole} with this row, so that its people would be counted more than once. Correct them: together they are at most 1.`
        issues.addOnce({ row, column: 'weight', rule: 'impossible-value', value: from, message })
      }
      entries.push({ from, to, weight: weight.value })
    }
  }
  return entries
}

export type LookupHeader = Omit<Lookup, 'entries'>

/** The two files of a lookup: what it is, and its entries sorted. */
export function writeLookup({ entries, ...header }: Lookup): { header: string; entries: string } {
  const rows = entries
    .toSorted((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1))
    .map(({ from, to, weight }) => [from, to, String(weight)])
  return { header: `${JSON.stringify(header, null, 2)}\n`, entries: writeCsv(COLUMNS, rows) }
}
