import type { Estimate, PresentEstimate } from '../../model/estimate.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { EstimatedIndicator } from '../estimate-from.ts'
import { countOf, hasGroup } from './publication.ts'

/**
 * The other indicators that count the same people as this one, such as the number beside a rate: those that it names in its
 * policy or that name it, and what they name in turn. In the order of the catalogue.
 *
 * @example
 * const deaths = { slug: 'deaths', disclosure: { threshold: 5, reason: '' } }
 * const rate = { slug: 'death-rate', disclosure: { threshold: 5, reason: '', samePeopleAs: ['deaths'] } }
 * samePeople(deaths, [deaths, rate]).map(({ slug }) => slug) // => ['death-rate']
 */
export function samePeople<Known extends Pick<Indicator, 'slug' | 'disclosure'>>(
  indicator: Pick<Indicator, 'slug'>,
  indicators: readonly Known[],
): Known[] {
  const found = new Set([indicator.slug])
  for (;;) {
    const before = found.size
    for (const { slug, disclosure } of indicators) {
      const named = disclosure.samePeopleAs ?? []
      if (found.has(slug) || named.some((each) => found.has(each))) for (const each of [slug, ...named]) found.add(each)
    }
    if (found.size === before) break
  }
  return indicators.filter(({ slug }) => slug !== indicator.slug && found.has(slug))
}

/** Fewer places that agree can be chance. */
const fewestAlike = 3

/**
 * Whether two indicators may count the same people: of the places where one hides a count the other shows the very same one in most.
 *
 * @param met - Places where one hides a count and the other shows one.
 * @param same - Those of them where it is the same count.
 * @example
 * [likelySame(4, 4), likelySame(4, 2), likelySame(2, 2)] // => [true, false, false]
 */
export const likelySame = (met: number, same: number): boolean => same >= fewestAlike && same > met / 2

/**
 * What figures of another indicator tell about the people that this one counts, as figures of this one: for `earlier` and `tables`
 * of `protectEstimates`. Figures that do not give a count are left out.
 *
 * @param estimates - Figures of the other indicator.
 * @param other - The indicator that they are of.
 * @param indicator - The indicator that is protected.
 * @example
 * const key = { indicator: 'smoking', area: 'north', period: '2024-01-01/P1Y', sex: 'persons', age: 'all', category: 'all' }
 * const limits = { lowerCi95: null, upperCi95: null, lowerCi998: null, upperCi998: null }
 * const share = { kind: 'estimate', ...key, value: 30, ...limits, count: null, denominator: 40, method: 'none', status: 'final', note: '' }
 * const smoking = { valueType: 'proportion', intervalMethod: 'none', multiplier: 100, disclosure: { threshold: 5, reason: '' } }
 * const smokers = { ...smoking, valueType: 'count', multiplier: 1 }
 * countedAs([share], smoking, smokers).map(({ count }) => count) // => [12]
 */
export function countedAs(
  estimates: readonly Estimate[],
  other: EstimatedIndicator,
  indicator: EstimatedIndicator,
): PresentEstimate[] {
  return estimates.flatMap((estimate) => {
    if (estimate.kind !== 'estimate') return []
    const count = countOf(estimate, other)
    const denominator = hasGroup(other) && hasGroup(indicator) ? estimate.denominator : null
    // The value of the other one says nothing here: without a count of its own it would be taken for one.
    const isOpen =
      count === null && (denominator === null || countOf({ ...estimate, count, denominator }, indicator) !== null)
    return isOpen ? [] : [{ ...estimate, count, denominator }]
  })
}
