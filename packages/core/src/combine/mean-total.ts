import type { Lookup } from '../model/area.ts'
import type { EstimateKey, Observation } from '../model/observation.ts'
import { addUp } from './total.ts'
import type { Part } from './total.ts'

type Field = 'value' | 'lowerCi95' | 'upperCi95' | 'lowerCi998' | 'upperCi998'

const LACKING = 'Not every small area of it has a mean with the number of people behind it.'

/**
 * Makes the mean of a larger area from the means of its parts, for `aggregate`. Use it for means of single people or places,
 * whose denominator says how many each rests on; never for percentages or rates, which are added up by their counts.
 *
 * mean = Σ wᵢnᵢmᵢ / Σ wᵢnᵢ. The parts are samples of their own, so the distances from mean to limit add up by their squares:
 * lower = mean − √Σ (sᵢ(mᵢ − lᵢ))², upper = mean + √Σ (sᵢ(uᵢ − mᵢ))², with the shares sᵢ = wᵢnᵢ / Σ wⱼnⱼ. Where a part has no
 * limits the total has none; where it has no mean or nobody behind it the total is missing.
 *
 * @reference Zou G. Y., Donner A. (2008), Construction of confidence limits about effect measures: a general approach,
 * Statistics in Medicine 27.
 * @example
 * const key = { indicator: 'wellbeing', period: '2024-01-01/P1Y', sex: 'persons', age: 'all', category: 'all' }
 * const far = { lowerCi998: null, upperCi998: null, count: null, absence: null, status: 'final', note: '' }
 * const rows = [['E01', 4, 100], ['E02', 7, 50]].map(([area, value, denominator]) => ({ ...key, ...far, area, value, denominator, lowerCi95: value - 1, upperCi95: value + 1 }))
 * const entries = [{ from: 'E01', to: 'place', weight: 1 }, { from: 'E02', to: 'place', weight: 1 }]
 * const lookup = { id: 'parts', fromScheme: 'lsoa', toScheme: 'place', method: 'exact', status: 'official', source: '', validFrom: null, entries }
 * const [total] = aggregate(rows, lookup, meanTotal).observations
 * total.value // => 5
 * total.upperCi95.toFixed(3) // => '5.745'
 */
export function meanTotal(
  key: Omit<EstimateKey, 'area'>,
  to: string,
  parts: readonly Part[],
  lookup: Lookup,
): Observation {
  const people = parts.map(({ observation, ...part }): Part => {
    const behind = observation?.value == null ? null : observation.denominator || null
    return { ...part, observation: observation && { ...observation, count: behind } }
  })
  const total = addUp(key, to, people, lookup)
  const all = total.count
  if (all === null) return { ...total, note: LACKING }
  const shares = (field: Field): number[] =>
    people.map(
      ({ weight, observation }) => (weight * (observation?.count ?? 0) * (observation?.[field] ?? Number.NaN)) / all,
    )
  const means = shares('value')
  const value = means.reduce((sum, share) => sum + share, 0)
  const limit = (field: Field, sign: number): number | null => {
    const end = value + sign * Math.hypot(...shares(field).map((share, at) => share - (means[at] ?? 0)))
    return Number.isNaN(end) ? null : end
  }
  return {
    ...total,
    value,
    lowerCi95: limit('lowerCi95', -1),
    upperCi95: limit('upperCi95', 1),
    lowerCi998: limit('lowerCi998', -1),
    upperCi998: limit('upperCi998', 1),
    count: null,
    denominator: all,
  }
}
