import type { Interval } from '../intervals/requirements.ts'
import type { Comparison, Verdict } from '../model/comparison.ts'
import type { Estimate } from '../model/estimate.ts'
import type { Indicator } from '../model/indicator.ts'
import { plainInterval, plainValue } from '../text/plain-value.ts'
import type { ValueFormat } from '../text/plain-value.ts'
import { absent } from './benchmark.ts'
import { goalBounds } from './goal-bounds.ts'
import type { GoalBounds } from './goal-bounds.ts'
import { goalVerdict } from './goal-verdict.ts'
import { interval95 } from './interval-rules.ts'
import { readableFormat } from './readable-format.ts'

export type IndicatorWithGoal = Pick<Indicator, 'polarity' | 'breaks'> & Partial<Pick<Indicator, 'goal'> & ValueFormat>

/** Other estimates that some goals refer to. */
export interface GoalEvidence {
  /** For `percentiles`: the estimates of all areas of the same kind, period and breakdown. */
  peers?: readonly Estimate[]
  /** For `earlier-period`: the series of the goal's area, with the same breakdown. */
  series?: readonly Estimate[]
}

/**
 * Whether a figure reaches the goal that is set for its indicator: better when it does, worse when it does not, similar in
 * between. Without a good direction it is higher, lower or similar.
 *
 * - `value`: reached from that value on, in the good direction. With `useInterval` the whole 95 % interval must reach it, or
 *   lie before it; otherwise the answer is similar.
 * - `range`: below the lower bound, from the upper bound on, or in between, which is similar.
 * - `percentiles`: the same with bounds that are percentiles (type 7) of the areas of the same kind; it needs four of them.
 * - `earlier-period`: the same as `value`, with what the goal's area had in an earlier period.
 *
 * Unless the interval is used the level is `null`: the answer is about the figure as published and says nothing about chance.
 * Whatever is missing, the answer is `not-compared` and says why.
 *
 * @throws CalculationError when the bounds of the goal are the wrong way round, or `series` is not one series.
 * @reference Office for Health Improvement and Disparities, Fingertips technical guidance: comparing with a goal.
 * @example
 * const key = { indicator: 'smoking', area: 'E08000026', period: '2023-01-01/P1Y', sex: 'persons', age: 'all', category: 'all' }
 * const none = { lowerCi998: null, upperCi998: null, count: null, denominator: null, method: 'published', status: 'final', note: '' }
 * const here = { kind: 'estimate', ...key, value: 13.2, lowerCi95: 11.7, upperCi95: 14.7, ...none }
 * const goal = { kind: 'value', value: 12, useInterval: false, source: 'Local plan' }
 * compareWithGoal(here, { polarity: 'low-is-good', breaks: [], goal }).verdict // => 'worse'
 * compareWithGoal(here, { polarity: 'low-is-good', breaks: [], goal: { ...goal, useInterval: true } }).verdict // => 'similar'
 */
export function compareWithGoal(
  estimate: Estimate,
  indicator: IndicatorWithGoal,
  evidence: GoalEvidence = {},
): Comparison {
  const { goal } = indicator
  const value = estimate.kind === 'estimate' ? estimate.value : null
  const method = goal ? (`goal-${goal.kind}` as const) : 'none'
  const notCompared = (reason: string): Comparison => {
    return { verdict: 'not-compared', method, level: null, value, benchmarkValue: null, reason }
  }
  if (!goal) return notCompared('No goal is set for this indicator.')
  if (estimate.kind !== 'estimate') return notCompared(absent('This value', estimate.kind, estimate.reason))
  const bounds = goalBounds(goal, estimate, indicator, evidence)
  if (typeof bounds === 'string') return notCompared(bounds)
  const usesInterval = 'useInterval' in goal && goal.useInterval
  const interval = usesInterval ? interval95(estimate) : { lower: estimate.value, upper: estimate.value }
  const benchmarkValue = nearestBound(estimate.value, bounds)
  if (typeof interval === 'string') return { ...notCompared(interval), benchmarkValue }
  const verdict = goalVerdict(interval, bounds, indicator.polarity)
  const reason = `${explain(interval, bounds, verdict, usesInterval, indicator)} (${goal.source}).`
  return { verdict, method, level: usesInterval ? 95 : null, value, benchmarkValue, reason }
}

function nearestBound(value: number, { lower, upper }: GoalBounds): number {
  return Math.abs(value - lower) < Math.abs(value - upper) ? lower : upper
}

function explain(
  interval: Interval,
  bounds: GoalBounds,
  verdict: Verdict,
  usesInterval: boolean,
  format: Partial<ValueFormat>,
): string {
  const readable = readableFormat(format, [interval.lower, interval.upper, bounds.lower, bounds.upper])
  const write = ({ lower, upper }: Interval) =>
    lower === upper ? plainValue(lower, readable) : plainInterval(lower, upper, readable)
  const alike = usesInterval ? 'contains' : bounds.lower === bounds.upper ? 'equals' : 'lies within'
  const subject = usesInterval ? 'The 95 % interval' : 'The value'
  return `${subject}, ${write(interval)}, ${relations[verdict] ?? alike} the goal, ${write(bounds)}`
}

const relations: Readonly<Partial<Record<Verdict, string>>> = {
  better: 'reaches',
  worse: 'misses',
  higher: 'lies above',
  lower: 'lies below',
}
