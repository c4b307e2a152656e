import { roundHalfAwayFromZero } from '../combine/rounding.ts'
import { fault } from '../errors.ts'
import { formatNumber } from './format-value.ts'

/** The fractions that plain English has words for, smallest first. */
const simpleFractions = [
  { parts: 1, whole: 10, words: '1 in 10' },
  { parts: 1, whole: 5, words: '1 in 5' },
  { parts: 1, whole: 4, words: 'a quarter' },
  { parts: 3, whole: 10, words: '3 in 10' },
  { parts: 1, whole: 3, words: 'a third' },
  { parts: 2, whole: 5, words: '2 in 5' },
  { parts: 1, whole: 2, words: 'half' },
  { parts: 3, whole: 5, words: '3 in 5' },
  { parts: 2, whole: 3, words: 'two-thirds' },
  { parts: 7, whole: 10, words: '7 in 10' },
  { parts: 3, whole: 4, words: 'three-quarters' },
  { parts: 4, whole: 5, words: '4 in 5' },
  { parts: 9, whole: 10, words: '9 in 10' },
] as const

/** A percentage may be called by a fraction within 5% of it, and never further away than 1.5 percentage points. */
const reach = { relative: 0.05, points: 1.5 }

/** Two percentages that are the same to one decimal place need no “about”. */
const decimals = 1

const size = (parts: number, whole: number): number => (parts / whole) * 100

function isSame(percent: number, fraction: number): boolean {
  return roundHalfAwayFromZero(percent, decimals) === roundHalfAwayFromZero(fraction, decimals)
}

/**
 * Whether a percentage may be called “about `parts` in `whole`”: it lies within 5% of that fraction, and not more than
 * 1.5 percentage points away. So “1 in 10” reaches from 9.5% to 10.5%, “half” from 48.5% to 51.5%.
 *
 * @throws CalculationError when the percentage is no finite number, or the two are not whole numbers with 0 < parts < whole.
 * @example
 * isAboutFraction(9.96, 1, 10) // => true
 * isAboutFraction(10.6, 1, 10) // => false
 * isAboutFraction(68.1, 2, 3) // => true
 */
export function isAboutFraction(percent: number, parts: number, whole: number): boolean {
  if (!Number.isFinite(percent)) throw fault('isAboutFraction', 'percent', 'must be a finite number', percent)
  if (!Number.isInteger(parts) || parts < 1) {
    throw fault('isAboutFraction', 'parts', 'must be a whole number of at least 1', parts)
  }
  if (!Number.isInteger(whole) || whole <= parts) {
    throw fault('isAboutFraction', 'whole', 'must be a whole number above parts', whole)
  }
  const fraction = size(parts, whole)
  const allowed = Math.min(reach.relative * fraction, reach.points)
  return roundHalfAwayFromZero(Math.abs(percent - fraction) - allowed, 9) <= 0
}

/**
 * A percentage as “1 in N”, with “about” unless the two are the same to one decimal place. Above 1 in 20 the N has two
 * digits that count. `null` where no “1 in N” is near enough, such as for 40%.
 *
 * @throws CalculationError when the percentage is no finite number.
 * @example
 * oneInWords(9.96) // => '1 in 10'
 * oneInWords(10.4) // => 'about 1 in 10'
 * oneInWords(0.73) // => 'about 1 in 140'
 * oneInWords(40) // => null
 */
export function oneInWords(percent: number): string | null {
  if (!Number.isFinite(percent)) throw fault('oneInWords', 'percent', 'must be a finite number', percent)
  const exact = percent > 0 ? 100 / percent : 0
  const whole = exact > 20 ? Number(exact.toPrecision(2)) : Math.round(exact)
  if (whole < 2 || !Number.isFinite(whole) || !isAboutFraction(percent, 1, whole)) return null
  // Small percentages are the same to one decimal place whatever they are: there the N itself must agree.
  const same = isSame(percent, size(1, whole)) && (whole <= 20 || roundHalfAwayFromZero(exact, decimals) === whole)
  return `${same ? '' : 'about '}1 in ${formatNumber(whole, 0)}`
}

/**
 * A percentage as a simple fraction: “half”, “just over a quarter”, “nearly two-thirds”, “9 in 10”. Where none is near it
 * says “more than” the next smaller one; below 1 in 10 it says “1 in N”. `null` for 0%, 100% and what lies outside.
 *
 * @throws CalculationError when the percentage is no finite number.
 * @example
 * fractionWords(50) // => 'half'
 * fractionWords(26.1) // => 'just over a quarter'
 * fractionWords(65.8) // => 'nearly two-thirds'
 * fractionWords(27) // => 'more than a quarter'
 * fractionWords(5) // => '1 in 20'
 */
export function fractionWords(percent: number): string | null {
  if (!Number.isFinite(percent)) throw fault('fractionWords', 'percent', 'must be a finite number', percent)
  if (percent <= 0 || percent >= 100) return null
  const near = simpleFractions.filter(({ parts, whole }) => isAboutFraction(percent, parts, whole))
  const distance = ({ parts, whole }: (typeof simpleFractions)[number]) => Math.abs(percent - size(parts, whole))
  const nearest = near.toSorted((a, b) => distance(a) - distance(b))[0]
  if (!nearest) {
    const below = simpleFractions.findLast(({ parts, whole }) => size(parts, whole) < percent)
    return below ? `more than ${below.words}` : oneInWords(percent)
  }
  const fraction = size(nearest.parts, nearest.whole)
  if (isSame(percent, fraction)) return nearest.words
  return `${percent > fraction ? 'just over' : 'nearly'} ${nearest.words}`
}
