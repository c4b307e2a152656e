import type { Area, Comparison, ComparisonRow, EstimateKey, Indicator, Rank } from '@jsna/core'
import { rankAmong, relativeDistance } from '@jsna/core'
import type { AreaProfileAnswer } from '@jsna/api/client'

/** One measure on which a place, or a part of it, differs from the city. */
export interface StandingOut {
  key: EstimateKey
  indicator: Pick<Indicator, 'slug' | 'name' | 'shortName' | 'unit' | 'prefix' | 'decimals' | 'categories'>
  /** The part of the place that it is about; `null` where it is the place itself. */
  part: Pick<Area, 'code' | 'name'> | null
  comparison: Comparison & { value: number; benchmarkValue: number }
  rank: Rank
  order: 'highest' | 'lowest'
  /** Values of the others of its kind. */
  peers: { name: string; value: number }[]
}

/** More rows than this are a list to search, not a summary to read. */
const room = 6

type Compared = StandingOut['comparison']

function withValues(comparison: Comparison): Compared | null {
  const { value, benchmarkValue } = comparison
  return value === null || benchmarkValue === null ? null : { ...comparison, value, benchmarkValue }
}

const distance = ({ comparison }: StandingOut): number => relativeDistance(comparison) ?? 0

/** The largest distance first, one row a measure. */
function furthest(rows: StandingOut[]): StandingOut[] {
  const found = new Map<string, StandingOut>()
  for (const row of rows.toSorted((a, b) => distance(b) - distance(a))) {
    if (!found.has(row.indicator.slug)) found.set(row.indicator.slug, row)
  }
  return [...found.values()].slice(0, room)
}

function standing(
  key: EstimateKey,
  comparison: Comparison,
  indicator: Indicator | undefined,
  part: Pick<Area, 'code' | 'name'> | null,
  peers: { name: string; value: number }[],
): StandingOut[] {
  const compared = withValues(comparison)
  if (indicator === undefined || compared === null) return []
  const order = compared.value > compared.benchmarkValue ? 'highest' : 'lowest'
  const values = [compared.value, ...peers.map(({ value }) => value)]
  const rank = rankAmong(compared.value, values, order, indicator.decimals)
  return [{ key, indicator: brief(indicator), part, comparison: compared, rank, order, peers }]
}

function brief({ slug, name, shortName, unit, prefix, decimals, categories }: Indicator): StandingOut['indicator'] {
  return { slug, name, shortName, unit, prefix, decimals, categories }
}

const keyOf = ({ indicator, area, period, sex, age, category }: EstimateKey): EstimateKey => ({
  indicator,
  area,
  period,
  sex,
  age,
  category,
})

/** What a place does better than the city, by the profile of the place. */
export function findStrengths(profile: AreaProfileAnswer, places: Area[], indicators: Indicator[]): StandingOut[] {
  const inPlaces = new Set(places.map(({ code }) => code))
  const rows = profile.rows
    .filter(({ comparison }) => comparison.verdict === 'better')
    .flatMap((row) => {
      const indicator = indicators.find(({ slug }) => slug === row.indicator)
      const peers = row.peers.filter(({ code }) => inPlaces.has(code)).map(({ name, value }) => ({ name, value }))
      return standing(keyOf(row.estimate), row.comparison, indicator, null, peers)
    })
  return furthest(rows)
}

/** What parts of a place do worse than the city: a good average can hide them. */
export function findNeeds(comparisons: ComparisonRow[], parts: Area[], indicators: Indicator[]): StandingOut[] {
  const sameSeries = (a: ComparisonRow, b: ComparisonRow): boolean =>
    a.indicator === b.indicator && a.sex === b.sex && a.age === b.age && a.category === b.category
  const rows = comparisons
    .filter(({ verdict }) => verdict === 'worse')
    .flatMap((row) => {
      const indicator = indicators.find(({ slug }) => slug === row.indicator)
      const part = parts.find(({ code }) => code === row.area)
      if (part === undefined) return []
      const peers = comparisons.flatMap((other) => {
        const name = parts.find(({ code }) => code === other.area)?.name
        const isPeer = name !== undefined && other.area !== row.area && sameSeries(row, other)
        return isPeer && other.value !== null ? [{ name, value: other.value }] : []
      })
      return standing(keyOf(row), row, indicator, { code: part.code, name: part.name }, peers)
    })
  return furthest(rows)
}
