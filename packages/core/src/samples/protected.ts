import { protectedEstimates } from '../combine/disclosure/protected-estimates.ts'
import type { Observation } from '../model/observation.ts'
import { sampleIndicator, sampleObservation } from './nouns.ts'

export const geography = {
  areas: ['north', 'east', 'south'].map((code) => ({ code, scheme: 'ward', parents: ['city'] })),
  lookups: [],
}
export const policy = { threshold: 5, reason: 'People asked us to.' }
export const admissions = sampleIndicator({
  ...{ valueType: 'crude-rate', intervalMethod: 'byars', multiplier: 1000, disclosure: policy },
})
export const smoking = sampleIndicator({ disclosure: policy })

export const row = (
  area: string,
  count: number | null,
  denominator: number | null,
  stated: Partial<Observation> = {},
) => sampleObservation({ area, count, denominator, ...stated })
export const hiddenAreas = (rows: readonly Observation[], indicator = admissions) =>
  protectedEstimates(rows, geography, indicator)
    .filter(({ kind }) => kind === 'suppressed')
    .map(({ area }) => area)

export const rows = [row('north', 3, 900), row('east', 20, 900), row('south', 40, 900), row('city', 63, 2700)]

export const disclosureOfSource = { threshold: 0, reason: '' }
