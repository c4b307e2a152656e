import type { EstimateKey, Observation } from './observation.ts'

/** A value with what is known of its uncertainty. Limits, count and denominator are `null` where nobody published them. */
export interface PresentEstimate extends EstimateKey {
  kind: 'estimate'
  value: number
  lowerCi95: number | null
  upperCi95: number | null
  lowerCi998: number | null
  upperCi998: number | null
  count: number | null
  denominator: number | null
  /** How the interval came about: `wilson`, `byars`, `exact`, `student-t`, `published` or `none`. */
  method: string
  status: Observation['status']
  note: string
}

/** A value that exists and is withheld. It carries no number of any kind. */
export interface SuppressedEstimate extends EstimateKey {
  kind: 'suppressed'
  reason: string
}

/** A value that does not exist, or that nobody may rely on. */
export interface MissingEstimate extends EstimateKey {
  kind: 'missing'
  reason: string
}

/** What we say about one key. Missing and suppressed are answers, never `null` and never `NaN`. */
export type Estimate = PresentEstimate | SuppressedEstimate | MissingEstimate
