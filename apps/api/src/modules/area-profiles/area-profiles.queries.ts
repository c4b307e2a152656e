import type { Comparison, Estimate, Spread, Trend } from '@jsna/core'
import type { StandingTable } from '../../database/tables.ts'
import { inRelease } from '../../evidence/published.queries.ts'
import type { Published } from '../../evidence/published.queries.ts'
import { toSpread } from '../../figures/figure-rows.ts'
import { estimatesFrom, numberedColumns } from '../../figures/numbered-estimates.ts'
import { numberedTrendColumns, trendReader } from '../../figures/numbered-trends.ts'
import { goalBenchmark } from '../../figures/selection.ts'
import { bySeries, seriesName } from './series.ts'
import type { BySeries } from './series.ts'

/** The newest figure of every series of some areas. */
export async function standingsOf(
  db: Published,
  release: number,
  slugs: readonly string[],
  areas: readonly string[],
): Promise<StandingTable[]> {
  if (slugs.length === 0 || areas.length === 0) return []
  return db
    .selectFrom('standing')
    .selectAll()
    .where('indicator', 'in', slugs)
    .where('area', 'in', areas)
    .where(inRelease(release))
    .execute()
}

/** The figures of one area in some periods, by their series. */
export async function estimatesOfArea(
  db: Published,
  release: number,
  slugs: readonly string[],
  area: string,
  periods: readonly string[],
): Promise<BySeries<Estimate>> {
  if (slugs.length === 0 || periods.length === 0) return new Map()
  const rows = await db
    .selectFrom('numberedEstimate')
    .select(numberedColumns)
    .where('indicator', 'in', slugs)
    .where('area', '=', area)
    .where('period', 'in', periods)
    .where(inRelease(release))
    .execute()
  return bySeries(await estimatesFrom(db, rows), (estimate) => estimate)
}

/** Whether the figures of one area reach the goals of their indicators, by their series. */
export async function goalsOfArea(
  db: Published,
  release: number,
  slugs: readonly string[],
  area: string,
): Promise<BySeries<Comparison>> {
  if (slugs.length === 0) return new Map()
  const rows = await db
    .selectFrom('comparison')
    .selectAll()
    .where('indicator', 'in', slugs)
    .where('area', '=', area)
    .where('benchmark', '=', goalBenchmark)
    .where(inRelease(release))
    .execute()
  return bySeries(rows, ({ verdict, method, level, value, benchmarkValue, reason }) => ({
    verdict: verdict as Comparison['verdict'],
    method: method as Comparison['method'],
    level: level as Comparison['level'],
    ...{ value, benchmarkValue, reason },
  }))
}

/** The trends of one area, by the names of their series. */
export async function trendsOfArea(
  db: Published,
  release: number,
  slugs: readonly string[],
  area: string,
): Promise<Map<string, Trend>> {
  if (slugs.length === 0) return new Map()
  const rows = await db
    .selectFrom('numberedTrend')
    .select(numberedTrendColumns)
    .where('indicator', 'in', slugs)
    .where('area', '=', area)
    .where(inRelease(release))
    .execute()
  const trendOf = await trendReader(db, rows)
  return new Map(rows.map((row) => [seriesName(row), trendOf(row)]))
}

/** How the areas of one scheme are spread in some periods, by series. */
export async function spreadsOfScheme(
  db: Published,
  release: number,
  slugs: readonly string[],
  { scheme, periods }: { scheme: string; periods: readonly string[] },
): Promise<BySeries<Spread>> {
  if (slugs.length === 0 || periods.length === 0) return new Map()
  const rows = await db
    .selectFrom('spread')
    .selectAll()
    .where('indicator', 'in', slugs)
    .where('scheme', '=', scheme)
    .where('period', 'in', periods)
    .where(inRelease(release))
    .execute()
  return bySeries(rows, toSpread)
}
