import type { EstimateKey } from '@jsna/core'

/** The row in which each key stands. A county's file has three million keys, so none of them is kept as a text. */
export interface RowIndex {
  rowOf(key: EstimateKey): number | undefined
  set(key: EstimateKey, row: number): void
}

export function createRowIndex(): RowIndex {
  const series = new Map<string, number[]>()
  const periods = new Map<string, number>()
  // Files are mostly sorted: the series of a row is that of the row before.
  let last: { key: EstimateKey; rows: number[] } | undefined
  const rowsOf = (key: EstimateKey): number[] => {
    if (last && isSameSeries(last.key, key)) return last.rows
    const rows = listOf(key)
    last = { key, rows }
    return rows
  }
  const listOf = (key: EstimateKey): number[] => {
    const name = `${key.indicator}\t${key.area}\t${key.sex}\t${key.age}\t${key.category}`
    const known = series.get(name)
    if (known) return known
    const rows: number[] = []
    series.set(name, rows)
    return rows
  }
  const placeOf = (period: string): number => {
    const known = periods.get(period)
    if (known !== undefined) return known
    periods.set(period, periods.size)
    return periods.size - 1
  }
  return {
    rowOf: (key) => rowsOf(key)[placeOf(key.period)],
    set(key, row) {
      const rows = rowsOf(key)
      const place = placeOf(key.period)
      while (rows.length < place) rows.push(undefined as never)
      rows[place] = row
    },
  }
}

const isSameSeries = (a: EstimateKey, b: EstimateKey) =>
  a.area === b.area && a.indicator === b.indicator && a.sex === b.sex && a.age === b.age && a.category === b.category
