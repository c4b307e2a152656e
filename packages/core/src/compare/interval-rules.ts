import type { Interval } from '../intervals/requirements.ts'
import type { PresentEstimate } from '../model/estimate.ts'

export type Position = 'similar' | 'higher' | 'lower'

/** What a rule concludes, and the intervals that it looked at: of the value, of the benchmark, or of both. */
export interface RuleResult {
  position: Position
  level: 95 | 99.8
  interval: Interval | null
  benchmarkInterval: Interval | null
  /** What a reader must know besides; empty where nothing is special. */
  remark: string
}

const noLimits = 'No limits are published for this value, so nobody can say whether the difference is more than chance.'
const noBenchmarkLimits = 'No limits are published for the value to compare with, and this comparison needs both.'
const wrongWay = 'The published limits are the wrong way round: the lower one lies above the upper one.'

/** The benchmark's value against the 95 % interval. */
export function compareWithValue(estimate: PresentEstimate, benchmark: PresentEstimate): RuleResult | string {
  const interval = interval95(estimate)
  if (typeof interval === 'string') return interval
  return { position: against(interval, benchmark.value), level: 95, interval, benchmarkInterval: null, remark: '' }
}

/** The same, and a second look at the 99.8 % interval where the value lies outside the first. */
export function compareWithValueAtTwoLevels(
  estimate: PresentEstimate,
  benchmark: PresentEstimate,
): RuleResult | string {
  const first = compareWithValue(estimate, benchmark)
  if (typeof first === 'string' || first.position === 'similar') return first
  const wide = intervalOf(estimate.lowerCi998, estimate.upperCi998)
  if (!wide)
    return { ...first, remark: 'No 99.8 % limits are published, so the verdict rests on the 95 % interval alone.' }
  if (typeof wide === 'string') return wide
  if (against(wide, benchmark.value) === 'similar') return { ...first, remark: 'The 99.8 % interval contains it.' }
  return { ...first, level: 99.8, interval: wide }
}

/** Both 95 % intervals: similar when they have a point in common. */
export function compareIntervals(estimate: PresentEstimate, benchmark: PresentEstimate): RuleResult | string {
  const interval = interval95(estimate)
  if (typeof interval === 'string') return interval
  const other = intervalOf(benchmark.lowerCi95, benchmark.upperCi95)
  if (!other) return noBenchmarkLimits
  if (typeof other === 'string') return other
  const position = interval.lower > other.upper ? 'higher' : interval.upper < other.lower ? 'lower' : 'similar'
  return { position, level: 95, interval, benchmarkInterval: other, remark: '' }
}

export function interval95(estimate: PresentEstimate): Interval | string {
  return intervalOf(estimate.lowerCi95, estimate.upperCi95) ?? noLimits
}

function intervalOf(lower: number | null, upper: number | null): Interval | string | null {
  if (lower === null || upper === null) return null
  return lower > upper ? wrongWay : { lower, upper }
}

/** On which side of an interval a value leaves it; a limit that is touched is still inside. */
function against(interval: Interval, value: number): Position {
  if (interval.lower > value) return 'higher'
  return interval.upper < value ? 'lower' : 'similar'
}
