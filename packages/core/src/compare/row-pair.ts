import { notCalculated } from '../methods/confidence.ts'
import type { NotCalculated } from '../methods/confidence.ts'
import { readRow } from '../methods/row.ts'
import type { CompleteRow, CountRow } from '../methods/row.ts'

export interface RowPair {
  group: CompleteRow
  reference: CompleteRow
}

/** Checks a group and the one that it is compared with. */
export function readPair(name: string, row: CountRow, comparedWith: CountRow): RowPair | NotCalculated {
  const group = readRow(name, row)
  const reference = readRow(name, comparedWith, 'reference.')
  if ('kind' in group) return group
  if ('kind' in reference) return notCalculated(`The group to compare with: ${reference.reason}`)
  return { group, reference }
}
