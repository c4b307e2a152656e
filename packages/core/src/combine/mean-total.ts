import { studentTQuantile } from '../math/student-t.ts'
import type { Lookup } from '../model/area.ts'
import type { EstimateKey, Observation } from '../model/observation.ts'
import { absentTotal, howItFits, leastCertain } from './total.ts'
import type { Part } from './total.ts'

const noLimits = { lowerCi95: null, upperCi95: null, lowerCi998: null, upperCi998: null }

/** The mean of a larger area: the means of its parts, each weighing as much as the people that it rests on. */
export function meanTotal(
  key: Omit<EstimateKey, 'area'>,
  to: string,
  parts: readonly Part[],
  lookup: Lookup,
): Observation {
  const present = parts.flatMap(({ weight, observation }): Stratum[] => {
    const { value = null, denominator = null } = observation ?? {}
    if (!observation || value === null || denominator === null || denominator <= 0) return []
    return [{ value, people: denominator, share: weight * denominator, observation }]
  })
  if (present.length < parts.length) {
    return absentTotal(key, to, parts, `mean with the number of people behind it`, parts.length - present.length)
  }
  const all = present.reduce((sum, { share }) => sum + share, 0)
  const value = present.reduce((sum, { value: mean, share }) => sum + (share / all) * mean, 0)
  return {
    ...key,
    area: to,
    value,
    ...limitsOf(value, present, all),
    count: null,
    denominator: all,
    absence: null,
    status: leastCertain(parts),
    note: howItFits(parts.length, lookup),
  }
}

interface Stratum {
  value: number
  /** How many the mean rests on. */
  people: number
  /** How much of them counts here. */
  share: number
  observation: Observation
}

/**
 * Each part is a sample of its own, whose error is read off its 95 % limits. Their variances add up by the squares of their
 * shares, with the degrees of freedom of Welch and Satterthwaite.
 */
function limitsOf(value: number, strata: readonly Stratum[], all: number): typeof noLimits | Limits {
  const variances: { variance: number; freedom: number }[] = []
  for (const { people, share, observation } of strata) {
    const { lowerCi95, upperCi95 } = observation
    if (lowerCi95 === null || upperCi95 === null || people <= 1) return noLimits
    const error = (upperCi95 - lowerCi95) / 2 / studentTQuantile(0.975, people - 1)
    variances.push({ variance: ((share / all) * error) ** 2, freedom: people - 1 })
  }
  const variance = variances.reduce((sum, each) => sum + each.variance, 0)
  const spread = variances.reduce((sum, each) => sum + each.variance ** 2 / each.freedom, 0)
  const distance = (p: number) => (spread === 0 ? 0 : studentTQuantile(p, variance ** 2 / spread) * Math.sqrt(variance))
  const [near, far] = [distance(0.975), distance(0.999)]
  return { lowerCi95: value - near, upperCi95: value + near, lowerCi998: value - far, upperCi998: value + far }
}

type Limits = { [Limit in keyof typeof noLimits]: number }
