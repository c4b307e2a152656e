import { rankAmong } from '../compare/rank.ts'
import type { Rank } from '../compare/rank.ts'
import type { PresentEstimate } from '../model/estimate.ts'
import type { Indicator } from '../model/indicator.ts'
import type { EstimateKey } from '../model/observation.ts'
import { categoryWords } from '../text/phrases.ts'
import type { Evidence, Setting } from './evidence.ts'
import type { Grouping, Reference } from './figure.ts'
import { resolveArea } from './resolve-area.ts'
import { isPresent, resolve } from './resolve.ts'
import { commonPeriod } from './values-among.ts'
import { describeMeasure } from './wording.ts'

/** One group of a breakdown with its value and its place in the order. */
export interface Group {
  /** Id of the category, or the age. */
  id: string
  label: string
  estimate: PresentEstimate
  rank: Rank
}

/** The groups of a breakdown in their own order. */
export function groupIds({ categories, ages }: Indicator, by: Grouping): string[] {
  return (by === 'age' ? ages : categories.map(({ id }) => id)).filter((id) => id !== 'all')
}

/**
 * The groups of one area in their order, or the reason why there is none. A group without a value could stand anywhere, so
 * then the order is not known. The category or age of `of` itself plays no part.
 */
export function valuesOfGroups(
  { of, by, order }: { of: Reference; by: Grouping; order: 'highest' | 'lowest' },
  setting: Setting,
  evidence: Evidence,
): Group[] | string {
  const indicator = evidence.indicator(of.indicator)
  if (!indicator) return `There is no indicator called “${of.indicator}”.`
  const ids = groupIds(indicator, by)
  const whole = describeMeasure({ ...of, [by]: 'all' }, evidence)
  if (ids.length < 2) return `There are no groups by ${by} of ${whole}.`
  const series: Omit<EstimateKey, 'period'>[] = ids.map((id) => ({
    ...of,
    area: resolveArea(of.area, setting),
    [by]: id,
  }))
  const period = commonPeriod(of.period, series, evidence) ?? of.period
  const estimates = series.map((key) => resolve({ ...key, period }, setting, evidence))
  const absent = estimates.find((estimate) => !isPresent(estimate))
  if (absent && !isPresent(absent)) return absent.reason
  const present = estimates.filter(isPresent)
  const values = present.map(({ value }) => value)
  return present
    .map((estimate) => ({
      id: estimate[by],
      label: by === 'age' ? estimate.age : categoryWords(indicator, estimate.category),
      estimate,
      rank: rankAmong(estimate.value, values, order, indicator.decimals),
    }))
    .sort((a, b) => a.rank.position - b.rank.position)
}
