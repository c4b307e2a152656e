import type { ChartDescription } from '../narrative/document.ts'
import type { DescribedChart } from './chart-lookup.ts'
import { describeBars, describeStrip } from './describe-categories.ts'
import { describeComparison } from './describe-comparison.ts'
import { describeMap } from './describe-map.ts'
import { describeTrend } from './describe-trend.ts'

/** One sentence-maker a chart type. */
const sentences: Readonly<Record<ChartDescription['type'], (data: DescribedChart) => string>> = {
  trend: describeTrend,
  'comparison-bars': describeComparison,
  'population-bars': describeBars,
  'deprivation-strip': describeStrip,
  map: describeMap,
}

/**
 * The finding of a chart in one plain sentence, for its headline and for readers who do not see it: values with unit and
 * period, the verdict where there is one, which way the values moved, the two ends, and what is missing.
 *
 * “Up from” and “down from” tell the order of two values and claim no significance. Nothing is said that the chart does
 * not show, and a verdict is repeated from the comparisons, never made here.
 */
export function describeChart(data: DescribedChart): string {
  return sentences[data.description.type](data)
}
