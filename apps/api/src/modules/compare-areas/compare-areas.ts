import { compareWithBenchmark } from '@jsna/core'
import type { Area, Estimate, EstimateKey, Indicator } from '@jsna/core'
import type { CompareAreasAnswer } from '../../client.ts'
import { breakdownFrom, fullestPeriod, isOf } from '../../hub/breakdown.ts'
import type { Breakdown } from '../../hub/breakdown.ts'
import { gapsBetween, overlap } from '../../hub/gaps.ts'

export interface AreasQuestion {
  indicators: readonly Indicator[]
  areas: readonly Area[]
  reference: Area
  breakdown: Partial<Breakdown>
  /** `undefined` or `latest` for the newest that most of the areas share. */
  period: string | undefined
}

/** Some indicators in some areas side by side, each area held against the reference. An indicator without figures has no row. */
export function compareAreas(question: AreasQuestion, estimates: readonly Estimate[]): CompareAreasAnswer['rows'] {
  const bySlug = Map.groupBy(estimates, ({ indicator }) => indicator)
  return question.indicators.flatMap((indicator) => {
    const row = rowOf(indicator, question, bySlug.get(indicator.slug) ?? [])
    return row ? [row] : []
  })
}

function rowOf(
  indicator: Indicator,
  { areas, reference, breakdown, period: asked }: AreasQuestion,
  all: readonly Estimate[],
): CompareAreasAnswer['rows'][number] | null {
  const chosen = breakdownFrom(breakdown, indicator)
  const series = all.filter(isOf(chosen))
  const period = asked === undefined || asked === 'latest' ? fullestPeriod(series) : asked
  if (period === null) return null
  const key = { indicator: indicator.slug, ...chosen, period }
  const byArea = new Map(series.filter((each) => each.period === period).map((each) => [each.area, each]))
  const figureOf = (area: Area) => byArea.get(area.code) ?? missing({ ...key, area: area.code }, area)
  const referenceEstimate = figureOf(reference)
  return {
    ...key,
    referenceEstimate,
    areas: areas.map((area) => {
      const estimate = figureOf(area)
      const overlaps = overlap(area, reference)
      return {
        area: area.code,
        estimate,
        comparison: compareWithBenchmark(estimate, referenceEstimate, indicator),
        ...gapsBetween(estimate, referenceEstimate, { areIndependent: !overlaps }),
        overlaps,
      }
    }),
  }
}

const missing = (key: EstimateKey, { name }: Area): Estimate => ({
  kind: 'missing',
  ...key,
  reason: `No figure is published for ${name} in this period.`,
})
