import type { EstimateKey, Observation } from '@jsna/core'

/** An observation that states nothing yet beyond its key. */
export function emptyObservation(key: EstimateKey): Observation {
  return {
    ...key,
    value: null,
    lowerCi95: null,
    upperCi95: null,
    lowerCi998: null,
    upperCi998: null,
    count: null,
    denominator: null,
    absence: null,
    status: 'final',
    note: '',
  }
}
