import { roundHalfAwayFromZero } from '../combine/rounding.ts'
import { isNear } from '../text/approximately.ts'
import type { Condition } from './figure.ts'

const tests: Record<Condition['operator'], (value: number, bound: number) => boolean> = {
  equals: (value, bound) => value === bound,
  'at-least': (value, bound) => value >= bound,
  'at-most': (value, bound) => value <= bound,
  above: (value, bound) => value > bound,
  below: (value, bound) => value < bound,
  around: (value, bound) => isNear(value, 'around', bound),
  'just-over': (value, bound) => isNear(value, 'just-over', bound),
  nearly: (value, bound) => isNear(value, 'nearly', bound),
}

/**
 * Whether a value meets a condition, as its readers see it: at the indicator's published precision.
 *
 * @example
 * meets(49.96, { operator: 'at-least', value: 50 }, 1) // => true
 * meets(51.2, { operator: 'just-over', value: 50 }, 1) // => true
 */
export function meets(value: number, condition: Condition, decimals: number): boolean {
  return tests[condition.operator](roundHalfAwayFromZero(value, decimals), condition.value)
}
