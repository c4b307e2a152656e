import type { Confidence } from '../methods/confidence.ts'
import type { CountRow } from '../methods/row.ts'
import { orNull, requireEqualLengths } from './answers.ts'
import type { Answers } from './answers.ts'
import { eachArea, everyNth } from './each-area.ts'
import type { RowAnswer } from './each-area.ts'
import type { CountColumns } from './quotients.ts'

/** What each row is compared with: a row of its own, or one and the same for all, such as England. */
export type ReferenceColumns = CountColumns | CountRow

/** Asks the row call for each row and the one it is compared with. */
export function eachPair<C extends Confidence, Options extends { confidence?: C }>(
  name: string,
  { count, denominator }: CountColumns,
  reference: ReferenceColumns,
  options: Options,
  call: (row: CountRow, reference: CountRow, options: Options) => RowAnswer<C>,
): Answers<C> {
  requireEqualLengths(name, { count, denominator })
  if (isTable(reference)) {
    const [others, people] = [reference.count, reference.denominator]
    requireEqualLengths(name, { count, 'reference.count': others, 'reference.denominator': people })
  }
  return eachArea<C>(name, options, everyNth(count.length, 1), (row) => [
    call(rowAt({ count, denominator }, row), isTable(reference) ? rowAt(reference, row) : reference, options),
  ])
}

function isTable(reference: ReferenceColumns): reference is CountColumns {
  return reference.count instanceof Float64Array
}

function rowAt({ count, denominator }: CountColumns, row: number): CountRow {
  return { count: orNull(count[row] ?? NaN), denominator: orNull(denominator[row] ?? NaN) }
}
