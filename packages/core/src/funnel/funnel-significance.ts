import { bothLevels, notCalculated } from '../methods/confidence.ts'
import type { NotCalculated } from '../methods/confidence.ts'
import { rate } from '../methods/rate.ts'
import { positionAgainst } from '../compare/control-limits.ts'
import { funnelAverage, isRate, readFunnel, unfitFor } from './funnel-areas.ts'
import type { FunnelArea, FunnelOptions } from './funnel-areas.ts'
import { proportionLimits } from './proportion-limits.ts'

/** `within` has no level; the others name the widest limits that the area lies outside of. */
export type FunnelPosition =
  | { kind: 'position'; position: 'within'; level: null }
  | { kind: 'position'; position: 'above' | 'below'; level: 95 | 99.8 }

/**
 * Which areas of a funnel differ from the average (or from what is expected) by more than chance, at 95 % or at 99.8 %. Use
 * it to colour or list the areas of a funnel plot.
 *
 * Proportions are held against the limits of the funnel at their own population. Ratios and rates: the interval of count /
 * expected, exact below 10 events and Byar's from 10, is held against 1, where the number expected of a rate is the average
 * of all areas × the area's population. To touch a limit is to be within. A standardised rate of fewer than 10 events is
 * missing, with the reason.
 *
 * @throws CalculationError for what `funnelLimits` refuses.
 * @reference Spiegelhalter D. J. (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24.
 * @example
 * const areas = [{ count: 53, denominator: 36 }, { count: 31, denominator: 13.6 }, { count: 5, denominator: 8 }]
 * funnelSignificance(areas, { statistic: 'ratio' }).map(({ position }) => position) // => ['above', 'above', 'within']
 * funnelSignificance(areas, { statistic: 'ratio' }).map(({ level }) => level) // => [95, 99.8, null]
 */
export function funnelSignificance(
  areas: readonly FunnelArea[],
  options: FunnelOptions,
): (FunnelPosition | NotCalculated)[] {
  const funnel = readFunnel('funnelSignificance', areas, options)
  const average = funnelAverage(funnel)
  return funnel.areas.map((area): FunnelPosition | NotCalculated => {
    const { count, denominator } = area
    const unfit = unfitFor(funnel.statistic, area)
    if (unfit !== null) return notCalculated(unfit)
    if (funnel.statistic === 'proportion') return againstLimits(count / denominator, denominator, average ?? 0)
    const expected = isRate(funnel.statistic) ? (average ?? 0) * denominator : denominator
    if (expected === 0) return notCalculated('There are no events, and so no rate to vary around.')
    return againstExpected(count, expected)
  })
}

function againstLimits(value: number, denominator: number, average: number): FunnelPosition {
  return atBothLevels((level) => positionAgainst(proportionLimits(average, denominator, level), value))
}

function againstExpected(count: number, expected: number): FunnelPosition {
  const row = { count, denominator: expected }
  return atBothLevels((level) => {
    const { lowerCi, upperCi } = rate(row, { confidence: level, multiplier: 1 })
    if (lowerCi > 1) return 'above'
    return upperCi < 1 ? 'below' : 'within'
  })
}

function atBothLevels(positionAt: (level: number) => 'above' | 'within' | 'below'): FunnelPosition {
  const [position, beyond] = bothLevels.map(positionAt)
  if (position === undefined || position === 'within') return { kind: 'position', position: 'within', level: null }
  return { kind: 'position', position, level: beyond === 'within' ? 95 : 99.8 }
}
