import type { Estimate, EstimateKey, Observation } from '@jsna/core'
import type { EstimateTable, EstimateWords, ObservationTable, PublishedTables, Validity } from './tables.ts'

// Where a stored row becomes a noun of core and back. Names are the same on both sides, so nothing is translated.

export const keyOf = ({ indicator, area, sex, age, category, period }: EstimateKey): EstimateKey => ({
  indicator,
  area,
  period,
  sex,
  age,
  category,
})

/** One spelling of a key, for maps. */
export const keyText = (key: EstimateKey) =>
  `${key.indicator}|${key.area}|${key.sex}|${key.age}|${key.category}|${key.period}`

export const seriesText = (key: Omit<EstimateKey, 'period'>) =>
  `${key.indicator}|${key.area}|${key.sex}|${key.age}|${key.category}`

export function toObservation(row: ObservationTable): Observation {
  const { origin: _origin, import: _import, ...observation } = row
  return observation
}

type EstimateRow = Omit<EstimateTable, keyof Validity>

const nothing = {
  value: null,
  lowerCi95: null,
  upperCi95: null,
  lowerCi998: null,
  upperCi998: null,
  count: null,
  denominator: null,
  method: '',
  status: '',
  note: '',
}

export function toEstimateRow(estimate: Estimate): EstimateRow {
  const key = { ...keyOf(estimate), kind: estimate.kind }
  if (estimate.kind !== 'estimate') return { ...key, ...nothing, reason: estimate.reason }
  return {
    ...key,
    value: estimate.value,
    lowerCi95: estimate.lowerCi95,
    upperCi95: estimate.upperCi95,
    lowerCi998: estimate.lowerCi998,
    upperCi998: estimate.upperCi998,
    count: estimate.count,
    denominator: estimate.denominator,
    method: estimate.method,
    status: estimate.status,
    note: estimate.note,
    reason: '',
  }
}

export const toEstimate = (row: EstimateRow): Estimate => estimateWith(row, row)

const nothingKnown: Partial<EstimateKey> = {}

/** An estimate from its numbers and its words. What is known of its key beforehand is not looked for in the row. */
export function estimateWith(
  row: Omit<EstimateRow, keyof EstimateWords>,
  words: EstimateWords,
  known: Partial<EstimateKey> = nothingKnown,
): Estimate {
  const { value } = row
  const { indicator = row.indicator, area = row.area, period = row.period } = known
  const { sex = row.sex, age = row.age, category = row.category } = known
  const { kind, method, note } = words
  if (kind !== 'estimate' || value === null) {
    const key = { indicator, area, period, sex, age, category }
    return { kind: kind === 'suppressed' ? 'suppressed' : 'missing', ...key, reason: words.reason }
  }
  // Field by field: spreading a key into each of thousands of figures takes as long as reading them.
  return {
    kind: 'estimate',
    indicator,
    area,
    period,
    sex,
    age,
    category,
    value,
    lowerCi95: row.lowerCi95,
    upperCi95: row.upperCi95,
    lowerCi998: row.lowerCi998,
    upperCi998: row.upperCi998,
    count: row.count,
    denominator: row.denominator,
    method,
    status: words.status as Observation['status'],
    note,
  }
}

/** A noun that is kept as JSON text. It was checked by its schema before it was stored. */
export const bodyOf = <Noun>(row: { body: string }): Noun => JSON.parse(row.body) as Noun

export type ReleaseRow = PublishedTables['release']
