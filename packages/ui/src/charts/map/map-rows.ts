import { formatValue } from '@jsna/core'
import type { ChartArea, ChartData, Estimate, Indicator } from '@jsna/core'
import { estimateFor } from '../chart-lookup.ts'

export interface MapRow {
  area: ChartArea
  estimate: Estimate | null
  /** From 1, the lowest quarter of areas, to 4, the highest; `null` without a value or without a spread. */
  quarter: 1 | 2 | 3 | 4 | null
}

const fromLightToDark = ['var(--q9)', 'var(--q7)', 'var(--q5)', 'var(--q2)'] as const

/** The colour of a quarter: strong where values are high, or where they are worse if the indicator has a good direction. */
export function quarterColour(quarter: 1 | 2 | 3 | 4, { polarity }: Pick<Indicator, 'polarity'>): string {
  return fromLightToDark[polarity === 'high-is-good' ? 4 - quarter : quarter - 1] ?? fromLightToDark[0]
}

/** What a darker shade means, for the line above the map. */
export const darkerWords: Record<Indicator['polarity'], string> = {
  'high-is-good': 'darker is lower, which is worse',
  'low-is-good': 'darker is higher, which is worse',
  'no-judgement': 'darker is higher',
}

/** The areas of a map in the order of their names, as they are numbered, each with its quarter of the spread. */
export function mapRows(data: ChartData): MapRow[] {
  return data.areas
    .filter((area) => area.role !== 'benchmark' && area.role !== 'region')
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
    .map((area) => {
      const estimate = estimateFor(data, { area: area.code }) ?? null
      return { area, estimate, quarter: estimate?.kind === 'estimate' ? quarterOf(estimate.value, data) : null }
    })
}

function quarterOf(value: number, { spread }: ChartData): MapRow['quarter'] {
  if (!spread) return null
  if (value <= spread.lowerQuartile) return 1
  if (value <= spread.median) return 2
  return value <= spread.upperQuartile ? 3 : 4
}

/** What the colours mean, lowest first; empty where nothing is shaded. */
export function mapKey({ spread, indicator }: ChartData): { colour: string; text: string }[] {
  if (!spread) return []
  const written = (value: number): string => formatValue(value, indicator, {})
  const ends = [spread.minimum, spread.lowerQuartile, spread.median, spread.upperQuartile, spread.maximum].map(written)
  return ([1, 2, 3, 4] as const).map((quarter) => ({
    colour: quarterColour(quarter, indicator),
    text: `${quarter === 1 ? '' : 'above '}${ends[quarter - 1]} to ${ends[quarter]}`,
  }))
}
