import { fault } from '../errors.ts'
import { gammaTerm, lowerGamma, upperGamma } from './gamma.ts'
import { normalQuantile } from './normal.ts'
import { solveIncreasing } from './solve.ts'

/** Share of a chi-squared distribution above `x`: the p-value of a test. */
export function chiSquaredUpperTail(x: number, degreesOfFreedom: number): number {
  requireDegrees('chiSquaredUpperTail', degreesOfFreedom)
  if (!(x >= 0)) throw fault('chiSquaredUpperTail', 'x', 'must be 0 or more', x)
  return upperGamma(degreesOfFreedom / 2, x / 2)
}

/** Value below which a share `p` of a chi-squared distribution lies. Degrees of freedom need not be whole. */
export function chiSquaredQuantile(p: number, degreesOfFreedom: number): number {
  requireDegrees('chiSquaredQuantile', degreesOfFreedom)
  if (!(p >= 0 && p <= 1)) throw fault('chiSquaredQuantile', 'p', 'must lie from 0 to 1', p)
  if (p === 0) return 0
  if (p === 1) return Infinity
  return 2 * gammaQuantile(p, degreesOfFreedom / 2)
}

function gammaQuantile(p: number, a: number): number {
  const start = Math.log(firstGuess(p, a))
  // Logarithms of the smaller tail against the logarithm of x are nearly straight, so that Newton's steps are few.
  const upper = p > 0.5
  const target = Math.log(upper ? 1 - p : p)
  const solution = solveIncreasing(
    (u) => {
      const x = Math.exp(u)
      const tail = upper ? upperGamma(a, x) : lowerGamma(a, x)
      const slope = (a * gammaTerm(a, x)) / tail
      const value = Math.log(tail) - target
      return tail === 0 ? { value: upper ? Infinity : -Infinity, slope: 1 } : { value: upper ? -value : value, slope }
    },
    start,
    start - 60 / Math.min(a, 1) - 60,
    Math.log(a + 40) + 8,
  )
  return Math.exp(solution)
}

/** Wilson and Hilferty's cube, or the first term of the series for the small end. */
function firstGuess(p: number, a: number): number {
  const spread = 1 / (9 * a)
  const cube = a * (1 - spread + normalQuantile(p) * Math.sqrt(spread)) ** 3
  const smallEnd = Math.exp((Math.log(p) - Math.log(gammaTerm(a, 1)) - 1) / a)
  return cube > 0.1 * a && a > 0.5 ? cube : smallEnd
}

function requireDegrees(name: string, degreesOfFreedom: number): void {
  if (!(degreesOfFreedom > 0) || !Number.isFinite(degreesOfFreedom)) {
    throw fault(name, 'degreesOfFreedom', 'must be a finite number above 0', degreesOfFreedom)
  }
}
