import type { EstimateKey } from '@jsna/core'

/** One spelling of a series among those of one area or scheme, which is left out. Hundreds are looked up for a profile. */
export const seriesName = ({ indicator, sex, age, category }: Omit<EstimateKey, 'area' | 'period'>): string =>
  `${indicator}|${sex}|${age}|${category}`

/** What there is of each series of an area or scheme, in some periods. */
export type BySeries<Item> = ReadonlyMap<string, readonly { period: string; item: Item }[]>

export function bySeries<Row extends Omit<EstimateKey, 'area'>, Item>(
  rows: readonly Row[],
  itemOf: (row: Row) => Item,
): BySeries<Item> {
  const found = new Map<string, { period: string; item: Item }[]>()
  for (const row of rows) {
    const name = seriesName(row)
    const entry = { period: row.period, item: itemOf(row) }
    const known = found.get(name)
    if (known) known.push(entry)
    else found.set(name, [entry])
  }
  return found
}

export const inPeriod = <Item>(items: BySeries<Item>, name: string, period: string): Item | undefined =>
  items.get(name)?.find((each) => each.period === period)?.item
