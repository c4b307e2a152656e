import { slopeIndexOfInequalityColumns } from '../src/index.ts'
import { emptyResults, z } from './benchmark.ts'
import type { Benchmark, Results } from './benchmark.ts'
import { draws } from './draws.ts'

const areas = 500
const quantiles = 10

export function slopeIndexBenchmark(): Benchmark {
  const u = draws()
  const column = () => new Float64Array(areas * quantiles)
  const [population, value, standardError] = [column(), column(), column()]
  for (let row = 0; row < population.length; row++) {
    population[row] = 5000 + Math.floor(u() * 20_000)
    value[row] = 70 + ((row % quantiles) + 1) * 0.5 + (u() - 0.5) * 2
    standardError[row] = 0.3 + u() * 0.5
  }
  return {
    name: 'slope index of inequality, 500 areas of 10 quantiles',
    columns: () => slopeIndexOfInequalityColumns({ population, value, standardError }, { quantiles }),
    bare: () => bare(population, value, standardError),
  }
}

function bare(population: Float64Array, value: Float64Array, standardError: Float64Array): Results {
  const results = emptyResults(areas)
  for (let area = 0; area < areas; area++) {
    const first = area * quantiles
    let [all, below, spread, slope, variance] = [0, 0, 0, 0, 0]
    for (let row = first; row < first + quantiles; row++) all += population[row] ?? NaN
    for (let row = first; row < first + quantiles; row++) {
      const share = (population[row] ?? NaN) / all
      const rank = below + share / 2 - 0.5
      const error = standardError[row] ?? NaN
      below += share
      spread += share * rank * rank
      slope += share * rank * (value[row] ?? NaN)
      variance += share * rank * error * (share * rank * error)
    }
    results.value[area] = slope / spread
    results.lowerCi[area] = (slope - z * Math.sqrt(variance)) / spread
    results.upperCi[area] = (slope + z * Math.sqrt(variance)) / spread
  }
  return results
}
