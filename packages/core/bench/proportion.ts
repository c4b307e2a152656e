import { proportionColumns } from '../src/index.ts'
import { emptyResults, z } from './benchmark.ts'
import type { Benchmark, Results } from './benchmark.ts'
import { draws } from './draws.ts'

const rows = 1_000_000

export function proportionBenchmark(): Benchmark {
  const u = draws()
  const [count, denominator] = [new Float64Array(rows), new Float64Array(rows)]
  for (let row = 0; row < rows; row++) {
    const people = 50 + Math.floor(u() * 20_000)
    denominator[row] = people
    count[row] = Math.floor(u() * (people + 1))
  }
  return {
    name: 'proportion, 1,000,000 rows',
    columns: () => proportionColumns({ count, denominator }),
    bare: () => bare(count, denominator),
  }
}

function bare(count: Float64Array, denominator: Float64Array): Results {
  const results = emptyResults(count.length)
  for (let row = 0; row < count.length; row++) {
    const x = count[row] ?? NaN
    const n = denominator[row] ?? NaN
    const root = z * Math.sqrt(z * z + 4 * x * (1 - x / n))
    results.value[row] = x / n
    results.lowerCi[row] = (2 * x + z * z - root) / (2 * (n + z * z))
    results.upperCi[row] = (2 * x + z * z + root) / (2 * (n + z * z))
  }
  return results
}
