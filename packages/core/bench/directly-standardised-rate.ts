import { directlyStandardisedRateColumns, europeanStandardPopulation2013 as standardPopulation } from '../src/index.ts'
import { emptyResults, z } from './benchmark.ts'
import type { Benchmark, Results } from './benchmark.ts'
import { draws } from './draws.ts'

const areas = 10_000
const bands = standardPopulation.length
const events = [3, 1, 1, 2, 3, 3, 4, 5, 7, 10, 14, 20, 28, 40, 55, 75, 100, 130, 160]

export function directlyStandardisedRateBenchmark(): Benchmark {
  const u = draws()
  const [count, denominator] = [new Float64Array(areas * bands), new Float64Array(areas * bands)]
  for (let row = 0; row < count.length; row++) {
    denominator[row] = 100 + Math.floor(u() * 3000)
    count[row] = Math.floor(u() * (events[row % bands] ?? NaN))
  }
  return {
    name: 'directly standardised rate, 10,000 areas of 19 bands',
    columns: () => directlyStandardisedRateColumns({ count, denominator }, { standardPopulation }),
    bare: () => bare(count, denominator),
  }
}

function bare(count: Float64Array, denominator: Float64Array): Results {
  const results = emptyResults(areas)
  const weights = Float64Array.from(standardPopulation, ({ population }) => population / 100_000)
  for (let area = 0; area < areas; area++) {
    let [value, variance, total] = [0, 0, 0]
    for (let band = 0; band < bands; band++) {
      const x = count[area * bands + band] ?? NaN
      const weight = (weights[band] ?? NaN) / (denominator[area * bands + band] ?? NaN)
      value += x * weight
      variance += x * weight * weight
      total += x
    }
    const below = 1 - 1 / (9 * total) - z / (3 * Math.sqrt(total))
    const above = 1 - 1 / (9 * (total + 1)) + z / (3 * Math.sqrt(total + 1))
    const spread = Math.sqrt(variance / total)
    results.value[area] = value * 100_000
    results.lowerCi[area] = (value + spread * (total * below * below * below - total)) * 100_000
    results.upperCi[area] = (value + spread * ((total + 1) * above * above * above - total)) * 100_000
  }
  return results
}
