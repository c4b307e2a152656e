import { compareWithBenchmark, comparePeriods, resolve, resolveArea } from '@jsna/core'
import type {
  Area,
  AreaRole,
  ChartArea,
  ChartData,
  ComparisonRow,
  Estimate,
  EstimateKey,
  Evidence,
  Indicator,
  Reference,
  Setting,
} from '@jsna/core'

/** What every chart is made from: the indicator, where the page stands, and the figures. */
export interface ChartContext {
  indicator: Indicator
  setting: Setting
  evidence: Evidence
}

/** What the kinds of chart differ in. */
export type ChartParts = Pick<ChartData, 'areas' | 'estimates' | 'comparisons' | 'spread'>

export type SeriesFields = Omit<EstimateKey, 'area' | 'period'>

/** An area of a chart; a code that nobody knows still stands there, so that its gap is seen. */
export function chartArea(code: string, role: AreaRole, evidence: Evidence): ChartArea {
  const area = evidence.area(code)
  return { code, name: area?.name ?? code, role, status: area?.status ?? 'official' }
}

/** What an area beside the chart's own one is to it. The benchmark of the page comes first: a place's may be the city. */
export function comparatorRole(code: string, { setting }: ChartContext): AreaRole {
  if (code === setting.benchmark) return 'benchmark'
  return code === setting.region ? 'region' : 'comparator'
}

export const codeOf = (reference: string, { setting }: ChartContext) => resolveArea(reference, setting)

/** The period that a chart of several areas shows: that of its own area, or a position in what the areas have together. */
export function periodFor(of: Reference, areas: readonly Area[], context: ChartContext): string {
  const own = resolve(of, context.setting, context.evidence)
  if (own.kind === 'estimate') return own.period
  const periods = new Set<string>()
  for (const { code } of areas) {
    for (const estimate of context.evidence.series({ ...of, area: code })) {
      if (estimate.kind === 'estimate') periods.add(estimate.period)
    }
  }
  const ordered = [...periods].sort(comparePeriods)
  const positions: Record<string, number> = { latest: -1, previous: -2, earliest: 0 }
  const position = positions[of.period]
  return position === undefined ? of.period : (ordered.at(position) ?? own.period)
}

/** How each estimate stands against the benchmark's of the same period and breakdown. */
export function comparisonsWith(
  benchmark: string,
  estimates: readonly Estimate[],
  { evidence, indicator }: ChartContext,
): ComparisonRow[] {
  return estimates
    .filter((estimate) => estimate.area !== benchmark)
    .map((estimate) => {
      const { area, period, sex, age, category } = estimate
      const key = { indicator: indicator.slug, area, period, sex, age, category }
      const beside = evidence.estimate({ ...key, area: benchmark })
      return { ...key, benchmark, ...compareWithBenchmark(estimate, beside, indicator) }
    })
}

/** The breakdown that a chart shows when its description names none: the indicator's first. */
export function firstBreakdown(indicator: Indicator): Omit<SeriesFields, 'category'> {
  return { indicator: indicator.slug, sex: indicator.sexes[0] ?? 'persons', age: indicator.ages[0] ?? 'all' }
}
