import { compareWithBenchmark, comparePeriods, ranksAmong, recentTrend, spread } from '@jsna/core'
import type { Area, Estimate, Indicator, PresentEstimate, Rank } from '@jsna/core'
import { city } from '../city.ts'
import { keyOf, seriesText } from '../database/rows.ts'
import type { ComparisonTable, SpreadTable, StandingTable, TrendTable, Validity } from '../database/tables.ts'
import { goalsOf } from './goals.ts'

type Row<Table> = Omit<Table, keyof Validity>

/** What a release says about one indicator beside its estimates. */
export interface Derived {
  comparisons: Row<ComparisonTable>[]
  trends: Row<TrendTable>[]
  spreads: Row<SpreadTable>[]
  standings: Row<StandingTable>[]
}

/** Whom an area is held against: England, for the city its region too, and for places inside the city the city first. */
export function benchmarksOf(area: Pick<Area, 'code' | 'parents'>): string[] {
  if (area.code === city.country) return []
  if (area.code === city.area) return [city.country, city.region]
  return area.parents.includes(city.area) ? [city.area, city.country] : [city.country]
}

/** Everything that is read off the estimates of one indicator when a release is made. The calculations are core's. */
export function derive(
  indicator: Indicator,
  estimates: readonly Estimate[],
  areas: ReadonlyMap<string, Area>,
): Derived {
  const series = Map.groupBy(estimates, seriesText)
  for (const points of series.values()) points.sort((a, b) => comparePeriods(a.period, b.period))
  return {
    comparisons: [...comparisonsOf(indicator, estimates, areas), ...goalsOf(indicator, estimates, areas)],
    trends: [...series.values()].filter((points) => points.length > 1).flatMap((points) => trendOf(indicator, points)),
    spreads: spreadsOf(indicator, estimates, areas),
    standings: standingsOf(indicator, series, areas),
  }
}

const periodKey = (estimate: Estimate, area: string) =>
  `${area}|${estimate.sex}|${estimate.age}|${estimate.category}|${estimate.period}`

function comparisonsOf(
  indicator: Indicator,
  estimates: readonly Estimate[],
  areas: ReadonlyMap<string, Area>,
): Row<ComparisonTable>[] {
  const benchmarks = new Set<string>([city.area, city.region, city.country])
  const held = new Map(
    estimates
      .filter(({ area }) => benchmarks.has(area))
      .map((estimate) => [periodKey(estimate, estimate.area), estimate]),
  )
  return estimates.flatMap((estimate) => {
    const area = areas.get(estimate.area)
    return (area ? benchmarksOf(area) : []).flatMap((benchmark) => {
      const beside = held.get(periodKey(estimate, benchmark))
      return beside ? [{ ...keyOf(estimate), benchmark, ...compareWithBenchmark(estimate, beside, indicator) }] : []
    })
  })
}

function trendOf(indicator: Indicator, points: readonly Estimate[]): Row<TrendTable>[] {
  const [first] = points
  if (!first) return []
  const { period: _period, ...series } = keyOf(first)
  const trend = recentTrend(points, indicator)
  return [{ ...series, ...trend, periods: JSON.stringify(trend.periods) }]
}

const isPresent = (estimate: Estimate): estimate is PresentEstimate => estimate.kind === 'estimate'

/** The present estimates of all areas of one scheme, for one breakdown and period. */
function groupsByScheme(estimates: readonly Estimate[], areas: ReadonlyMap<string, Area>) {
  return Map.groupBy(estimates.filter(isPresent), (estimate) =>
    periodKey(estimate, areas.get(estimate.area)?.scheme ?? 'unknown'),
  )
}

function spreadsOf(
  indicator: Indicator,
  estimates: readonly Estimate[],
  areas: ReadonlyMap<string, Area>,
): Row<SpreadTable>[] {
  return [...groupsByScheme(estimates, areas).values()].flatMap((group) => {
    const [first] = group
    const found = spread(group.map(({ area, value }) => ({ area, value })))
    const scheme = areas.get(first?.area ?? '')?.scheme
    if (!first || !found || !scheme) return []
    const { sex, age, category, period } = first
    return [{ indicator: indicator.slug, scheme, sex, age, category, period, ...found }]
  })
}

function standingsOf(
  indicator: Indicator,
  series: ReadonlyMap<string, Estimate[]>,
  areas: ReadonlyMap<string, Area>,
): Row<StandingTable>[] {
  const order = indicator.polarity === 'low-is-good' ? 'lowest' : 'highest'
  const ranks = new Map<string, Rank>()
  for (const group of groupsByScheme([...series.values()].flat(), areas).values()) {
    // One area alone has no place in an order.
    if (group.length < 2) continue
    const values = group.map(({ value }) => value)
    for (const [index, rank] of ranksAmong(values, order, indicator.decimals).entries()) {
      const member = group[index]
      if (member) ranks.set(periodKey(member, member.area), rank)
    }
  }
  return [...series.values()].flatMap((points): Row<StandingTable>[] => {
    const latest = points.findLast(isPresent) ?? points.at(-1)
    if (!latest) return []
    const rank = ranks.get(periodKey(latest, latest.area))
    const value = isPresent(latest) ? latest.value : null
    return [{ ...keyOf(latest), value, position: rank?.position ?? null, of: rank?.of ?? null, order }]
  })
}
