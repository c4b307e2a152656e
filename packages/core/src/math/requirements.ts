import { fault } from '../errors.ts'

export function requireFinite(name: string, argument: string, given: unknown): asserts given is number {
  if (!Number.isFinite(given)) throw fault(name, argument, 'must be a finite number', given)
}

export function requireFiniteOrNull(name: string, argument: string, given: number | null): void {
  if (given !== null && !Number.isFinite(given)) throw fault(name, argument, 'must be a finite number or null', given)
}

export function requireAboveZero(name: string, argument: string, given: unknown): asserts given is number {
  if (!(Number.isFinite(given) && Number(given) > 0)) {
    throw fault(name, argument, 'must be a finite number above 0', given)
  }
}

/** A probability, its ends included. */
export function requireShare(name: string, argument: string, given: number): void {
  if (!(given >= 0 && given <= 1)) throw fault(name, argument, 'must lie from 0 to 1', given)
}

export function requireShareOrNull(name: string, argument: string, given: number | null): void {
  if (given === null || (given >= 0 && given <= 1)) return
  throw fault(name, argument, 'must be a share from 0 to 1 or null', given)
}

export function requireAboveZeroOrNull(name: string, argument: string, given: number | null): void {
  if (given === null || (Number.isFinite(given) && given > 0)) return
  throw fault(name, argument, 'must be a finite number above 0 or null', given)
}

export function requireZeroOrMore(name: string, argument: string, given: number): void {
  if (!(given >= 0)) throw fault(name, argument, 'must be 0 or more', given)
}

export function requireFiniteZeroOrMore(name: string, argument: string, given: number): void {
  if (!(given >= 0 && Number.isFinite(given)))
    throw fault(name, argument, 'must be a finite number of 0 or more', given)
}

export function requireNotNaN(name: string, argument: string, given: number): void {
  if (Number.isNaN(given)) throw fault(name, argument, 'must be a number', given)
}

export function requireWhole(name: string, argument: string, given: number, from: number, to = Infinity): void {
  if (Number.isInteger(given) && given >= from && given <= to) return
  const range = to === Infinity ? `of ${from} or more` : `from ${from} to ${to}`
  throw fault(name, argument, `must be a whole number ${range}`, given)
}

export function requireFiniteNumbers(name: string, values: readonly number[]): void {
  const wrong = values.findIndex((value) => !Number.isFinite(value))
  if (wrong >= 0) throw fault(name, 'values', 'must be finite numbers', values[wrong], wrong)
}

/** The values of a list that are known; `null` stands for one that is not. */
export function knownNumbers(name: string, values: readonly (number | null)[]): number[] {
  return values.filter((value, index): value is number => {
    if (value === null) return false
    if (Number.isFinite(value)) return true
    throw fault(name, 'values', 'must be finite numbers or null', value, index)
  })
}
