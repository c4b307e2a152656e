import type { Comparison, Estimate } from '@jsna/core'
import { keyText, seriesText, toEstimate } from '../../database/rows.ts'
import type { StandingTable } from '../../database/tables.ts'
import { inRelease } from '../../evidence/published.queries.ts'
import type { Published } from '../../evidence/published.queries.ts'
import { toSpread, toTrend } from '../../figures/figure-rows.ts'
import { goalBenchmark } from '../../figures/selection.ts'

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

/** The newest values of some series in many areas, and no more than is needed to set them beside each other. */
export async function standingValuesOf(
  db: Published,
  release: number,
  slugs: readonly string[],
  areas: readonly string[],
): Promise<Pick<StandingTable, 'indicator' | 'area' | 'sex' | 'age' | 'category' | 'period' | 'value'>[]> {
  if (slugs.length === 0 || areas.length === 0) return []
  return db
    .selectFrom('standing')
    .select(['indicator', 'area', 'sex', 'age', 'category', 'period', 'value'])
    .where('indicator', 'in', slugs)
    .where('area', 'in', areas)
    .where(inRelease(release))
    .execute()
}

export async function estimatesOfArea(
  db: Published,
  release: number,
  slugs: readonly string[],
  area: string,
  periods: readonly string[],
): Promise<Map<string, Estimate>> {
  if (slugs.length === 0 || periods.length === 0) return new Map()
  const rows = await db
    .selectFrom('estimate')
    .selectAll()
    .where('indicator', 'in', slugs)
    .where('area', '=', area)
    .where('period', 'in', periods)
    .where(inRelease(release))
    .execute()
  return new Map(rows.map((row) => [keyText(row), toEstimate(row)]))
}

/** Whether the figures of one area reach the goals of their indicators, by the keys of the figures. */
export async function goalsOfArea(
  db: Published,
  release: number,
  slugs: readonly string[],
  area: string,
): Promise<Map<string, Comparison>> {
  if (slugs.length === 0) return new Map()
  const rows = await db
    .selectFrom('comparison')
    .selectAll()
    .where('indicator', 'in', slugs)
    .where('area', '=', area)
    .where('benchmark', '=', goalBenchmark)
    .where(inRelease(release))
    .execute()
  return new Map(
    rows.map((row) => {
      const { value, benchmarkValue, reason } = row
      const [verdict, method] = [row.verdict as Comparison['verdict'], row.method as Comparison['method']]
      const level = row.level as Comparison['level']
      return [keyText(row), { verdict, method, level, value, benchmarkValue, reason }]
    }),
  )
}

export async function trendsOfArea(db: Published, release: number, slugs: readonly string[], area: string) {
  if (slugs.length === 0) return new Map()
  const rows = await db
    .selectFrom('trend')
    .selectAll()
    .where('indicator', 'in', slugs)
    .where('area', '=', area)
    .where(inRelease(release))
    .execute()
  return new Map(rows.map((row) => [seriesText(row), toTrend(row)]))
}

/** Spreads of one scheme, by their key with the scheme in the place of the area. */
export async function spreadsOfScheme(
  db: Published,
  release: number,
  slugs: readonly string[],
  { scheme, periods }: { scheme: string; periods: readonly string[] },
) {
  if (slugs.length === 0 || periods.length === 0) return new Map()
  const rows = await db
    .selectFrom('spread')
    .selectAll()
    .where('indicator', 'in', slugs)
    .where('scheme', '=', scheme)
    .where('period', 'in', periods)
    .where(inRelease(release))
    .execute()
  return new Map(rows.map((row) => [keyText({ ...row, area: row.scheme }), toSpread(row)]))
}
