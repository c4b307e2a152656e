import { setImmediate } from 'node:timers/promises'
import type { Area, Indicator } from '@jsna/core'
import type { AreaProfileRow } from '../../client.ts'
import type { StandingTable } from '../../database/tables.ts'
import { Kept } from '../../evidence/kept.ts'
import type { Published } from '../../evidence/published.queries.ts'
import type { PublicContext } from '../../http/public-route.ts'
import { standingsOf } from './area-profiles.queries.ts'
import { seriesName } from './series.ts'

/** The newest value of a series in one of several areas. */
export type PeerValue = AreaProfileRow['peers'][number]

/** Where the newest figure of a series of one area stands. */
export interface Standing extends Pick<StandingTable, 'indicator' | 'sex' | 'age' | 'category' | 'period'> {
  /** The name of the series. */
  series: string
  rank: AreaProfileRow['rank']
}

/** The newest figure of every series in every area of a scheme, each written once for all who are set beside it. */
export interface PeerBoard {
  /** How many figures it holds. */
  size: number
  /** The series of an indicator in an area, in the order in which the indicator names its sexes, ages and categories. */
  standingsOf: (area: string) => (indicator: string) => Standing[]
  /** What some areas say of a series, in their order: of each, if it is of that period; nothing where it is hidden or missing. */
  among: (areas: readonly string[]) => PeerValues
  /** What all areas but one say of a series. */
  besides: (area: string) => PeerValues
}

type PeerValues = (series: string, period: string) => PeerValue[]

type Measure = Pick<Indicator, 'slug' | 'sexes' | 'ages' | 'categories'>
type NamedArea = Pick<Area, 'code' | 'name'>

/** One series; of each area by its place. */
interface Line {
  key: Pick<StandingTable, 'indicator' | 'sex' | 'age' | 'category'>
  periods: (string | undefined)[]
  ranks: AreaProfileRow['rank'][]
  values: (PeerValue | undefined)[]
  /** The values of one period, once they were asked for: hundreds of areas are set beside the same ones. */
  together: Map<string, readonly PeerValue[]>
}

const indicatorsAtOnce = 10

/** Reads a board in steps, so that other readers are answered in between. A release never changes: it is read once. */
export async function readPeerBoard(
  db: Published,
  release: number,
  indicators: readonly Measure[],
  areas: readonly NamedArea[],
): Promise<PeerBoard> {
  const codes = areas.map(({ code }) => code)
  const places = new Map(codes.map((code, place) => [code, place]))
  const lines = new Map<string, Line>()
  let size = 0
  for (let from = 0; from < indicators.length; from += indicatorsAtOnce) {
    const slugs = indicators.slice(from, from + indicatorsAtOnce).map(({ slug }) => slug)
    const rows = await standingsOf(db, release, slugs, codes)
    for (const row of rows) put(lines, row, areas, places.get(row.area) ?? 0)
    size += rows.length
    await setImmediate()
  }
  const byIndicator = Map.groupBy(lines, ([, { key }]) => key.indicator)
  for (const indicator of indicators) {
    byIndicator.get(indicator.slug)?.sort(([, a], [, b]) => comparePlaces(placeIn(indicator, a), placeIn(indicator, b)))
  }
  return {
    size,
    standingsOf: (area) => {
      const place = places.get(area) ?? -1
      return (indicator) =>
        (byIndicator.get(indicator) ?? []).flatMap(([series, line]) => standingAt(series, line, place))
    },
    among: (some) => {
      const wanted = some.flatMap((code) => places.get(code) ?? [])
      return (series, period) => {
        const line = lines.get(series)
        return line ? valuesAt(line, wanted, period) : []
      }
    },
    besides: (area) => {
      const place = places.get(area)
      return (series, period) => {
        const line = lines.get(series)
        return line ? without(allAt(line, period), line, place) : []
      }
    },
  }
}

function put(lines: Map<string, Line>, row: StandingTable, areas: readonly NamedArea[], place: number): void {
  const { indicator, area, sex, age, category, value } = row
  const name = seriesName(row)
  const line = lines.get(name) ?? {
    key: { indicator, sex, age, category },
    periods: [],
    ranks: [],
    values: [],
    together: new Map(),
  }
  lines.set(name, line)
  line.periods[place] = row.period
  line.ranks[place] = rankOf(row)
  line.values[place] = value === null ? undefined : { code: area, name: areas[place]?.name ?? area, value }
}

const rankOf = ({ position, of, order }: StandingTable): AreaProfileRow['rank'] =>
  position === null || of === null ? null : { position, of, order }

const placeIn = ({ sexes, ages, categories }: Measure, { key }: Line) => [
  sexes.indexOf(key.sex),
  ages.indexOf(key.age),
  categories.findIndex(({ id }) => id === key.category),
]

const comparePlaces = (
  [sex = 0, age = 0, category = 0]: number[],
  [otherSex = 0, otherAge = 0, otherCategory = 0]: number[],
) => sex - otherSex || age - otherAge || category - otherCategory

function standingAt(series: string, { key, periods, ranks }: Line, place: number): Standing[] {
  const period = periods[place]
  return period === undefined ? [] : [{ series, ...key, period, rank: ranks[place] ?? null }]
}

function valuesAt({ periods, values }: Line, places: readonly number[], period: string): PeerValue[] {
  const found: PeerValue[] = []
  for (const place of places) {
    const value = values[place]
    if (value && periods[place] === period) found.push(value)
  }
  return found
}

function allAt(line: Line, period: string): readonly PeerValue[] {
  const known = line.together.get(period)
  if (known) return known
  const found = valuesAt(line, [...line.values.keys()], period)
  line.together.set(period, found)
  return found
}

function without(all: readonly PeerValue[], { values }: Line, place: number | undefined): PeerValue[] {
  const own = place === undefined ? undefined : values[place]
  const at = own ? all.indexOf(own) : -1
  return at < 0 ? [...all] : all.toSpliced(at, 1)
}

/** Enough for the authorities of England and the neighbourhoods of a county in two releases. */
const mostFigures = 500_000

/** Boards that are read when they are first needed, and kept. */
export function keptPeerBoards(): (at: PublicContext, scheme: string) => Promise<PeerBoard> {
  const boards = new Kept<PeerBoard>(mostFigures, ({ size }) => size)
  return ({ published, release, evidence }, scheme) =>
    boards.get(`${release.number} ${scheme}`, release.contentHash, async () => {
      const { indicators, areas } = await evidence.catalogue()
      const own = areas.filter((each) => each.scheme === scheme)
      return readPeerBoard(published, release.number, indicators, own)
    })
}
