/**
 * Events that an area would have at the rates of a reference: Σ rate × people over the age bands, read from `offset` on so
 * that a table of areas needs no copies.
 */
export function expectedEvents(rates: Float64Array, denominators: Float64Array, offset = 0): number {
  let expected = 0
  for (let band = 0; band < rates.length; band++) {
    expected += (rates[band] ?? 0) * (denominators[offset + band] ?? 0)
  }
  return expected
}
