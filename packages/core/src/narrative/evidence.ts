import type { Area, AreaScheme } from '../model/area.ts'
import type { Estimate } from '../model/estimate.ts'
import type { Indicator } from '../model/indicator.ts'
import type { EstimateKey } from '../model/observation.ts'
import type { AreaSet } from './figure.ts'

/** What `evaluate` and `check` may look at. Answers come from memory: whoever builds it has loaded what is needed. */
export interface Evidence {
  indicator(slug: string): Indicator | undefined
  area(code: string): Area | undefined
  scheme(id: string): AreaScheme | undefined
  /** The areas of a set, with `@this` and the like already resolved by `setting`. */
  areasIn(set: AreaSet, setting: Setting): Area[]
  /** Every estimate of one series, oldest period first, missing and suppressed ones included. */
  series(key: Omit<EstimateKey, 'period'>): Estimate[]
  estimate(key: EstimateKey): Estimate
}

/** Where a sentence stands, which gives relative references their meaning. */
export interface Setting {
  /** `@this` */
  area: string
  /** `@benchmark` */
  benchmark: string
  /** `@region` */
  region: string
  /** `@city` */
  city: string
}
