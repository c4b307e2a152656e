import { fault } from '../errors.ts'
import { requireFinite } from '../math/requirements.ts'

/** Limits in the unit of what they belong to. */
export interface Interval {
  lower: number
  upper: number
}

export function requireNumber(name: string, argument: string, given: unknown): asserts given is number {
  requireFinite(name, argument, given)
  if (given < 0) throw fault(name, argument, 'must not be negative', given)
}

export function requireDenominator(name: string, given: number): void {
  requireFinite(name, 'denominator', given)
  if (given <= 0) throw fault(name, 'denominator', 'must be above 0', given)
}

export function requireLevel(name: string, given: number): void {
  if (!(given > 0 && given <= 1)) throw fault(name, 'level', 'must lie above 0 and be at most 1', given)
}

/** The same for limits that reach no end at 100 %; `why` ends the message. */
export function requireLevelBelowOne(name: string, given: number, why: string): void {
  requireLevel(name, given)
  if (given === 1) throw fault(name, 'level', `must be below 1: ${why}`, given)
}
