import { exactPoisson } from '../intervals/exact-poisson.ts'
import type { Interval } from '../intervals/requirements.ts'
import { notCalculated } from '../methods/confidence.ts'
import type { NotCalculated } from '../methods/confidence.ts'
import { funnelAverage, isRate, readFunnel } from './funnel-areas.ts'
import type { FunnelArea, FunnelOptions, ReadFunnel } from './funnel-areas.ts'
import { funnelGrid } from './funnel-grid.ts'
import type { GridRange } from './funnel-grid.ts'
import { proportionLimits } from './proportion-limits.ts'

/** A point of a limit, in the axes of the chart: population, expected events or population per year against the value. */
export interface FunnelPlace {
  denominator: number
  value: number
}

/** One step of the four limits. */
export interface FunnelStep {
  /** The population of a proportion; otherwise the number of events. */
  at: number
  lower95: FunnelPlace
  upper95: FunnelPlace
  lower998: FunnelPlace
  upper998: FunnelPlace
}

export interface FunnelLimits {
  kind: 'limits'
  /** The average of all areas, or what is as expected: the middle line. */
  baseline: number
  steps: FunnelStep[]
}

/**
 * The limits of a funnel plot: how far areas of each size stray from the average by chance alone, at 95 % and 99.8 %. Use it
 * to draw the funnel; `funnelPoints` places the areas in it and `funnelSignificance` says which stand out.
 *
 * Proportions: average ∓ z √(average (1 − average) / population), cut at 0 and 1, which is where the Wilson interval of an
 * area begins or ends at the average. Ratios and rates: for each number of events the expected numbers at which it would be
 * just outside, by exact Poisson limits. Populations of rates are derived from count and rate, per year.
 * Without areas, or rates without events, the answer is missing, with the reason.
 *
 * @throws CalculationError when the statistic is none of the five; a count is missing or negative; a denominator is missing
 * or not above 0, or smaller than the count of a proportion; a rate with events is missing or not above 0; the multiplier or
 * the years are not above 0. The message gives the position of the area.
 * @reference Spiegelhalter D. J. (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24.
 * @example
 * const areas = [{ count: 30, denominator: 300 }, { count: 44, denominator: 500 }, { count: 10, denominator: 90 }]
 * const funnel = funnelLimits(areas, { statistic: 'proportion', multiplier: 100 })
 * funnel.baseline.toFixed(2) // => '9.44'
 * funnel.steps.length // => 100
 * funnel.steps[49].at // => 66
 * funnel.steps[49].upper95.value.toFixed(2) // => '16.49'
 * funnelLimits([], { statistic: 'ratio' }).reason // => 'There are no areas to average.'
 */
export function funnelLimits(areas: readonly FunnelArea[], options: FunnelOptions): FunnelLimits | NotCalculated {
  const funnel = readFunnel('funnelLimits', areas, options)
  const average = funnelAverage(funnel)
  if (average === null) return notCalculated('There are no areas to average.')
  if (funnel.statistic === 'proportion') return ofProportions(funnel, average)
  if (!isRate(funnel.statistic)) return ofRatios(funnel)
  if (average === 0) return notCalculated('There are no events, and so no rate to vary around.')
  return ofRates(funnel, average)
}

function ofProportions(funnel: ReadFunnel, average: number): FunnelLimits {
  const steps = funnelGrid(sizesOf(funnel), 1, 0).map((at) => {
    const place = (value: number) => ({ denominator: at, value: value * funnel.multiplier })
    return stepAt(at, (level) => proportionLimits(average, at, level), place)
  })
  return { kind: 'limits', baseline: average * funnel.multiplier, steps }
}

function ofRatios(funnel: ReadFunnel): FunnelLimits {
  const { statistic, multiplier } = funnel
  const expectedRatio = statistic === 'ratio' ? 1 : 0
  const steps = funnelGrid(sizesOf(funnel), 1, 1).map((events) =>
    stepAt(events, expectedFor(events), (expected) => ({
      denominator: expected,
      value: (events / expected - 1 + expectedRatio) * multiplier,
    })),
  )
  return { kind: 'limits', baseline: expectedRatio * multiplier, steps }
}

function ofRates(funnel: ReadFunnel, average: number): FunnelLimits {
  const { multiplier, years } = funnel
  const steps = funnelGrid(sizesOf(funnel), years * average, 0).map((events) =>
    stepAt(events, expectedFor(events), (expected) => ({
      denominator: expected / average / years,
      value: (events / expected) * average * multiplier,
    })),
  )
  return { kind: 'limits', baseline: average * multiplier, steps }
}

function stepAt(at: number, limits: (level: number) => Interval, place: (limit: number) => FunnelPlace): FunnelStep {
  const [two, three] = [limits(0.95), limits(0.998)]
  return {
    at,
    lower95: place(two.lower),
    upper95: place(two.upper),
    lower998: place(three.lower),
    upper998: place(three.upper),
  }
}

/** The expected numbers between which so many events would be no surprise; the higher one makes the lower limit. */
function expectedFor(events: number): (level: number) => Interval {
  return (level) => {
    const { lower, upper } = exactPoisson(events, level)
    return { lower: upper, upper: lower }
  }
}

/** Sizes of the areas, per year where they are pooled. */
function sizesOf({ areas, years }: ReadFunnel): GridRange {
  const sizes = areas.map(({ denominator }) => denominator / years).filter((size) => size > 0)
  return { smallest: Math.min(...sizes), largest: Math.max(...sizes) }
}
