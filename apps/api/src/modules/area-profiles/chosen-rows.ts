import type { Indicator } from '@jsna/core'
import type { AreaProfileRow } from '../../client.ts'

interface Choice {
  series: 'all' | 'whole' | undefined
  compared: 'yes' | 'no' | undefined
}

/** The rows that were asked for: every series or each measure once, with a verdict or without. */
export function chosenRows(
  rows: readonly AreaProfileRow[],
  indicators: readonly Indicator[],
  { series, compared }: Choice,
): AreaProfileRow[] {
  const forEveryone = new Set(indicators.filter(({ sexes }) => sexes.includes('persons')).map(({ slug }) => slug))
  const isPart = ({ indicator, sex, category }: AreaProfileRow) =>
    category !== 'all' || (sex !== 'persons' && forEveryone.has(indicator))
  return rows.filter(
    (row) =>
      (series !== 'whole' || !isPart(row)) &&
      (compared === undefined || (row.comparison.verdict !== 'not-compared') === (compared === 'yes')),
  )
}
