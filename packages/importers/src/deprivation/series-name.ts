/** How the catalogue names a series of the indices: a column, or what is made of one. */
export type SeriesName =
  | { kind: 'column'; column: string }
  /** `IMD_decile at most 2`, `IMD_decile equals 3`: areas with such a value, counted over all areas. */
  | { kind: 'share'; column: string; lowest: number; highest: number }
  /** `imd_proportion_… as percent`: a proportion shown as a percentage. */
  | { kind: 'percent'; column: string }

export function readSeriesName(id: string): SeriesName {
  const share = /^(\w+) (at most|equals) (\d+)$/.exec(id)
  if (share) {
    const highest = Number(share[3])
    return { kind: 'share', column: share[1] ?? '', lowest: share[2] === 'equals' ? highest : 0, highest }
  }
  const percent = /^(\w+) as percent$/.exec(id)
  if (percent) return { kind: 'percent', column: percent[1] ?? '' }
  return { kind: 'column', column: id }
}
