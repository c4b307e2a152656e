/** What a directly standardised rate is made from, per person. */
export interface DirectSums {
  /** Events over all bands. */
  count: number
  /** Σ events × weight / denominator, over Σ weight. */
  value: number
  /** Σ squares × (weight / denominator)², over (Σ weight)². */
  variance: number
}

/**
 * Adds up the age bands of one area, in the order given. `counts`, `squares` and `denominators` are read from `offset` on,
 * so that a table of areas needs no copies. `squares` holds Σ events² of the people in a band: where events are
 * independent each is one, and it equals the count.
 */
export function directSums(
  counts: Float64Array,
  squares: Float64Array,
  denominators: Float64Array,
  weights: Float64Array,
  offset = 0,
): DirectSums {
  let count = 0
  let value = 0
  let variance = 0
  let total = 0
  for (let band = 0; band < weights.length; band++) {
    const weight = weights[band] ?? 0
    const events = counts[offset + band] ?? 0
    const perPerson = weight / (denominators[offset + band] ?? 0)
    count += events
    value += events * perPerson
    variance += (squares[offset + band] ?? 0) * perPerson * perPerson
    total += weight
  }
  return { count, value: value / total, variance: variance / (total * total) }
}
