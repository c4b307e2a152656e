import type { ChartDescription, Estimate } from '@jsna/core'
import { chartArea, codeOf, comparisonsWith, firstBreakdown, periodFor } from './chart-parts.ts'
import type { ChartContext, ChartParts, SeriesFields } from './chart-parts.ts'

type GroupBars = Extract<ChartDescription, { type: 'population-bars' | 'deprivation-strip' }>

/** The share of every group of one indicator, in an area and its comparator. */
export function populationBars(description: GroupBars, context: ChartContext): ChartParts {
  const { evidence } = context
  const own = codeOf(description.area, context)
  const comparator = codeOf(description.comparator, context)
  const groups = groupsOf(context)
  const [first] = groups
  if (!first) return { areas: [chartArea(own, 'this', evidence)], estimates: [], comparisons: [], spread: null }
  const period = periodFor({ ...first, area: own, period: description.period }, [], context)
  const estimatesOf = (area: string): Estimate[] => groups.map((group) => evidence.estimate({ ...group, area, period }))
  const estimates = estimatesOf(own)
  const beside = comparator === own ? [] : [comparator]
  return {
    areas: [chartArea(own, 'this', evidence), ...beside.map((code) => chartArea(code, 'benchmark', evidence))],
    estimates: [...estimates, ...beside.flatMap(estimatesOf)],
    comparisons: beside.flatMap((code) => comparisonsWith(code, estimates, context)),
    spread: null,
  }
}

export const deprivationStrip: (description: GroupBars, context: ChartContext) => ChartParts = populationBars

/** The groups that an indicator is broken down by: its categories, or where it has none its ages, by sex where known. */
function groupsOf({ indicator }: ChartContext): SeriesFields[] {
  const first = firstBreakdown(indicator)
  if (indicator.categories.length > 0) return indicator.categories.map(({ id }) => ({ ...first, category: id }))
  const bySex = indicator.sexes.filter((sex) => sex !== 'persons')
  const sexes = bySex.length > 1 ? bySex : [first.sex]
  const bands = indicator.ages.filter((age) => age !== 'all')
  const ages = bands.length > 0 ? bands : indicator.ages
  return sexes.flatMap((sex) => ages.map((age) => ({ indicator: indicator.slug, sex, age, category: 'all' })))
}
