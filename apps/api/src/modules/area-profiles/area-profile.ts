import { compareWithBenchmark } from '@jsna/core'
import type { Area, Estimate, EstimateKey, Indicator, Trend } from '@jsna/core'
import type { AreaProfileAnswer, AreaProfileRow } from '../../client.ts'
import { keyOf, keyText, seriesText } from '../../database/rows.ts'
import type { StandingTable } from '../../database/tables.ts'
import type { Catalogue } from '../../evidence/evidence-source.ts'
import { releaseMark } from '../../http/public-route.ts'
import type { PublicContext } from '../../http/public-route.ts'
import { estimatesOfArea, goalsOfArea, standingsOf, trendsOfArea } from './area-profiles.queries.ts'
import type { PeerBoard } from './peer-board.ts'
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
  const peers = peersOf(area, catalogue)
  const own = await standingsOf(published, release.number, slugs, [area.code])
  const board = await surroundings.board(at, area.scheme)
  const periods = [...new Set(own.map(({ period }) => period))]
  const estimates = await estimatesOfArea(published, release.number, slugs, area.code, periods)
  const held = await surroundings.benchmark(at, benchmark.code, periods)
  const trends: ReadonlyMap<string, Trend> = await trendsOfArea(published, release.number, slugs, area.code)
  const spreads = await surroundings.spreads(at, area.scheme, periods)
  const withGoal = indicators.filter(({ goal }) => goal !== undefined).map(({ slug }) => slug)
  const goals = await goalsOfArea(published, release.number, withGoal, area.code)
  const bySlug = Map.groupBy(own, ({ indicator }) => indicator)
  const rows = indicators.flatMap((indicator) =>
    inOrder(bySlug.get(indicator.slug) ?? [], indicator).flatMap((standing): AreaProfileRow[] => {
      const key = keyOf(standing)
      const estimate = estimates.get(keyText(key))
      if (!estimate) return []
      const beside = held.get(keyText({ ...key, area: benchmark.code })) ?? null
      return [
        {
          indicator: indicator.slug,
          sex: standing.sex,
          age: standing.age,
          category: standing.category,
          estimate,
          comparison: compareWithBenchmark(estimate, beside ?? missing(key, benchmark), indicator),
          goal: goals.get(keyText(key)) ?? null,
          trend: trends.get(seriesText(standing)) ?? null,
          benchmarkEstimate: beside,
          spread: spreads.get(keyText({ ...key, area: area.scheme })) ?? null,
          rank: rankOf(standing),
          peers: peerValues(standing, peers, board),
        },
      ]
    }),
  )
  return { release: releaseMark(release), area, benchmark, rows }
}

const missing = (key: EstimateKey, benchmark: Area): Estimate => ({
  kind: 'missing',
  ...key,
  area: benchmark.code,
  reason: `No figure is published for ${benchmark.name} in this period.`,
})

/** Authorities are set beside their statistical neighbours, neighbourhoods beside those around them, others beside all. */
function peersOf(area: Area, { areas, schemes }: Catalogue): Area[] {
  const byCode = new Map(areas.map((each) => [each.code, each]))
  if (area.neighbours.length > 0) return area.neighbours.flatMap((code) => byCode.get(code) ?? [])
  const same = areas.filter((each) => each.scheme === area.scheme && each.code !== area.code)
  const smallest = schemes.find(({ id }) => id === area.scheme)?.areaType === 'lsoa'
  return smallest ? same.filter(({ parents }) => parents[0] === area.parents[0]) : same
}

function peerValues(own: StandingTable, peers: readonly Area[], board: PeerBoard): AreaProfileRow['peers'] {
  const valueOf = board.valuesOf(own)
  return peers.flatMap(({ code, name }) => {
    const value = valueOf(code, own.period)
    return value === undefined ? [] : [{ code, name, value }]
  })
}

const rankOf = ({ position, of, order }: StandingTable): AreaProfileRow['rank'] =>
  position === null || of === null ? null : { position, of, order }

/** Series in the order in which the indicator names its sexes, ages and categories. */
function inOrder(standings: readonly StandingTable[], indicator: Indicator): StandingTable[] {
  const categories = indicator.categories.map(({ id }) => id)
  const place = ({ sex, age, category }: StandingTable) =>
    [indicator.sexes.indexOf(sex), indicator.ages.indexOf(age), categories.indexOf(category)] as const
  return standings.toSorted((a, b) => {
    const [first, second] = [place(a), place(b)]
    return first[0] - second[0] || first[1] - second[1] || first[2] - second[2]
  })
}
