import { upperGamma } from './gamma.ts'
import { requireNotNaN, requireShare } from './requirements.ts'

/**
 * Value below which a share `p` of the standard normal distribution lies. Wichura's algorithm AS 241 (PPND16).
 *
 * @throws CalculationError when p does not lie from 0 to 1.
 * @reference Wichura M. J. (1988), Algorithm AS 241: The Percentage Points of the Normal Distribution, Applied Statistics 37.
 * @example
 * normalQuantile(0.975).toFixed(4) // => '1.9600'
 */
export function normalQuantile(p: number): number {
  requireShare('normalQuantile', 'p', p)
  if (p === 0) return -Infinity
  if (p === 1) return Infinity
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    return (q * polynomial(centreAbove, r)) / polynomial(centreBelow, r)
  }
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p))
  const tail =
    r <= 5
      ? polynomial(middleAbove, r - 1.6) / polynomial(middleBelow, r - 1.6)
      : polynomial(farAbove, r - 5) / polynomial(farBelow, r - 5)
  return q < 0 ? -tail : tail
}

/** How many standard deviations on both sides of the mean hold a share `level` of the distribution: 1.96 for 0.95. */
export function normalDistance(level: number): number {
  return normalQuantile(level + (1 - level) / 2)
}

/**
 * Share of the standard normal distribution below `x`, exact in the far tail too.
 *
 * @throws CalculationError when x is no number.
 * @example
 * normalLowerTail(-1.96).toFixed(4) // => '0.0250'
 */
export function normalLowerTail(x: number): number {
  requireNotNaN('normalLowerTail', 'x', x)
  const tail = upperGamma(0.5, (x * x) / 2) / 2
  return x < 0 ? tail : 1 - tail
}

/**
 * Share of the standard normal distribution above `x`, exact in the far tail too.
 *
 * @throws CalculationError when x is no number.
 * @example
 * normalUpperTail(1.96).toFixed(4) // => '0.0250'
 */
export function normalUpperTail(x: number): number {
  requireNotNaN('normalUpperTail', 'x', x)
  return normalLowerTail(-x)
}

function polynomial(coefficients: readonly number[], x: number): number {
  // A plain loop, because draws by the million come through here.
  let sum = 0
  for (let power = coefficients.length - 1; power >= 0; power--) sum = sum * x + (coefficients[power] ?? 0)
  return sum
}

const centreAbove = [
  3.387132872796366608, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
  4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3,
]
const centreBelow = [
  1, 4.2313330701600911252e1, 6.871870074920579083e2, 5.3941960214247511077e3, 2.1213794301586595867e4,
  3.930789580009271061e4, 2.8729085735721942674e4, 5.226495278852854561e3,
]
const middleAbove = [
  1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258,
  2.4178072517745061177e-1, 2.27238449892691845833e-2, 7.7454501427834140764e-4,
]
const middleBelow = [
  1, 2.05319162663775882187, 1.6763848301838038494, 6.8976733498510000455e-1, 1.4810397642748007459e-1,
  1.51986665636164571966e-2, 5.475938084995344946e-4, 1.05075007164441684324e-9,
]
const farAbove = [
  6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 2.9656057182850489123e-1,
  2.6532189526576123093e-2, 1.2426609473880784386e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
]
const farBelow = [
  1, 5.9983220655588793769e-1, 1.3692988092273580531e-1, 1.48753612908506148525e-2, 7.868691311456132591e-4,
  1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
]
