import type { EstimateKey, Observation } from '@jsna/core'

/** An observation that states nothing yet beyond its key. */
export function emptyObservation(key: EstimateKey): Observation {
  const { indicator, area, period, sex, age, category } = key
  return {
    indicator,
    area,
    period,
    sex,
    age,
    category,
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
