/**
 * A difference without the noise of binary fractions: 64.05 − 61.55 is 2.5, and not 2.49999999999999, which would be
 * shown as 2. Digits beyond what the larger value can carry are dropped.
 */
export function subtract(a: number, b: number): number {
  const size = Math.max(Math.abs(a), Math.abs(b))
  const exponent = size === 0 ? 0 : Math.floor(Math.log10(size))
  const digits = 13 - exponent
  const difference = a - b
  // A difference of zero has no sign.
  return (digits >= 0 && digits <= 100 ? Number(difference.toFixed(digits)) : difference) + 0
}
