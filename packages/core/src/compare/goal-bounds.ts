import { fault } from '../errors.ts'
import { quantile } from '../math/quantile.ts'
import type { Estimate, PresentEstimate } from '../model/estimate.ts'
import type { Goal } from '../model/goal.ts'
import type { ComparabilityBreak } from '../model/indicator.ts'
import { comparePeriods } from '../model/period.ts'
import { shortPeriod } from '../text/short-period.ts'
import { absent } from './benchmark.ts'
import { breakBetween } from './comparability.ts'
import { requireOneSeries } from './series.ts'

/** What a goal amounts to for one figure: a range, or twice the same value. */
export interface GoalBounds {
  lower: number
  upper: number
}

interface Given {
  peers?: readonly Estimate[]
  series?: readonly Estimate[]
}

/** Fewer areas than this have no percentiles. */
const fewestPeers = 4

/** The bounds of a goal for this figure, or why there are none. */
export function goalBounds(
  goal: Goal,
  estimate: PresentEstimate,
  { breaks }: { breaks: readonly ComparabilityBreak[] },
  { peers = [], series = [] }: Given,
): GoalBounds | string {
  switch (goal.kind) {
    case 'value':
      return { lower: goal.value, upper: goal.value }
    case 'range':
      return inOrder(goal)
    case 'percentiles':
      return percentiles(inOrder(goal), peers)
    case 'earlier-period':
      return earlierValue(goal.period, estimate, breaks, series)
  }
}

function inOrder({ lower, upper }: GoalBounds): GoalBounds {
  if (!(lower < upper)) throw fault('compareWithGoal', 'indicator.goal.lower', `must lie below upper, ${upper}`, lower)
  return { lower, upper }
}

function percentiles({ lower, upper }: GoalBounds, peers: readonly Estimate[]): GoalBounds | string {
  const values = peers.flatMap((peer) => (peer.kind === 'estimate' ? [peer.value] : [])).sort((a, b) => a - b)
  if (values.length < fewestPeers) {
    return `The goal is a percentile of ${fewestPeers} areas or more, and ${values.length} have a value.`
  }
  return { lower: quantile(values, lower / 100), upper: quantile(values, upper / 100) }
}

function earlierValue(
  period: string,
  estimate: PresentEstimate,
  breaks: readonly ComparabilityBreak[],
  series: readonly Estimate[],
): GoalBounds | string {
  requireOneSeries('compareWithGoal', series)
  const before = series
    .filter((point) => comparePeriods(point.period, estimate.period) < 0)
    .sort((a, b) => comparePeriods(a.period, b.period))
  const found = period === 'previous' ? before.at(-1) : before.find((point) => point.period === period)
  if (!found) return `The goal is an earlier value, and there is none for ${nameOf(period)}.`
  const name = shortPeriod(found.period)
  if (found.kind !== 'estimate') return absent(`The goal, the value for ${name},`, found.kind, found.reason)
  return breakBetween(breaks, found.period, estimate.period) ?? { lower: found.value, upper: found.value }
}

function nameOf(period: string): string {
  return period === 'previous' ? 'the period before' : shortPeriod(period)
}
