import { fault } from '../errors.ts'
import { betaTerm, incompleteBeta } from './beta.ts'
import { solveIncreasing } from './solve.ts'

/** Value below which a share `p` of a beta distribution lies. */
export function betaQuantile(p: number, alpha: number, beta: number): number {
  if (!(p >= 0 && p <= 1)) throw fault('betaQuantile', 'p', 'must lie from 0 to 1', p)
  if (!(alpha > 0)) throw fault('betaQuantile', 'alpha', 'must be above 0', alpha)
  if (!(beta > 0)) throw fault('betaQuantile', 'beta', 'must be above 0', beta)
  if (p === 0 || p === 1) return p
  const upper = p > 0.5
  const target = Math.log(upper ? 1 - p : p)
  // On the scale of log odds both ends are stretched alike, and x and 1 − x keep their digits.
  const solution = solveIncreasing(
    (u) => {
      const x = 1 / (1 + Math.exp(-u))
      const y = 1 / (1 + Math.exp(u))
      const tail = upper ? incompleteBeta(y, x, beta, alpha) : incompleteBeta(x, y, alpha, beta)
      const value = Math.log(tail) - target
      return { value: upper ? -value : value, slope: betaTerm(x, y, alpha, beta) / tail }
    },
    Math.log(alpha / beta),
    -700,
    700,
  )
  return 1 / (1 + Math.exp(-solution))
}
