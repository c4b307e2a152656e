import type { ChartData } from '@jsna/core'
import type { PublishedIndicator } from '@jsna/api/client'
import type { Api } from '../../api.ts'
import { loadMaps } from '../../maps.ts'
import type { Maps } from '../../maps.ts'
import { site } from '../../site.ts'
import { amongAnswers, mapAreas } from './choices.ts'
import type { Among, IndicatorChoices } from './choices.ts'

export interface IndicatorCharts {
  trend: ChartData
  bars: ChartData
  map: ChartData | null
  maps: Maps
}

/** The lines beside the area's own: its region where it has another benchmark, then the benchmark. */
function comparators({ area, benchmark }: IndicatorChoices): string[] {
  const lines = benchmark === site.country ? [site.region, benchmark] : [benchmark]
  return lines.filter((code) => code !== area)
}

/** The charts of one indicator, each with its own sentence and table. */
export async function loadCharts(
  api: Api,
  indicator: PublishedIndicator,
  made: IndicatorChoices,
  possible: readonly Among[],
): Promise<IndicatorCharts> {
  const { bars } = amongAnswers[made.among]
  const map = mapAreas(made.among, possible)
  const { area, benchmark, sex, sexes, age, category } = made
  const period = made.period === '' ? {} : { period: made.period }
  const series = { indicator: indicator.slug, area, age, category }
  const [trend, comparison, drawn] = await Promise.all([
    api.get('/charts', { type: 'trend', ...series, comparators: comparators(made), sexes }),
    api.get('/charts', { type: 'comparison-bars', ...series, ...bars, benchmark, sex, ...period }),
    map === null ? null : api.get('/charts', { type: 'map', ...series, ...map, ...period }),
  ])
  return { trend, bars: comparison, map: drawn, maps: await loadMaps(api, drawn === null ? [] : [drawn]) }
}
