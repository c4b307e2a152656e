import type { Area } from '../model/area.ts'
import type { PresentEstimate } from '../model/estimate.ts'
import type { EstimateKey } from '../model/observation.ts'
import { comparePeriods } from '../model/period.ts'
import type { Evidence, Setting } from './evidence.ts'
import type { AreaSet, PeriodReference, Reference } from './figure.ts'
import { resolveArea } from './resolve-area.ts'
import { isPresent, isRelativePeriod, resolve } from './resolve.ts'
import { areaName, describeMeasure } from './wording.ts'

/** One area of a set and its value. Areas without one are not in the list. */
export interface Member {
  area: Area
  estimate: PresentEstimate
}

/** The areas that a set means, or why it means none. */
function areasOf(among: AreaSet, setting: Setting, evidence: Evidence): Area[] | string {
  if (among.scheme !== '@neighbours' && !evidence.scheme(among.scheme)) {
    return `There is no area scheme called “${among.scheme}”.`
  }
  const areas = evidence.areasIn(among, setting)
  if (areas.length > 0) return areas
  const within = among.within === null ? '' : ` in ${areaName(resolveArea(among.within, setting), evidence)}`
  return `There are no areas of “${among.scheme}”${within}.`
}

/** The period in which several series are set beside each other: one that is named, or a position among all that any has. */
export function commonPeriod(
  period: PeriodReference,
  series: readonly Omit<EstimateKey, 'period'>[],
  evidence: Evidence,
): string | undefined {
  if (!isRelativePeriod(period)) return period
  const periods = new Set(
    series.flatMap((key) =>
      evidence
        .series(key)
        .filter(isPresent)
        .map((each) => each.period),
    ),
  )
  const ordered = [...periods].sort(comparePeriods)
  return period === 'earliest' ? ordered[0] : ordered.at(period === 'latest' ? -1 : -2)
}

/**
 * The values of every area of a set in one period, or the reason why there are none. The area of `of` plays no part;
 * a relative period is a position in what the set as a whole has.
 */
export function valuesAmong(of: Reference, among: AreaSet, setting: Setting, evidence: Evidence): Member[] | string {
  const areas = areasOf(among, setting, evidence)
  if (typeof areas === 'string') return areas
  if (!evidence.indicator(of.indicator)) return `There is no indicator called “${of.indicator}”.`
  const series = areas.map(({ code }) => ({ ...of, area: code }))
  const period = commonPeriod(of.period, series, evidence)
  const members = areas.flatMap((area) => {
    const estimate = period === undefined ? undefined : resolve({ ...of, area: area.code, period }, setting, evidence)
    return estimate && isPresent(estimate) ? [{ area, estimate }] : []
  })
  if (members.length > 0) return members
  return `No figure is published for ${describeMeasure(of, evidence)} in any area of “${among.scheme}”.`
}
