import { roundHalfAwayFromZero, roundToStep } from '../combine/rounding.ts'
import { fault } from '../errors.ts'

/** A word that sets a value beside a round number. */
export type Nearness = 'around' | 'just-over' | 'nearly'

/** A round number for a sentence, and the word that makes it true; empty where the value is that number. */
export interface Approximation {
  words: '' | 'just over' | 'nearly' | 'more than' | 'less than'
  number: number
}

/** Further away than this share of the round number is not near it, however coarsely the number is rounded. */
const reach = 0.05

/**
 * How finely a round number speaks: the place of its last digit that is not zero. A number that ends in five speaks in fives.
 *
 * @throws CalculationError when the number is not above 0.
 * @example
 * stepOf(4000) // => 1000
 * stepOf(345300) // => 100
 * stepOf(25) // => 5
 * stepOf(0.3) // => 0.1
 */
export function stepOf(number: number): number {
  if (!(number > 0) || !Number.isFinite(number)) {
    throw fault('stepOf', 'number', 'must be a finite number above 0', number)
  }
  const [digits = '', exponent = '0'] = number.toExponential().split('e')
  const decimals = digits.split('.')[1]?.length ?? 0
  const last = digits.at(-1) === '5' && digits !== '5' ? 5 : 1
  return Number(`${last}e${Number(exponent) - decimals}`)
}

/**
 * Whether a value may be called by a round number with one of the words “around”, “just over” and “nearly”.
 *
 * When to use it: to check words that a person wrote. The value must lie within 5% of the number and, for “around”, round
 * to it at the precision at which the number speaks; “just over” and “nearly” reach one such step up or down and exclude
 * the number itself. No value is near zero or a negative number.
 *
 * @example
 * isNear(3900, 'nearly', 4000) // => true
 * isNear(3700, 'nearly', 4000) // => false
 * isNear(345325, 'around', 345300) // => true
 * isNear(345360, 'around', 345300) // => false
 */
export function isNear(value: number, word: Nearness, number: number): boolean {
  if (!(number > 0)) return false
  const share = value / number - 1
  const steps = (value - number) / stepOf(number)
  if (!Number.isFinite(share) || !Number.isFinite(steps)) return false
  // What a person would call exactly 5% or exactly one step, binary fractions must not exclude.
  if (Math.abs(roundHalfAwayFromZero(share, 9)) > reach) return false
  const away = roundHalfAwayFromZero(steps, 6)
  if (word === 'around') return Math.abs(away) <= 0.5
  return word === 'just-over' ? away > 0 && away <= 1 : away < 0 && away >= -1
}

/**
 * A value as a round number, with the word that makes it true: “just over” or “nearly” where it is near, “more than” or
 * “less than” where it is not.
 *
 * When to use it: where a sentence needs no digits, only the size of something. `step` is what is rounded to, such as 1,000.
 *
 * @throws CalculationError when the value is negative or no finite number, or the step not above 0.
 * @example
 * approximately(3900, 1000) // => { words: 'nearly', number: 4000 }
 * approximately(345325, 1000) // => { words: 'just over', number: 345000 }
 * approximately(17000, 10000) // => { words: 'less than', number: 20000 }
 * approximately(3, 10) // => { words: 'less than', number: 10 }
 */
export function approximately(value: number, step: number): Approximation {
  requireSize('approximately', value)
  const number = multipleOf(step, value)
  if (isSame(value, number)) return { words: '', number }
  if (number === 0) return { words: 'less than', number: step }
  if (value > number) return { words: isNear(value, 'just-over', number) ? 'just over' : 'more than', number }
  return { words: isNear(value, 'nearly', number) ? 'nearly' : 'less than', number }
}

/**
 * The largest round number that a value exceeds: 25.5 is more than 20 in steps of 10. `null` where that is zero, because
 * “more than 0” says nothing.
 *
 * @throws CalculationError when the value is negative or no finite number, or the step not above 0.
 * @example
 * moreThan(25.5, 10) // => { words: 'more than', number: 20 }
 * moreThan(3.1, 1) // => { words: 'more than', number: 3 }
 * moreThan(3, 1) // => { words: '', number: 3 }
 * moreThan(0.4, 1) // => null
 */
export function moreThan(value: number, step: number): Approximation | null {
  requireSize('moreThan', value)
  const nearest = multipleOf(step, value)
  const same = isSame(value, nearest)
  const number = same || nearest < value ? nearest : multipleOf(step, nearest - step)
  return number > 0 ? { words: same ? '' : 'more than', number } : null
}

/** The multiple of a step nearest to a value, without the noise of binary fractions: 3 × 0.1 is 0.3. */
function multipleOf(step: number, value: number): number {
  return Number(roundToStep(value, step).toPrecision(14))
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-12 * Math.max(a, b)
}

function requireSize(name: string, value: number): void {
  if (!Number.isFinite(value) || value < 0) throw fault(name, 'value', 'must be a finite number of at least 0', value)
}
