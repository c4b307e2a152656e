/** A decreasing or increasing function of `u` and its slope there. */
export interface FunctionWithSlope {
  (u: number): { value: number; slope: number }
}

/**
 * Finds where an increasing function is 0: Newton's steps, held inside a bracket that shrinks, so that a bad step
 * becomes a bisection. The bracket must contain the solution.
 */
export function solveIncreasing(at: FunctionWithSlope, start: number, lower: number, upper: number): number {
  let [low, high, u] = [lower, upper, start > lower && start < upper ? start : (lower + upper) / 2]
  for (let step = 0; step < 400; step++) {
    const { value, slope } = at(u)
    if (value === 0) return u
    if (value > 0) high = u
    else low = u
    const newton = u - value / slope
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (next === u || Math.abs(next - u) <= 2e-16 * Math.abs(u)) return next
    u = next
  }
  return u
}
