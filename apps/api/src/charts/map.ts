import { spread } from '@jsna/core'
import type { ChartDescription } from '@jsna/core'
import { chartArea, codeOf, comparisonsWith, firstBreakdown, periodFor } from './chart-parts.ts'
import type { ChartContext, ChartParts } from './chart-parts.ts'

type AreaMap = Extract<ChartDescription, { type: 'map' }>

/** One period of every area of a scheme inside a larger one, each against that one. Without an indicator, the areas only. */
export function map(description: AreaMap, context: ChartContext): ChartParts {
  const { evidence, indicator, setting } = context
  const within = codeOf(description.within, context)
  const members = evidence.areasIn({ scheme: description.scheme, within }, setting)
  const areas = members.map(({ code }) => chartArea(code, code === setting.area ? 'this' : 'peer', evidence))
  if (description.indicator === null) return { areas, estimates: [], comparisons: [], spread: null }
  const series = { ...firstBreakdown(indicator), category: description.category }
  // The larger area may have newer figures than its parts, so its own newest period says nothing about theirs.
  const nowhere = { ...series, area: '', period: description.period }
  const period = periodFor(nowhere, members, context)
  const estimates = members.map(({ code }) => evidence.estimate({ ...series, area: code, period }))
  const values = estimates.flatMap((estimate) =>
    estimate.kind === 'estimate' ? [{ area: estimate.area, value: estimate.value }] : [],
  )
  return {
    areas: [...areas, chartArea(within, 'benchmark', evidence)],
    estimates: [...estimates, evidence.estimate({ ...series, area: within, period })],
    comparisons: comparisonsWith(within, estimates, context),
    spread: spread(values),
  }
}
