/** One number for each row, or for each group of rows. */
export interface Results {
  value: Float64Array
  lowerCi: Float64Array
  upperCi: Float64Array
}

/** A columnar call, and the same formula as a bare loop over typed arrays: without checks, reasons, levels or options. */
export interface Benchmark {
  name: string
  columns: () => Results & { absence: Uint32Array }
  bare: () => Results
}

export function emptyResults(length: number): Results {
  return {
    value: new Float64Array(length),
    lowerCi: new Float64Array(length),
    upperCi: new Float64Array(length),
  }
}

/** Over the rows that have an answer. Both ways give the same sum, or one of them is wrong. */
export function checksum({ value, lowerCi, upperCi }: Results, absence: Uint32Array): number {
  let sum = 0
  for (const column of [value, lowerCi, upperCi]) {
    column.forEach((number, row) => {
      if (absence[row] === 0) sum += number
    })
  }
  return sum
}

export const z = 1.959963984540054
