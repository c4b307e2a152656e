import { setImmediate } from 'node:timers/promises'
import type { SeriesKey } from '../../client.ts'
import { seriesText } from '../../database/rows.ts'
import { Kept } from '../../evidence/kept.ts'
import type { Published } from '../../evidence/published.queries.ts'
import type { PublicContext } from '../../http/public-route.ts'
import { standingValuesOf } from './area-profiles.queries.ts'

/** The newest value of every series in every area of a scheme, laid out so that a county's fits into little memory. */
export interface PeerBoard {
  /** How many values it holds. */
  size: number
  /** The newest values of one series: of an area, if it is of that period; nothing where it is hidden or missing. */
  valuesOf: (series: SeriesKey) => (area: string, period: string) => number | undefined
}

interface Line {
  periods: (string | undefined)[]
  values: (number | undefined)[]
}

const indicatorsAtOnce = 10

/** Reads a board in steps, so that other readers are answered in between. A release never changes: it is read once. */
export async function readPeerBoard(
  db: Published,
  release: number,
  slugs: readonly string[],
  areas: readonly string[],
): Promise<PeerBoard> {
  const places = new Map(areas.map((code, place) => [code, place]))
  const lines = new Map<string, Line>()
  let size = 0
  for (let from = 0; from < slugs.length; from += indicatorsAtOnce) {
    const rows = await standingValuesOf(db, release, slugs.slice(from, from + indicatorsAtOnce), areas)
    for (const row of rows) {
      const place = places.get(row.area)
      if (place === undefined || row.value === null) continue
      const name = seriesText({ ...row, area: '' })
      const line = lines.get(name) ?? { periods: [], values: [] }
      lines.set(name, line)
      line.periods[place] = row.period
      line.values[place] = row.value
      size += 1
    }
    await setImmediate()
  }
  return {
    size,
    valuesOf: (series) => {
      const line = lines.get(seriesText({ ...series, area: '' }))
      return (area, period) => {
        const place = places.get(area)
        return place === undefined || line?.periods[place] !== period ? undefined : line.values[place]
      }
    },
  }
}

/** Enough for the authorities of England and the neighbourhoods of a county in two releases. */
const mostValues = 1_000_000

/** Boards that are read when they are first needed, and kept. */
export function keptPeerBoards(): (at: PublicContext, scheme: string) => Promise<PeerBoard> {
  const boards = new Kept<PeerBoard>(mostValues, ({ size }) => size)
  return ({ published, release, evidence }, scheme) =>
    boards.get(`${release.number} ${scheme}`, release.contentHash, async () => {
      const { indicators, areas } = await evidence.catalogue()
      const codes = areas.filter((each) => each.scheme === scheme).map(({ code }) => code)
      const slugs = indicators.map(({ slug }) => slug)
      return readPeerBoard(published, release.number, slugs, codes)
    })
}
