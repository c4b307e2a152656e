import { compareWithBenchmark } from '@jsna/core'
import type { Area, Estimate, Indicator } from '@jsna/core'
import type { AreaProfileAnswer, AreaProfileRow } from '../../client.ts'
import { keyOf } from '../../database/rows.ts'
import type { Catalogue } from '../../evidence/evidence-source.ts'
import { releaseMark } from '../../http/public-route.ts'
import type { PublicContext } from '../../http/public-route.ts'
import { estimatesOfArea, goalsOfArea, trendsOfArea } from './area-profiles.queries.ts'
import type { Standing } from './peer-board.ts'
import { inPeriod } from './series.ts'
import type { Surroundings } from './surroundings.ts'

/** The newest figure of every series of an area: how it stands, moves and compares with others of its kind. */
export async function areaProfile(
  at: PublicContext,
  area: Area,
  benchmark: Area,
  { indicators, surroundings }: { indicators: readonly Indicator[]; surroundings: Surroundings },
): Promise<AreaProfileAnswer> {
  const { published, release } = at
  const catalogue = await at.evidence.catalogue()
  const slugs = indicators.map(({ slug }) => slug)
  const board = await surroundings.board(at, area.scheme)
  const peers = peersOf(area, catalogue)
  const peersIn = peers ? board.among(peers) : board.besides(area.code)
  const standingsOf = board.standingsOf(area.code)
  const own = indicators.flatMap((indicator) =>
    standingsOf(indicator.slug).map((standing) => ({ indicator, standing })),
  )
  const periods = [...new Set(own.map(({ standing }) => standing.period))]
  const estimates = await estimatesOfArea(published, release.number, slugs, area.code, periods)
  const held = await surroundings.benchmark(at, benchmark.code, periods)
  const trends = await trendsOfArea(published, release.number, slugs, area.code)
  const spreads = await surroundings.spreads(at, area.scheme, periods)
  const withGoal = indicators.filter(({ goal }) => goal !== undefined).map(({ slug }) => slug)
  const goals = await goalsOfArea(published, release.number, withGoal, area.code)
  const rows = own.flatMap(({ indicator, standing }): AreaProfileRow[] => {
    const { series, sex, age, category, period, rank } = standing
    const estimate = inPeriod(estimates, series, period)
    if (!estimate) return []
    const beside = inPeriod(held, series, period) ?? null
    return [
      {
        ...{ indicator: indicator.slug, sex, age, category, estimate },
        comparison: compareWithBenchmark(estimate, beside ?? missing(standing, benchmark), indicator),
        goal: inPeriod(goals, series, period) ?? null,
        trend: trends.get(series) ?? null,
        benchmarkEstimate: beside,
        spread: inPeriod(spreads, series, period) ?? null,
        rank,
        peers: peersIn(series, period),
      },
    ]
  })
  return { release: releaseMark(release), area, benchmark, rows }
}

const missing = (key: Standing, benchmark: Area): Estimate => ({
  kind: 'missing',
  ...keyOf({ ...key, area: benchmark.code }),
  reason: `No figure is published for ${benchmark.name} in this period.`,
})

/** Authorities are set beside their statistical neighbours, neighbourhoods beside those around them; `null` stands for all. */
function peersOf({ code, neighbours, scheme, parents }: Area, { areas, schemes }: Catalogue): readonly string[] | null {
  if (neighbours.length > 0) return neighbours
  if (schemes.find(({ id }) => id === scheme)?.areaType !== 'lsoa') return null
  return areas
    .filter((each) => each.scheme === scheme && each.code !== code && each.parents[0] === parents[0])
    .map((each) => each.code)
}
