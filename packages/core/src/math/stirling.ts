const halfLogTwoPi = 0.918938533204672741780329736406

/** ln Γ(a + 1) − [(a + ½) ln a − a + ½ ln 2π]: what Stirling's formula lacks. */
export function stirlingError(a: number): number {
  if (a >= 15) return stirlingSeries(a)
  // ln Γ(a + 1) from a larger argument, where the series is exact.
  let product = 1
  let b = a
  while (b < 15) {
    b += 1
    product *= b
  }
  const logGamma = (b + 0.5) * Math.log(b) - b + halfLogTwoPi + stirlingSeries(b) - Math.log(product)
  return logGamma - ((a + 0.5) * Math.log(a) - a + halfLogTwoPi)
}

function stirlingSeries(a: number): number {
  const squared = a * a
  return (
    (1 / 12 -
      (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - 691 / 360360 / squared) / squared) / squared) / squared) /
        squared) /
    a
  )
}

/** x ln(x / mean) + mean − x, without loss of digits where both are close. */
export function deviance(x: number, mean: number): number {
  if (Math.abs(x - mean) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x
  const ratio = (x - mean) / (x + mean)
  let term = 2 * x * ratio
  let sum = (x - mean) * ratio
  for (let n = 3; n < 1000; n += 2) {
    term *= ratio * ratio
    const next = sum + term / n
    if (next === sum) break
    sum = next
  }
  return sum
}
