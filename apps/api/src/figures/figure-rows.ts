import type { Spread, Trend } from '@jsna/core'
import type { SpreadRow, TrendRow } from '../client.ts'
import type { SpreadTable, TrendTable, TrendWords } from '../database/tables.ts'

/** What a trend says in words, from how it is kept. */
export const spokenTrend = ({ direction, judged, method, periods, reason }: TrendWords) => ({
  direction: direction as Trend['direction'],
  judged: judged as Trend['judged'],
  method: method as Trend['method'],
  periods: JSON.parse(periods) as string[],
  reason,
})

export const trendFrom = (
  { direction, judged, method, periods, reason }: ReturnType<typeof spokenTrend>,
  { chiSquared, slope }: Pick<TrendTable, 'chiSquared' | 'slope'>,
): Trend => ({ direction, judged, method, periods, chiSquared, slope, reason })

export function toTrendRow(row: TrendTable): TrendRow {
  const { indicator, area, sex, age, category } = row
  return { indicator, area, sex, age, category, ...trendFrom(spokenTrend(row), row) }
}

export const toSpread = (row: SpreadTable): Spread => ({
  count: row.count,
  minimum: row.minimum,
  lowerQuartile: row.lowerQuartile,
  median: row.median,
  upperQuartile: row.upperQuartile,
  maximum: row.maximum,
  minimumArea: row.minimumArea,
  maximumArea: row.maximumArea,
})

export function toSpreadRow(row: SpreadTable): SpreadRow {
  const { indicator, scheme, sex, age, category, period } = row
  return { indicator, scheme, sex, age, category, period, ...toSpread(row) }
}
