import { CalculationError, fault } from '../errors.ts'
import { notCalculated } from './confidence.ts'
import type { NotCalculated } from './confidence.ts'
import { requireAboveZero, requireFiniteOrNull } from '../math/requirements.ts'

/** What a proportion or rate is made from. `null` means that the source does not state it. */
export interface CountRow {
  count: number | null
  denominator: number | null
}

export interface CompleteRow {
  count: number
  denominator: number
}

/** Checks the two numbers of a row; a missing one is an answer, not an error. `of` names one row among several. */
export function readRow(name: string, row: CountRow, of = ''): CompleteRow | NotCalculated {
  const { count, denominator } = row
  requireFiniteOrNull(name, `${of}count`, count)
  requireFiniteOrNull(name, `${of}denominator`, denominator)
  if (count !== null && count < 0) throw fault(name, `${of}count`, 'must not be negative', count)
  if (denominator !== null && denominator <= 0) throw fault(name, `${of}denominator`, 'must be above 0', denominator)
  if (count === null) return notCalculated('There is no count.')
  if (denominator === null) return notCalculated('There is no denominator.')
  return { count, denominator }
}

export function readMultiplier(name: string, multiplier: number): number {
  requireAboveZero(name, 'options.multiplier', multiplier)
  return multiplier
}

/**
 * Runs a calculation on each row of a list, so that an error says which row broke the rule.
 *
 * @throws CalculationError of the calculation, with the position of the row.
 * @example
 * eachRow([{ count: 3, denominator: 10 }], (row) => proportion(row)).length // => 1
 */
export function eachRow<Row, Result>(rows: readonly Row[], calculate: (row: Row) => Result): Result[] {
  return rows.map((row, index) => {
    try {
      return calculate(row)
    } catch (error) {
      throw error instanceof CalculationError ? new CalculationError({ ...error, index }) : error
    }
  })
}
