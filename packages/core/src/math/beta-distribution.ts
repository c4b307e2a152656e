import { betaTerm, incompleteBeta } from './beta.ts'
import { requireAboveZero, requireShare } from './requirements.ts'
import { solveIncreasing } from './solve.ts'

/**
 * Share of a beta distribution above `x`: how likely a proportion is to lie above `x`.
 *
 * @throws CalculationError when x does not lie from 0 to 1 or a shape is not a finite number above 0.
 * @example
 * betaUpperTail(0.5, 2, 2).toFixed(4) // => '0.5000'
 */
export function betaUpperTail(x: number, alpha: number, beta: number): number {
  requireShare('betaUpperTail', 'x', x)
  requireShapes('betaUpperTail', alpha, beta)
  return incompleteBeta(1 - x, x, beta, alpha)
}

/**
 * Value below which a share `p` of a beta distribution lies, such as an exact limit of a proportion.
 *
 * @throws CalculationError when p does not lie from 0 to 1 or a shape is not a finite number above 0.
 * @example
 * betaQuantile(0.025, 15, 36).toFixed(4) // => '0.1786'
 */
export function betaQuantile(p: number, alpha: number, beta: number): number {
  requireShare('betaQuantile', 'p', p)
  requireShapes('betaQuantile', alpha, beta)
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

function requireShapes(name: string, alpha: number, beta: number): void {
  requireAboveZero(name, 'alpha', alpha)
  requireAboveZero(name, 'beta', beta)
}
