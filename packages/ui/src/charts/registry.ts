import type { ChartDescription } from '@jsna/core'
import type { ChartKind } from './chart-kind.ts'
import { comparisonBarsKind } from './comparison-bars/comparison-bars-kind.ts'
import { deprivationStripKind } from './deprivation-strip/deprivation-strip-kind.ts'
import { mapKind } from './map/map-kind.ts'
import { populationBarsKind } from './population-bars/population-bars-kind.ts'
import { trendKind } from './trend/trend-kind.ts'

/** Every kind of chart. A new one is a folder and a line here, and one in `options.ts` if ECharts draws it. */
export const chartKinds: Record<ChartDescription['type'], ChartKind> = {
  trend: trendKind,
  'comparison-bars': comparisonBarsKind,
  'population-bars': populationBarsKind,
  'deprivation-strip': deprivationStripKind,
  map: mapKind,
}
