import { gammaQuantile } from './gamma-distribution.ts'
import { upperGamma } from './gamma.ts'
import { requireAboveZero, requireShare, requireZeroOrMore } from './requirements.ts'

/**
 * Share of a chi-squared distribution above `x`: the p-value of a test. It is computed as a tail, not as what is left of 1,
 * so that very small p-values keep their digits.
 *
 * @throws CalculationError when x is negative or the degrees of freedom are not a finite number above 0.
 * @example
 * chiSquaredUpperTail(9.54953570608324, 1).toFixed(4) // => '0.0020'
 */
export function chiSquaredUpperTail(x: number, degreesOfFreedom: number): number {
  requireAboveZero('chiSquaredUpperTail', 'degreesOfFreedom', degreesOfFreedom)
  requireZeroOrMore('chiSquaredUpperTail', 'x', x)
  return upperGamma(degreesOfFreedom / 2, x / 2)
}

/**
 * Value below which a share `p` of a chi-squared distribution lies. Degrees of freedom need not be whole.
 *
 * @throws CalculationError when p does not lie from 0 to 1 or the degrees of freedom are not a finite number above 0.
 * @example
 * chiSquaredQuantile(0.95, 1).toFixed(4) // => '3.8415'
 */
export function chiSquaredQuantile(p: number, degreesOfFreedom: number): number {
  requireAboveZero('chiSquaredQuantile', 'degreesOfFreedom', degreesOfFreedom)
  requireShare('chiSquaredQuantile', 'p', p)
  return 2 * gammaQuantile(p, degreesOfFreedom / 2)
}
