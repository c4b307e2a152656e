import { fault } from '../errors.ts'
import { requireNumber } from '../intervals/requirements.ts'
import { requireAboveZero } from '../math/requirements.ts'
import { fewestEvents } from '../methods/direct-standardisation.ts'
import { eachRow, readMultiplier } from '../methods/row.ts'

/** What a funnel shows: shares, observed / expected, (observed − expected) / expected, or rates. */
export type FunnelStatistic = 'proportion' | 'ratio' | 'relative-difference' | 'crude-rate' | 'standardised-rate'

/** One area of a funnel. */
export interface FunnelArea {
  /** Events or people counted. */
  count: number
  /** The group counted in, or the number expected for a ratio. A rate needs it only where it has no events. */
  denominator?: number | null
  /** The rate per multiplier, for the statistics that are rates. */
  rate?: number | null
}

export interface FunnelOptions {
  statistic: FunnelStatistic
  /** 100 for percentages and for ratios where 100 is as expected. Default 100,000 for rates and otherwise 1. */
  multiplier?: number
  /** Years that the counts of rates were pooled over: populations are shown per year. Default 1. */
  years?: number
}

export interface ReadFunnel {
  statistic: FunnelStatistic
  multiplier: number
  years: number
  areas: ReadFunnelArea[]
}

export interface ReadFunnelArea {
  count: number
  /** Over all years, and derived from the rate where there is one; 0 for a standardised rate of no events, which tells none. */
  denominator: number
}

const statistics: readonly string[] = ['proportion', 'ratio', 'relative-difference', 'crude-rate', 'standardised-rate']

export function isRate(statistic: FunnelStatistic): boolean {
  return statistic === 'crude-rate' || statistic === 'standardised-rate'
}

/** Why an area has no place in a funnel, or `null` where it has one. */
export function unfitFor(statistic: FunnelStatistic, { count }: ReadFunnelArea): string | null {
  if (statistic !== 'standardised-rate' || count >= fewestEvents) return null
  return `A standardised rate needs ${fewestEvents} events, and there are ${count}.`
}

/** Checks options and areas alike for limits, points and significance. */
export function readFunnel(name: string, areas: readonly FunnelArea[], options: FunnelOptions): ReadFunnel {
  const { statistic, years = 1 } = options
  if (!statistics.includes(statistic)) {
    throw fault(name, 'options.statistic', `must be one of ${statistics.join(', ')}`, statistic)
  }
  const multiplier = readMultiplier(name, options.multiplier ?? (isRate(statistic) ? 100_000 : 1))
  if (!Number.isFinite(years) || years <= 0) throw fault(name, 'options.years', 'must be above 0', years)
  const read = eachRow(areas, (area) => {
    requireNumber(name, 'count', area.count)
    const denominator = isRate(statistic) ? behindRate(name, area, statistic, multiplier) : given(name, area, statistic)
    return { count: area.count, denominator }
  })
  return { statistic, multiplier, years, areas: read }
}

/** Σ count / Σ denominator; `null` where nothing is left to average. */
export function funnelAverage({ areas }: ReadFunnel): number | null {
  const count = areas.reduce((sum, area) => sum + area.count, 0)
  const denominator = areas.reduce((sum, area) => sum + area.denominator, 0)
  return denominator > 0 ? count / denominator : null
}

function given(name: string, { count, denominator }: FunnelArea, statistic: FunnelStatistic): number {
  requireAboveZero(name, 'denominator', denominator)
  if (statistic === 'proportion' && count > denominator) {
    throw fault(name, 'count', `must not exceed the denominator, ${denominator}`, count)
  }
  return denominator
}

/** The population that would give this count this rate. */
function behindRate(
  name: string,
  { count, denominator, rate }: FunnelArea,
  statistic: FunnelStatistic,
  multiplier: number,
): number {
  if (count > 0) {
    requireAboveZero(name, 'rate', rate)
    return (multiplier * count) / rate
  }
  if (statistic === 'standardised-rate') return 0
  requireAboveZero(name, 'denominator', denominator)
  return denominator
}
