import type { ChartArea, ChartData, Estimate } from '@jsna/core'
import { areaInRole, estimateFor } from '../chart-lookup.ts'

export interface PopulationRow {
  label: string
  own: Estimate | null
  comparator: Estimate | null
}

export interface PopulationRows {
  own: ChartArea | null
  comparator: ChartArea | null
  rows: PopulationRow[]
}

/** One row a category of the indicator, in its order, or one a band of age where it has no categories. */
export function populationRows(data: ChartData): PopulationRows {
  const own = areaInRole(data, 'this') ?? null
  const comparator = data.areas.find((area) => area.role !== 'this') ?? null
  const { categories, ages } = data.indicator
  const keys =
    categories.length > 0
      ? categories.map(({ id, label }) => ({ label, key: { category: id } }))
      : ages.filter((age) => age !== 'all').map((age) => ({ label: age, key: { age } }))
  const rows = keys.map(({ label, key }) => ({
    label,
    own: (own && estimateFor(data, { area: own.code, ...key })) ?? null,
    comparator: (comparator && estimateFor(data, { area: comparator.code, ...key })) ?? null,
  }))
  return { own, comparator, rows: rows.filter((row) => row.own !== null || row.comparator !== null) }
}
