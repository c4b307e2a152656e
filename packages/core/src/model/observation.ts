import type { Sex } from './indicator.ts'

/** What identifies one figure: the same six fields in files, database, address and chart. */
export interface EstimateKey {
  indicator: string
  area: string
  /** Period id, see `Period`. */
  period: string
  sex: Sex
  /** Age band as the source gives it, `all` for every age that the indicator covers. */
  age: string
  /** Category id, `all` where there is no breakdown. */
  category: string
}

/** Why a value is not there although a row for it is. */
export type AbsenceReason = 'not-available' | 'low-reliability' | 'not-applicable' | 'confidential'

/** What a source says about one key, unjudged. `null` means that the source does not state it. */
export interface Observation extends EstimateKey {
  value: number | null
  lowerCi95: number | null
  upperCi95: number | null
  lowerCi998: number | null
  upperCi998: number | null
  count: number | null
  denominator: number | null
  /** Why there is neither a value nor a count; `null` where there is one. */
  absence: AbsenceReason | null
  status: 'final' | 'provisional' | 'revised' | 'modelled'
  note: string
}
