import { CalculationError, fault } from '../errors.ts'
import type { Confidence, Limits, NotCalculated } from '../methods/confidence.ts'

/**
 * The answers for a whole table, each at the position of its row. Where `absence` is 0, the numbers are the answer. Elsewhere
 * they are NaN, so that no sum takes them in by mistake, and `reasons[absence[row]]` says why there is no answer.
 */
export type Answers<C extends Confidence> = {
  value: Float64Array
  absence: Uint32Array
  /** `null` comes first, for the rows that have an answer. */
  reasons: readonly (string | null)[]
} & Limits<C, Float64Array>

/** Notes which rows have no answer, and why. */
export class Absences {
  readonly absence: Uint32Array
  readonly reasons: (string | null)[] = [null]
  readonly #name: string

  constructor(name: string, rows: number) {
    this.#name = name
    this.absence = new Uint32Array(rows)
  }

  add(row: number, reason: string): void {
    const code = this.reasons.indexOf(reason)
    this.absence[row] = code < 0 ? this.reasons.push(reason) - 1 : code
  }

  /** What stands beside the columns of numbers. */
  get columns(): Pick<Answers<number>, 'absence' | 'reasons'> {
    return { absence: this.absence, reasons: this.reasons }
  }

  /** Gives a row the reason of the row call. */
  explain(row: number, call: () => { kind: 'estimate' } | NotCalculated, first = row): void {
    const answer = this.ask(call, first)
    if (answer.kind === 'missing') this.add(row, answer.reason)
  }

  /** Asks the row call. Where it breaks off, the error gets its position in the column, counted from `first`. */
  ask<Answer>(call: () => Answer, first: number): Answer {
    try {
      return call()
    } catch (error) {
      if (!(error instanceof CalculationError)) throw error
      const index = error.argument.startsWith('options.') ? error.index : first + (error.index ?? 0)
      throw new CalculationError({ ...error, function: this.#name, index })
    }
  }
}

export function requireEqualLengths(name: string, columns: Readonly<Record<string, Float64Array>>): void {
  const entries = Object.entries(columns)
  const [first = '', { length } = new Float64Array()] = entries[0] ?? []
  for (const [field, column] of entries) {
    if (!(column instanceof Float64Array)) throw fault(name, field, 'must be a Float64Array', typeof column)
    if (column.length !== length) throw fault(name, field, `must be as long as ${first}, ${length}`, column.length)
  }
}

/** How many areas a column holds whose bands follow one another. */
export function areasIn(name: string, field: string, column: Float64Array, bands: number): number {
  const areas = column.length / bands
  if (Number.isInteger(areas)) return areas
  throw fault(name, field, `must hold ${bands} bands for each area`, column.length)
}

/** A loop, because `map` takes several times as long. */
export function scaled(column: Float64Array, multiplier: number): Float64Array {
  const result = new Float64Array(column.length)
  for (let row = 0; row < column.length; row++) result[row] = (column[row] ?? NaN) * multiplier
  return result
}

/** Whether all rows of an area have numbers of events and people to calculate with. */
export function areCounts(count: Float64Array, denominator: Float64Array, first: number, rows: number): boolean {
  for (let row = first; row < first + rows; row++) {
    if (!isCount(count[row] ?? NaN, denominator[row] ?? NaN)) return false
  }
  return true
}

/** Whether a number of events and people can be calculated with. */
export function isCount(count: number, denominator: number): boolean {
  return count >= 0 && count < Infinity && denominator > 0 && denominator < Infinity
}

/** The limits of a column of values with normal errors, neither below `lowest`. */
export function around(value: Float64Array, standardError: Float64Array, z: number, lowest: number) {
  const lower = new Float64Array(value.length)
  const upper = new Float64Array(value.length)
  for (let row = 0; row < value.length; row++) {
    const centre = value[row] ?? NaN
    const distance = z * (standardError[row] ?? NaN)
    lower[row] = Math.max(lowest, centre - distance)
    upper[row] = centre + distance
  }
  return { lower, upper }
}

/** NaN in a column stands where a row says `null`. */
export function orNull(number: number): number | null {
  return Number.isNaN(number) ? null : number
}
