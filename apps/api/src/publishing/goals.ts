import { compareWithGoal } from '@jsna/core'
import type { Area, Estimate, Indicator } from '@jsna/core'
import { keyOf, seriesText } from '../database/rows.ts'
import type { ComparisonTable, Validity } from '../database/tables.ts'
import { goalBenchmark } from '../figures/selection.ts'

/** Whether each value reaches the goal of its indicator: rows beside the comparisons with areas; none without a goal. */
export function goalsOf(
  indicator: Indicator,
  estimates: readonly Estimate[],
  areas: ReadonlyMap<string, Area>,
): Omit<ComparisonTable, keyof Validity>[] {
  const { goal } = indicator
  if (!goal) return []
  const kindOf = (estimate: Estimate) => keyIn(estimate, areas.get(estimate.area)?.scheme ?? estimate.area)
  const peers = goal.kind === 'percentiles' ? Map.groupBy(estimates, kindOf) : undefined
  const series = goal.kind === 'earlier-period' ? Map.groupBy(estimates, seriesText) : undefined
  return estimates.map((estimate) => {
    const evidence = {
      peers: peers?.get(kindOf(estimate)),
      series: goal.kind === 'earlier-period' ? series?.get(seriesText({ ...estimate, area: goal.area })) : undefined,
    }
    return { ...keyOf(estimate), benchmark: goalBenchmark, ...compareWithGoal(estimate, indicator, evidence) }
  })
}

const keyIn = (estimate: Estimate, scheme: string) =>
  [scheme, estimate.sex, estimate.age, estimate.category, estimate.period].join('|')
