import { deviance, stirlingError } from './stirling.ts'

const accuracy = 1e-17
const mostSteps = 100_000

/** Regularised lower incomplete gamma function P(a, x): the share of a gamma distribution of shape `a` below `x`. */
export function lowerGamma(a: number, x: number): number {
  if (x <= 0) return 0
  if (x === Infinity) return 1
  return x < a + 1 ? series(a, x) : 1 - continuedFraction(a, x)
}

/** Regularised upper incomplete gamma function Q(a, x), computed directly so that far tails keep their digits. */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1
  if (x === Infinity) return 0
  return x < a + 1 ? 1 - series(a, x) : continuedFraction(a, x)
}

/** x^a e^-x / Γ(a + 1), by Loader's saddle-point form: exact for large shapes, where powers would overflow. */
export function gammaTerm(a: number, x: number): number {
  return Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a)
}

function series(a: number, x: number): number {
  let term = 1
  let sum = 1
  for (let n = 1; n < mostSteps && term > sum * accuracy; n++) {
    term *= x / (a + n)
    sum += term
  }
  return sum * gammaTerm(a, x)
}

/** Legendre's continued fraction, by Lentz's method. */
function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = Infinity
  let d = 1 / b
  let fraction = d
  for (let n = 1; n < mostSteps; n++) {
    const coefficient = -n * (n - a)
    b += 2
    d = 1 / (coefficient * d + b)
    c = b + coefficient / c
    const factor = c * d
    fraction *= factor
    if (Math.abs(factor - 1) < 1e-16) break
  }
  return a * gammaTerm(a, x) * fraction
}
