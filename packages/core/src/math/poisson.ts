import { lowerGamma, upperGamma } from './gamma.ts'
import { normalQuantile } from './normal.ts'
import { requireFiniteZeroOrMore, requireShare } from './requirements.ts'

/**
 * Probability of at most `k` events where `mean` events are expected.
 *
 * @throws CalculationError when k or mean is not a finite number of 0 or more.
 * @example
 * poissonLowerTail(2, 2.5).toFixed(4) // => '0.5438'
 */
export function poissonLowerTail(k: number, mean: number): number {
  requireFiniteZeroOrMore('poissonLowerTail', 'k', k)
  requireFiniteZeroOrMore('poissonLowerTail', 'mean', mean)
  return upperGamma(Math.floor(k) + 1, mean)
}

/**
 * Probability of more than `k` events where `mean` events are expected; of `k` or more is the tail of `k` − 1.
 *
 * @throws CalculationError when k or mean is not a finite number of 0 or more.
 * @example
 * poissonUpperTail(2, 2.5).toFixed(4) // => '0.4562'
 */
export function poissonUpperTail(k: number, mean: number): number {
  requireFiniteZeroOrMore('poissonUpperTail', 'k', k)
  requireFiniteZeroOrMore('poissonUpperTail', 'mean', mean)
  return lowerGamma(Math.floor(k) + 1, mean)
}

/**
 * The smallest number of events that is not exceeded with probability `p` where `mean` events are expected.
 *
 * @throws CalculationError when p does not lie from 0 to 1 or mean is not a finite number of 0 or more.
 * @example
 * poissonQuantile(0.975, 10) // => 17
 */
export function poissonQuantile(p: number, mean: number): number {
  requireShare('poissonQuantile', 'p', p)
  requireFiniteZeroOrMore('poissonQuantile', 'mean', mean)
  if (p === 0 || mean === 0) return 0
  if (p === 1) return Infinity
  const reaches = (k: number) =>
    p <= 0.5
      ? poissonLowerTail(k, mean) >= p * (1 - lastDigits)
      : poissonUpperTail(k, mean) <= (1 - p) * (1 + lastDigits) + Number.EPSILON
  const z = normalQuantile(p)
  const guess = Math.max(0, Math.round(mean + z * Math.sqrt(mean) + (z * z - 1) / 6))
  // Outwards in growing steps until the answer lies between both ends, then halving.
  let [below, above] = [guess, guess]
  for (let step = 1; below >= 0 && reaches(below); step *= 2) below -= step
  for (let step = 1; !reaches(above); step *= 2) above += step
  below = Math.max(below, -1)
  while (above - below > 1) {
    const middle = Math.floor((above + below) / 2)
    if (reaches(middle)) above = middle
    else below = middle
  }
  return above
}

/** A probability that was computed for some k leads back to it, although its last digits are rounded. */
const lastDigits = 1e-13
