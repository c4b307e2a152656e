import { gammaTerm, lowerGamma, upperGamma } from './gamma.ts'
import { normalQuantile } from './normal.ts'
import { requireAboveZero, requireShare, requireZeroOrMore } from './requirements.ts'
import { solveIncreasing } from './solve.ts'

/**
 * Share of a gamma distribution of scale 1 above `x`. For another scale divide `x` by it.
 *
 * @throws CalculationError when x is negative or the shape is not a finite number above 0.
 * @example
 * gammaUpperTail(3, 1).toFixed(6) // => '0.049787'
 */
export function gammaUpperTail(x: number, shape: number): number {
  requireZeroOrMore('gammaUpperTail', 'x', x)
  requireAboveZero('gammaUpperTail', 'shape', shape)
  return upperGamma(shape, x)
}

/**
 * Value below which a share `p` of a gamma distribution of scale 1 lies. For another scale multiply the answer by it.
 *
 * @throws CalculationError when p does not lie from 0 to 1 or the shape is not a finite number above 0.
 * @example
 * gammaQuantile(0.975, 6).toFixed(4) // => '11.6683'
 */
export function gammaQuantile(p: number, shape: number): number {
  requireShare('gammaQuantile', 'p', p)
  requireAboveZero('gammaQuantile', 'shape', shape)
  if (p === 0) return 0
  if (p === 1) return Infinity
  const start = Math.log(firstGuess(p, shape))
  // Logarithms of the smaller tail against the logarithm of x are nearly straight, so that Newton's steps are few.
  const upper = p > 0.5
  const target = Math.log(upper ? 1 - p : p)
  const solution = solveIncreasing(
    (u) => {
      const x = Math.exp(u)
      const tail = upper ? upperGamma(shape, x) : lowerGamma(shape, x)
      const slope = (shape * gammaTerm(shape, x)) / tail
      const value = Math.log(tail) - target
      return tail === 0 ? { value: upper ? Infinity : -Infinity, slope: 1 } : { value: upper ? -value : value, slope }
    },
    start,
    start - 60 / Math.min(shape, 1) - 60,
    Math.log(shape + 40) + 8,
  )
  return Math.exp(solution)
}

/** Wilson and Hilferty's cube, or the first term of the series for the small end. */
function firstGuess(p: number, shape: number): number {
  const spread = 1 / (9 * shape)
  const cube = shape * (1 - spread + normalQuantile(p) * Math.sqrt(spread)) ** 3
  const smallEnd = Math.exp((Math.log(p) - Math.log(gammaTerm(shape, 1)) - 1) / shape)
  return cube > 0.1 * shape && shape > 0.5 ? cube : smallEnd
}
