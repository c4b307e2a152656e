import { fault } from '../errors.ts'
import type { Trend } from '../model/comparison.ts'
import type { Estimate } from '../model/estimate.ts'
import type { Polarity } from '../model/indicator.ts'

const seriesFields = ['indicator', 'area', 'sex', 'age', 'category'] as const

/** Checks that points belong to one series and that no period comes twice. */
export function requireOneSeries(name: string, points: readonly Estimate[]): void {
  const [first] = points
  for (const field of seriesFields) {
    const other = points.find((point) => point[field] !== first?.[field])
    if (other) throw fault(name, 'points', `must be one series, but ${field} differs`, other[field])
  }
  const periods = points.map((point) => point.period)
  const twice = periods.find((period, index) => periods.indexOf(period) !== index)
  if (twice) throw fault(name, 'points', 'must have one point a period', twice)
}

/** What a rise or a fall means where the indicator has a good direction. */
export function judgedAs(rises: boolean, polarity: Polarity): Trend['judged'] {
  if (polarity === 'no-judgement') return 'no-judgement'
  return rises === (polarity === 'high-is-good') ? 'getting-better' : 'getting-worse'
}
