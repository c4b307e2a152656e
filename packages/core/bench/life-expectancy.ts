import { lifeExpectancyColumns } from '../src/index.ts'
import { emptyResults, z } from './benchmark.ts'
import type { Benchmark, Results } from './benchmark.ts'
import { draws } from './draws.ts'

const areas = 5000
const deathsBelow = [6, 2, 2, 2, 3, 3, 4, 5, 7, 10, 14, 20, 28, 40, 55, 75, 100, 130, 160, 200]
const bands = deathsBelow.length
const last = bands - 1
const widths = Float64Array.from({ length: last }, (_, band) => (band === 0 ? 1 : band === 1 ? 4 : 5))

export function lifeExpectancyBenchmark(): Benchmark {
  const u = draws()
  const [deaths, population] = [new Float64Array(areas * bands), new Float64Array(areas * bands)]
  for (let row = 0; row < deaths.length; row++) {
    const band = row % bands
    population[row] = 500 + Math.floor(u() * 4000)
    deaths[row] = Math.floor(u() * (deathsBelow[band] ?? NaN)) + (band === last ? 1 : 0)
  }
  return {
    name: 'life expectancy, 5,000 areas of 20 bands',
    columns: () => lifeExpectancyColumns({ deaths, population }),
    bare: () => bare(deaths, population),
  }
}

function bare(deaths: Float64Array, population: Float64Array): Results {
  const results = emptyResults(deaths.length)
  const [dying, survivors, lived] = [new Float64Array(bands), new Float64Array(bands), new Float64Array(bands)]
  for (let area = 0; area < areas; area++) {
    const first = area * bands
    let alive = 100_000
    for (let band = 0; band < last; band++) {
      const share = band === 0 ? 0.1 : 0.5
      const width = widths[band] ?? NaN
      const rate = ((deaths[first + band] ?? NaN) / (population[first + band] ?? NaN)) * width
      const q = Math.min(1, rate / (1 + rate * (1 - share)))
      const next = alive * (1 - q)
      dying[band] = q
      survivors[band] = alive
      lived[band] = width * (next + share * (alive - next))
      alive = next
    }
    const died = deaths[first + last] ?? NaN
    const rate = died / (population[first + last] ?? NaN)
    let years = alive / rate
    let spread = (alive * alive) / (died * rate * rate)
    let expectancy = 1 / rate
    results.value[first + last] = expectancy
    results.lowerCi[first + last] = expectancy - (z * Math.sqrt(spread)) / alive
    results.upperCi[first + last] = expectancy + (z * Math.sqrt(spread)) / alive
    for (let band = last - 1; band >= 0; band--) {
      const count = deaths[first + band] ?? NaN
      const people = survivors[band] ?? NaN
      const q = dying[band] ?? NaN
      const lost = (1 - (band === 0 ? 0.1 : 0.5)) * (widths[band] ?? NaN) + expectancy
      if (count > 0) spread += ((q * q * (1 - q)) / count) * people * people * lost * lost
      years += lived[band] ?? NaN
      expectancy = years / people
      results.value[first + band] = expectancy
      results.lowerCi[first + band] = expectancy - (z * Math.sqrt(spread)) / people
      results.upperCi[first + band] = expectancy + (z * Math.sqrt(spread)) / people
    }
  }
  return results
}
