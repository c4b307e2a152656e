import type {
  ChartArea,
  ChartData,
  ComparisonRow,
  PresentEstimate,
  SuppressedEstimate,
  MissingEstimate,
} from '@jsna/core'
import { areaInRole, comparisonFor, estimateFor } from '../chart-lookup.ts'

export interface BarRow {
  area: ChartArea
  estimate: PresentEstimate
  comparison: ComparisonRow | null
}

export interface BarRows {
  /** Highest value first. */
  rows: BarRow[]
  /** Areas without a bar, in the order of their names, so that their place says nothing of a hidden value. */
  absent: { area: ChartArea; estimate: SuppressedEstimate | MissingEstimate | null }[]
  benchmark: { area: ChartArea; estimate: PresentEstimate } | null
  /** Stands in the table only: a region is not one of its own areas. */
  region: { area: ChartArea; estimate: PresentEstimate } | null
}

/** Who stands where in a comparison of areas. */
export function barRows(data: ChartData): BarRows {
  const rows: BarRow[] = []
  const absent: BarRows['absent'] = []
  for (const area of data.areas) {
    if (area.role === 'benchmark' || area.role === 'region') continue
    const estimate = estimateFor(data, { area: area.code }) ?? null
    if (estimate?.kind === 'estimate') {
      rows.push({ area, estimate, comparison: comparisonFor(data, { area: area.code }) ?? null })
    } else absent.push({ area, estimate })
  }
  return {
    rows: rows.sort((a, b) => b.estimate.value - a.estimate.value || a.area.name.localeCompare(b.area.name, 'en-GB')),
    absent: absent.sort((a, b) => a.area.name.localeCompare(b.area.name, 'en-GB')),
    benchmark: standardOf(data, 'benchmark'),
    region: standardOf(data, 'region'),
  }
}

function standardOf(data: ChartData, role: 'benchmark' | 'region'): BarRows['benchmark'] {
  const area = areaInRole(data, role)
  const estimate = area && estimateFor(data, { area: area.code })
  return area && estimate?.kind === 'estimate' ? { area, estimate } : null
}
