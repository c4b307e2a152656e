import { spread } from '@jsna/core'
import type { ChartDescription } from '@jsna/core'
import { chartArea, codeOf, comparatorRole, comparisonsWith, periodFor } from './chart-parts.ts'
import type { ChartContext, ChartParts } from './chart-parts.ts'

type ComparisonBars = Extract<ChartDescription, { type: 'comparison-bars' }>

/** One period of every area of a set, each against the benchmark, and how the set is spread. */
export function comparisonBars(description: ComparisonBars, context: ChartContext): ChartParts {
  const { evidence, indicator, setting } = context
  const { sex, age, category } = description
  const own = codeOf(description.area, context)
  const benchmark = codeOf(description.benchmark, context)
  const members = evidence.areasIn(description.among, { ...setting, area: own })
  const series = { indicator: indicator.slug, sex, age, category }
  const period = periodFor({ ...series, area: own, period: description.period }, members, context)
  const estimateOf = (area: string) => evidence.estimate({ ...series, area, period })
  const peers = members.map((area) => area.code).filter((code) => code !== own && code !== benchmark)
  const estimates = [own, ...peers].map(estimateOf)
  const beside = [...new Set([benchmark, setting.region])].filter((code) => code !== own && !peers.includes(code))
  const values = members.flatMap(({ code }) => {
    const estimate = estimateOf(code)
    return estimate.kind === 'estimate' ? [{ area: code, value: estimate.value }] : []
  })
  return {
    areas: [
      chartArea(own, 'this', evidence),
      ...peers.map((code) => chartArea(code, 'peer', evidence)),
      ...beside.map((code) => {
        const role = code === benchmark ? 'benchmark' : comparatorRole(code, context)
        return chartArea(code, role, evidence)
      }),
    ],
    estimates: [...estimates, ...beside.map(estimateOf)],
    comparisons: own === benchmark ? [] : comparisonsWith(benchmark, estimates, context),
    spread: spread(values),
  }
}
