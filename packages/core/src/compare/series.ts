import { fault } from '../errors.ts'
import type { Trend } from '../model/comparison.ts'
import type { Estimate } from '../model/estimate.ts'
import type { Polarity } from '../model/indicator.ts'
import type { EstimateKey } from '../model/observation.ts'

const seriesFields = ['indicator', 'area', 'sex', 'age', 'category'] as const

/** Checks that points belong to one series and that no period comes twice. */
export function requireOneSeries(name: string, points: readonly Estimate[]): void {
  const [first] = points
  if (first) {
    requireSame(name, 'points', first, points, seriesFields, (field) => `must be one series, but ${field} differs`)
  }
  const periods = points.map((point) => point.period)
  const twice = periods.find((period, index) => periods.indexOf(period) !== index)
  if (twice) throw fault(name, 'points', 'must have one point a period', twice)
}

/** Checks that estimates have the same fields as one of them. */
export function requireSame(
  name: string,
  argument: string,
  one: EstimateKey,
  all: readonly EstimateKey[],
  fields: readonly (keyof EstimateKey)[],
  rule: (field: string) => string,
): void {
  for (const field of fields) {
    const other = all.find((each) => each[field] !== one[field])
    if (other) throw fault(name, argument, rule(field), other[field])
  }
}

/** What a rise or a fall means where the indicator has a good direction. */
export function judgedAs(rises: boolean, polarity: Polarity): Trend['judged'] {
  if (polarity === 'no-judgement') return 'no-judgement'
  return rises === (polarity === 'high-is-good') ? 'getting-better' : 'getting-worse'
}
