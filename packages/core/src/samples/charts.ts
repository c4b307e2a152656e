import type { Verdict } from '../model/comparison.ts'
import type { Estimate, PresentEstimate } from '../model/estimate.ts'
import type { ChartDescription } from '../narrative/document.ts'
import type { AreaRole, ChartArea, ComparisonRow } from '../text/chart-data.ts'
import type { DescribedChart } from '../text/chart-lookup.ts'
import { sampleEstimate } from './nouns.ts'
import { healthyLife } from './narrative.ts'

export const trend: Extract<ChartDescription, { type: 'trend' }> = {
  type: 'trend',
  indicator: 'healthy-life-expectancy',
  area: '@this',
  comparators: ['@region', '@benchmark'],
  sexes: ['female'],
  age: 'all',
  category: 'all',
}

export const bars: Extract<ChartDescription, { type: 'comparison-bars' }> = {
  type: 'comparison-bars',
  indicator: 'healthy-life-expectancy',
  area: '@this',
  among: { scheme: '@neighbours', within: null },
  benchmark: '@benchmark',
  period: 'latest',
  sex: 'persons',
  age: 'all',
  category: 'all',
}

export function chartArea(
  code: string,
  name: string,
  role: AreaRole,
  status: ChartArea['status'] = 'official',
): ChartArea {
  return { code, name, role, status }
}

export const coventry = chartArea('E08000026', 'Coventry', 'this')
export const england = chartArea('E92000001', 'England', 'benchmark')

/** A chart of healthy life expectancy; a test states what it is about. */
export function sampleChart(stated: Partial<DescribedChart>): DescribedChart {
  return {
    description: trend,
    indicator: healthyLife,
    areas: [coventry, england],
    estimates: [],
    comparisons: [],
    spread: null,
    ...stated,
  }
}

export function lifeIn(
  area: string,
  period: string,
  value: number,
  stated: Partial<PresentEstimate> = {},
): PresentEstimate {
  return sampleEstimate({ indicator: 'healthy-life-expectancy', area, period, value, ...stated })
}

/** The verdict on one estimate against England. */
export function judged(estimate: Estimate, verdict: Verdict): ComparisonRow {
  const { indicator, area, period, sex, age, category } = estimate
  return {
    ...{ indicator, area, period, sex, age, category },
    ...{ verdict, method: 'interval-95', level: 95, value: null, benchmarkValue: null, reason: '' },
    benchmark: 'E92000001',
  }
}
