import type { Spread, Trend } from '@jsna/core'
import type { SpreadRow, TrendRow } from '../client.ts'
import type { SpreadTable, TrendTable } from '../database/tables.ts'

export const toTrend = (row: Pick<TrendTable, keyof Trend>): Trend => ({
  direction: row.direction as Trend['direction'],
  judged: row.judged as Trend['judged'],
  method: row.method as Trend['method'],
  periods: JSON.parse(row.periods) as string[],
  chiSquared: row.chiSquared,
  slope: row.slope,
  reason: row.reason,
})

export function toTrendRow(row: TrendTable): TrendRow {
  const { indicator, area, sex, age, category } = row
  return { indicator, area, sex, age, category, ...toTrend(row) }
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
