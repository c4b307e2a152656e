// Prints how long each columnar call takes at its fastest beside a bare loop of the same formula, and a checksum of both.
// The fastest run, because whatever else a machine does makes the others slower.
import { Bench } from 'tinybench'
import { checksum } from './benchmark.ts'
import { directlyStandardisedRateBenchmark } from './directly-standardised-rate.ts'
import { lifeExpectancyBenchmark } from './life-expectancy.ts'
import { proportionBenchmark } from './proportion.ts'
import { rateBenchmark } from './rate.ts'
import { slopeIndexBenchmark } from './slope-index-of-inequality.ts'

const benchmarks = [
  proportionBenchmark,
  rateBenchmark,
  directlyStandardisedRateBenchmark,
  lifeExpectancyBenchmark,
  slopeIndexBenchmark,
]

for (const prepare of benchmarks) {
  const { name, columns, bare } = prepare()
  const bench = new Bench({ time: 1500, warmupTime: 500 }).add('columns', columns).add('bare loop', bare)
  await bench.run()
  const [columnsMs = NaN, bareMs = NaN] = bench.tasks.map(({ result }) =>
    result.state === 'completed' ? result.latency.min : NaN,
  )
  const answers = columns()
  console.log(name)
  console.log(`  columns   ${columnsMs.toFixed(2)} ms   checksum ${checksum(answers, answers.absence).toPrecision(12)}`)
  console.log(`  bare loop ${bareMs.toFixed(2)} ms   checksum ${checksum(bare(), answers.absence).toPrecision(12)}`)
  console.log(`  ${(columnsMs / bareMs).toFixed(2)} times the bare loop`)
}
