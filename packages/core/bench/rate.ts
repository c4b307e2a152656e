import { exactPoisson, rateColumns } from '../src/index.ts'
import { emptyResults, z } from './benchmark.ts'
import type { Benchmark, Results } from './benchmark.ts'
import { draws } from './draws.ts'

const rows = 1_000_000

export function rateBenchmark(): Benchmark {
  const u = draws()
  const [count, denominator] = [new Float64Array(rows), new Float64Array(rows)]
  for (let row = 0; row < rows; row++) {
    denominator[row] = 50 + Math.floor(u() * 20_000)
    const v = u()
    count[row] = Math.floor(v * v * 60)
  }
  return {
    name: 'rate, 1,000,000 rows',
    columns: () => rateColumns({ count, denominator }),
    bare: () => bare(count, denominator),
  }
}

function bare(count: Float64Array, denominator: Float64Array): Results {
  const results = emptyResults(count.length)
  const exact = Array.from({ length: 10 }, (_, x) => exactPoisson(x, 0.95))
  const exactLower = Float64Array.from(exact, ({ lower }) => lower)
  const exactUpper = Float64Array.from(exact, ({ upper }) => upper)
  for (let row = 0; row < count.length; row++) {
    const x = count[row] ?? NaN
    const n = denominator[row] ?? NaN
    let lower = exactLower[x] ?? NaN
    let upper = exactUpper[x] ?? NaN
    if (x >= 10) {
      const below = 1 - 1 / (9 * x) - z / (3 * Math.sqrt(x))
      const above = 1 - 1 / (9 * (x + 1)) + z / (3 * Math.sqrt(x + 1))
      lower = x * below * below * below
      upper = (x + 1) * above * above * above
    }
    results.value[row] = (x / n) * 100_000
    results.lowerCi[row] = (lower / n) * 100_000
    results.upperCi[row] = (upper / n) * 100_000
  }
  return results
}
