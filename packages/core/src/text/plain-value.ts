import { roundHalfAwayFromZero } from '../combine/rounding.ts'
import { fault } from '../errors.ts'
import type { Indicator } from '../model/indicator.ts'

/** What formatting needs to know of an indicator. */
export type ValueFormat = Pick<Indicator, 'decimals' | 'unit' | 'prefix'>

const minus = '\u2212'

/** A value as tables and reasons have it: rounded half away from zero, with separators, a true minus sign, and `%` or `£`. */
export function plainValue(value: number, { decimals, unit, prefix }: ValueFormat): string {
  const rounded = roundHalfAwayFromZero(value, decimals)
  const text = Math.abs(rounded).toFixed(decimals)
  const digits = Math.abs(rounded) < 1000 ? text : text.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',')
  return `${rounded < 0 ? minus : ''}${prefix}${digits}${unit === '%' ? '%' : ''}`
}

export function requireOrder(lower: number, upper: number): void {
  if (lower > upper) throw fault('formatInterval', 'lower', `must not lie above upper, ${upper}`, lower)
}

/** An interval in the same form: “55.3 to 62.5”. */
export function plainInterval(lower: number, upper: number, format: ValueFormat): string {
  requireOrder(lower, upper)
  return `${plainValue(lower, format)} to ${plainValue(upper, format)}`
}
