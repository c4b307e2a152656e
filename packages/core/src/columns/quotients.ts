import type { NotCalculated } from '../methods/confidence.ts'
import type { CountRow } from '../methods/row.ts'
import { Absences, isCount, orNull } from './answers.ts'

/** One number a row; NaN stands where the source does not state it. */
export interface CountColumns {
  count: Float64Array
  denominator: Float64Array
}

/**
 * Count / denominator of each row, times the multiplier; none above `greatest` before that. The row call says why a row has
 * no answer.
 */
export function quotients(
  name: string,
  { count, denominator }: CountColumns,
  multiplier: number,
  greatest: number,
  call: (row: CountRow) => { kind: 'estimate' } | NotCalculated,
): { value: Float64Array; absences: Absences } {
  const absences = new Absences(name, count.length)
  const value = new Float64Array(count.length)
  for (let row = 0; row < value.length; row++) {
    const x = count[row] ?? NaN
    const n = denominator[row] ?? NaN
    value[row] = (x / n) * multiplier
    if (!isCount(x, n) || x > n * greatest) explain(absences, row, x, n, call)
  }
  return { value, absences }
}

/** Apart from the loop, which a closure inside it would slow down. */
function explain(
  absences: Absences,
  row: number,
  count: number,
  denominator: number,
  call: (row: CountRow) => { kind: 'estimate' } | NotCalculated,
): void {
  absences.explain(row, () => call({ count: orNull(count), denominator: orNull(denominator) }))
}
