import type { LifeTable } from './life-table.ts'

/** Years in good health at the start of each band of a life table, with their standard error. */
export interface HealthyYears {
  expectancy: Float64Array
  standardError: Float64Array
}

/**
 * Sullivan's method: the years lived in each band of a life table, times the share of people of that age in good health. The
 * standard error is that of the shares, of `asked` people each. Bands that nobody reaches get 0.
 */
export function healthyYears({ lived, survivors }: LifeTable, shares: Float64Array, asked: Float64Array): HealthyYears {
  const expectancy = new Float64Array(shares.length)
  const standardError = new Float64Array(shares.length)
  let years = 0
  let spread = 0
  for (let band = shares.length - 1; band >= 0; band--) {
    const share = shares[band] ?? 0
    const inBand = lived[band] ?? 0
    const reaching = survivors[band] ?? 0
    years += inBand * share
    spread += (inBand * inBand * share * (1 - share)) / (asked[band] ?? 0)
    expectancy[band] = reaching > 0 ? years / reaching : 0
    standardError[band] = reaching > 0 ? Math.sqrt(spread) / reaching : 0
  }
  return { expectancy, standardError }
}
