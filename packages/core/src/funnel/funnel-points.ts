import { notCalculated } from '../methods/confidence.ts'
import type { NotCalculated } from '../methods/confidence.ts'
import { readFunnel, unfitFor } from './funnel-areas.ts'
import type { FunnelArea, FunnelOptions } from './funnel-areas.ts'

/** Where an area stands in the funnel. */
export interface FunnelPoint {
  kind: 'point'
  /** Population, expected events or population per year, as in the limits. */
  denominator: number
  value: number
}

/**
 * Where each area stands in a funnel plot. Use it with `funnelLimits` of the same areas and options.
 *
 * Proportions and ratios: count / denominator × multiplier at the denominator. Rates: the rate as given, at the population
 * that would give this count this rate, per year. A standardised rate of fewer than 10 events is missing, with the reason.
 *
 * @throws CalculationError for what `funnelLimits` refuses.
 * @reference Spiegelhalter D. J. (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24.
 * @example
 * const areas = [{ count: 106, rate: 206.5 }, { count: 7, rate: 188.1 }]
 * const [first, second] = funnelPoints(areas, { statistic: 'standardised-rate', years: 5 })
 * first.denominator.toFixed(0) // => '10266'
 * second.reason // => 'A standardised rate needs 10 events, and there are 7.'
 */
export function funnelPoints(areas: readonly FunnelArea[], options: FunnelOptions): (FunnelPoint | NotCalculated)[] {
  const { statistic, multiplier, years, areas: read } = readFunnel('funnelPoints', areas, options)
  return read.map((area): FunnelPoint | NotCalculated => {
    const { count, denominator } = area
    const unfit = unfitFor(statistic, area)
    if (unfit !== null) return notCalculated(unfit)
    const shift = statistic === 'relative-difference' ? 1 : 0
    return { kind: 'point', denominator: denominator / years, value: (count / denominator - shift) * multiplier }
  })
}
