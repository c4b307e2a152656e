import type { Estimate, Spread } from '@jsna/core'
import { Kept } from '../../evidence/kept.ts'
import type { PublicContext } from '../../http/public-route.ts'
import { estimatesOfArea, spreadsOfScheme } from './area-profiles.queries.ts'
import { keptPeerBoards } from './peer-board.ts'
import type { PeerBoard } from './peer-board.ts'
import type { BySeries } from './series.ts'

/** What the figures of an area are set beside. It is the same for all areas of a kind, so it is read once a release. */
export interface Surroundings {
  board: (at: PublicContext, scheme: string) => Promise<PeerBoard>
  /** The figures of an area to compare with, in some periods, by series. */
  benchmark: (at: PublicContext, area: string, periods: readonly string[]) => Promise<BySeries<Estimate>>
  /** How a kind of area is spread, in some periods, by series. */
  spreads: (at: PublicContext, scheme: string, periods: readonly string[]) => Promise<BySeries<Spread>>
}

const mostRows = 100_000

export function keptSurroundings(): Surroundings {
  const benchmarks = new Kept<BySeries<Estimate>>(mostRows, ({ size }) => size)
  const spreads = new Kept<BySeries<Spread>>(mostRows, ({ size }) => size)
  return {
    board: keptPeerBoards(),
    benchmark: ({ published, release, evidence }, area, periods) =>
      benchmarks.get(nameOf(release.number, area, periods), release.contentHash, async () =>
        estimatesOfArea(published, release.number, slugsOf(await evidence.catalogue()), area, periods),
      ),
    spreads: ({ published, release, evidence }, scheme, periods) =>
      spreads.get(nameOf(release.number, scheme, periods), release.contentHash, async () =>
        spreadsOfScheme(published, release.number, slugsOf(await evidence.catalogue()), { scheme, periods }),
      ),
  }
}

const nameOf = (release: number, of: string, periods: readonly string[]) =>
  [release, of, ...periods.toSorted()].join(' ')

const slugsOf = ({ indicators }: { indicators: readonly { slug: string }[] }) => indicators.map(({ slug }) => slug)
