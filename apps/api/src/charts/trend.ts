import type { ChartDescription } from '@jsna/core'
import { chartArea, codeOf, comparatorRole, comparisonsWith } from './chart-parts.ts'
import type { ChartContext, ChartParts } from './chart-parts.ts'

type Trend = Extract<ChartDescription, { type: 'trend' }>

/** Every period of an area and its comparators, and how the area stood against each of them. */
export function trend(description: Trend, context: ChartContext): ChartParts {
  const { evidence, indicator } = context
  const own = codeOf(description.area, context)
  const others = [...new Set(description.comparators.map((reference) => codeOf(reference, context)))].filter(
    (code) => code !== own,
  )
  const seriesOf = (area: string) =>
    description.sexes.flatMap((sex) =>
      evidence.series({
        indicator: indicator.slug,
        area,
        sex,
        age: description.age,
        category: description.category,
      }),
    )
  const ownEstimates = seriesOf(own)
  return {
    areas: [
      chartArea(own, 'this', evidence),
      ...others.map((code) => chartArea(code, comparatorRole(code, context), evidence)),
    ],
    estimates: [...ownEstimates, ...others.flatMap(seriesOf)],
    comparisons: others.flatMap((code) => comparisonsWith(code, ownEstimates, context)),
    spread: null,
  }
}
