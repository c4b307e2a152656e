import { fault } from '../errors.ts'

/** Limits in the unit of what they belong to. */
export interface Interval {
  lower: number
  upper: number
}

export function requireNumber(name: string, argument: string, given: number): void {
  if (typeof given !== 'number' || !Number.isFinite(given))
    throw fault(name, argument, 'must be a finite number', given)
  if (given < 0) throw fault(name, argument, 'must not be negative', given)
}

export function requireDenominator(name: string, given: number): void {
  if (typeof given !== 'number' || !Number.isFinite(given)) {
    throw fault(name, 'denominator', 'must be a finite number', given)
  }
  if (given <= 0) throw fault(name, 'denominator', 'must be above 0', given)
}

export function requireLevel(name: string, given: number): void {
  if (!(given > 0 && given <= 1)) throw fault(name, 'level', 'must lie above 0 and be at most 1', given)
}
