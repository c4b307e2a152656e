import { fault } from '../errors.ts'
import { betaTerm, incompleteBeta } from './beta.ts'
import { normalQuantile } from './normal.ts'
import { requireAboveZero, requireNotNaN } from './requirements.ts'
import { solveIncreasing } from './solve.ts'

/**
 * Share of Student's t distribution below `t`. Degrees of freedom need not be whole.
 *
 * @throws CalculationError when t is no number or the degrees of freedom are not a finite number above 0.
 * @example
 * studentTLowerTail(-2.131, 15).toFixed(4) // => '0.0250'
 */
export function studentTLowerTail(t: number, degreesOfFreedom: number): number {
  requireNotNaN('studentTLowerTail', 't', t)
  requireAboveZero('studentTLowerTail', 'degreesOfFreedom', degreesOfFreedom)
  const tail = upperTail(Math.abs(t), degreesOfFreedom)
  return t < 0 ? tail : 1 - tail
}

/**
 * Share of Student's t distribution above `t`: the one-sided p-value of a test.
 *
 * @throws CalculationError when t is no number or the degrees of freedom are not a finite number above 0.
 * @example
 * studentTUpperTail(2.131, 15).toFixed(4) // => '0.0250'
 */
export function studentTUpperTail(t: number, degreesOfFreedom: number): number {
  requireNotNaN('studentTUpperTail', 't', t)
  requireAboveZero('studentTUpperTail', 'degreesOfFreedom', degreesOfFreedom)
  return studentTLowerTail(-t, degreesOfFreedom)
}

/**
 * Value below which a share `p` of Student's t distribution lies. Degrees of freedom need not be whole.
 *
 * @throws CalculationError when p does not lie between 0 and 1 or the degrees of freedom are not a finite number above 0.
 * @example
 * studentTQuantile(0.975, 15).toFixed(4) // => '2.1314'
 */
export function studentTQuantile(p: number, degreesOfFreedom: number): number {
  requireAboveZero('studentTQuantile', 'degreesOfFreedom', degreesOfFreedom)
  if (!(p > 0 && p < 1)) throw fault('studentTQuantile', 'p', 'must lie between 0 and 1', p)
  if (p === 0.5) return 0
  const share = p < 0.5 ? p : 1 - p
  const half = degreesOfFreedom / 2
  const start = Math.log(Math.abs(normalQuantile(share)))
  const solution = solveIncreasing(
    (u) => {
      const t = Math.exp(u)
      const tail = upperTail(t, degreesOfFreedom)
      const { x, y } = shares(t, degreesOfFreedom)
      return { value: Math.log(share) - Math.log(tail), slope: betaTerm(x, y, half, 0.5) / tail }
    },
    start,
    start - 60,
    start + 1 + (2 * Math.abs(Math.log(share)) + 10) / Math.min(degreesOfFreedom, 1),
  )
  return p < 0.5 ? -Math.exp(solution) : Math.exp(solution)
}

function upperTail(t: number, degreesOfFreedom: number): number {
  const { x, y } = shares(t, degreesOfFreedom)
  return incompleteBeta(x, y, degreesOfFreedom / 2, 0.5) / 2
}

function shares(t: number, degreesOfFreedom: number): { x: number; y: number } {
  const squared = t * t
  if (squared === Infinity) return { x: 0, y: 1 }
  return { x: degreesOfFreedom / (degreesOfFreedom + squared), y: squared / (degreesOfFreedom + squared) }
}
