import { deviance, stirlingError } from './stirling.ts'

/**
 * Regularised incomplete beta function I_x(a, b). `y` is 1 − x, given apart so that x near 1 keeps its digits.
 */
export function incompleteBeta(x: number, y: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (y <= 0) return 1
  return x <= a / (a + b) ? fraction(x, y, a, b) : 1 - fraction(y, x, b, a)
}

/** x^a y^b / B(a, b), by the saddle-point form of the binomial term. */
export function betaTerm(x: number, y: number, a: number, b: number): number {
  const n = a + b
  const exponent = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y)
  return Math.sqrt((a * b) / (2 * Math.PI * n)) * Math.exp(exponent)
}

/**
 * The continued fraction of Didonato and Morris, whose terms do not cancel for large a, by Lentz's method.
 *
 * @reference Didonato A. R., Morris A. H. (1992), Algorithm 708, ACM Transactions on Mathematical Software 18.
 */
function fraction(x: number, y: number, a: number, b: number): number {
  const distance = a * y - b * x + 1
  const beta = (n: number) =>
    (n === 0 ? 0 : n + (n * (b - n) * x) / (a + 2 * n - 1)) + ((a + n) / (a + 2 * n + 1)) * (distance + n * (1 + y))
  let denominator = beta(0)
  let c = denominator
  let d = 0
  for (let n = 1; n < 100_000; n++) {
    const alpha = ((a + n - 1) * (a + b + n - 1) * n * (b - n) * x * x) / (a + 2 * n - 1) ** 2
    d = 1 / (beta(n) + alpha * d)
    c = beta(n) + alpha / c
    denominator *= c * d
    if (Math.abs(c * d - 1) < 1e-16) break
  }
  return betaTerm(x, y, a, b) / denominator
}
