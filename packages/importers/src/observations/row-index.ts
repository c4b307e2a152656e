import type { EstimateKey } from '@jsna/core'

/** The row in which each key stands. A county's file has three million keys, so none of them is kept as a text or an object. */
export interface RowIndex {
  rowOf(key: EstimateKey): number | undefined
  set(key: EstimateKey, row: number): void
}

/** How many periods a series has room for at first, and how many series there is room for. */
const periodsAtFirst = 8
const seriesAtFirst = 64

export function createRowIndex(): RowIndex {
  const series = createNumbering()
  const periods = new Map<string, number>()
  let width = periodsAtFirst
  let height = seriesAtFirst
  // One number for each series and period; 0 where the file has none, since rows begin with 1.
  let rows = new Uint32Array(width * height)
  const makeRoom = (seriesNumber: number, period: number): void => {
    if (seriesNumber < height && period < width) return
    const [oldWidth, oldHeight, old] = [width, height, rows]
    while (width <= period) width *= 2
    while (height <= seriesNumber) height *= 2
    rows = new Uint32Array(width * height)
    for (let each = 0; each < oldHeight; each += 1) {
      rows.set(old.subarray(each * oldWidth, (each + 1) * oldWidth), each * width)
    }
  }
  const placeOf = (key: EstimateKey): number => {
    const seriesNumber = series(key)
    let period = periods.get(key.period)
    if (period === undefined) {
      period = periods.size
      periods.set(key.period, period)
    }
    makeRoom(seriesNumber, period)
    return seriesNumber * width + period
  }
  return {
    // The place is asked for first: it may make room, and then the list is another one.
    rowOf(key) {
      const place = placeOf(key)
      return rows[place] || undefined
    },
    set(key, row) {
      const place = placeOf(key)
      rows[place] = row
    },
  }
}

/** Gives each series a number, in the order in which they come. */
function createNumbering(): (key: EstimateKey) => number {
  const known = new Map<string, Map<string, number>>()
  let count = 0
  let last: EstimateKey | undefined
  let lastNumber = 0
  return (key) => {
    // Files are mostly sorted: the series of a row is that of the row before.
    if (last && isSameSeries(last, key)) return lastNumber
    let own = known.get(key.indicator)
    if (!own) {
      own = new Map()
      known.set(key.indicator, own)
    }
    const name = `${key.area}\t${key.sex}\t${key.age}\t${key.category}`
    let number = own.get(name)
    if (number === undefined) {
      number = count
      count += 1
      own.set(name, number)
    }
    last = key
    lastNumber = number
    return number
  }
}

const isSameSeries = (a: EstimateKey, b: EstimateKey) =>
  a.area === b.area && a.indicator === b.indicator && a.sex === b.sex && a.age === b.age && a.category === b.category
