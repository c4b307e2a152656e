import { requireAboveZero, requireFinite, requireWhole } from '../math/requirements.ts'

/**
 * Rounds half away from zero, as readers expect: 0.5 becomes 1 and −0.5 becomes −1. The decimal that a person sees is
 * rounded, not its binary neighbour: 2.675 becomes 2.68. For display only; nothing is calculated with rounded numbers.
 *
 * @throws CalculationError when the value is no finite number, or decimals no whole number from 0 to 15.
 * @example
 * roundHalfAwayFromZero(2.675, 2) // => 2.68
 * roundHalfAwayFromZero(-2.5, 0) // => -3
 */
export function roundHalfAwayFromZero(value: number, decimals: number): number {
  requireFinite('roundHalfAwayFromZero', 'value', value)
  requireWhole('roundHalfAwayFromZero', 'decimals', decimals, 0, 15)
  const plain = awayFromTies(value, decimals)
  if (plain !== null) return plain
  // Numbers of this size have no digits after the point that a double could keep.
  if (Math.abs(value) >= 1e15) return value
  // 15 significant digits are what a double can promise; the 16th is noise of the arithmetic before.
  const seen = Number(Math.abs(value).toPrecision(15))
  const rounded = shift(Math.round(shift(seen, decimals)), -decimals)
  return value < 0 && rounded !== 0 ? -rounded : rounded
}

/**
 * Rounds to a multiple of a step, half away from zero: 345,325 to the nearest 100 is 345,300.
 *
 * @throws CalculationError when the value is no finite number or the step not above 0.
 * @example
 * roundToStep(345325, 100) // => 345300
 */
export function roundToStep(value: number, step: number): number {
  requireAboveZero('roundToStep', 'step', step)
  return roundHalfAwayFromZero(value / step, 0) * step
}

/** The same for nearly every number, and many times faster; `null` where the arithmetic's own noise could decide. */
function awayFromTies(value: number, decimals: number): number | null {
  const power = 10 ** decimals
  const scaled = Math.abs(value) * power
  // Below this size the noise of the product, and of the value's 16th digit, stays under a millionth.
  if (scaled > 1e8 || Math.abs((scaled % 1) - 0.5) < 1e-6) return null
  // Adding nothing makes a nothing with a minus sign a plain one.
  return (Math.sign(value) * Math.round(scaled)) / power + 0
}

/** Moves the decimal point without arithmetic, which would round on its way. */
function shift(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e')
  return Number(`${digits}e${Number(exponent) + places}`)
}
