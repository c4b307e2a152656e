import type { ChartData, ChartDescription } from '@jsna/core'
import type { EChartsOption } from 'echarts'
import { comparisonBarsOption } from './comparison-bars/comparison-bars-option.ts'
import type { ChartSize } from './option-parts.ts'
import { trendOption } from './trend/trend-option.ts'

// Apart from the registry, so that pages which only read a chart do not carry the code that draws it.
const options: Partial<Record<ChartDescription['type'], (data: ChartData, size: ChartSize) => EChartsOption>> = {
  trend: trendOption,
  'comparison-bars': comparisonBarsOption,
}

/** The drawing of a chart by ECharts; `null` for the kinds that are drawn by parts of our own. */
export function chartOption(data: ChartData, size: ChartSize): EChartsOption | null {
  return options[data.description.type]?.(data, size) ?? null
}
