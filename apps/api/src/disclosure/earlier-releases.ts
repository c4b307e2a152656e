import { countedAs, samePeople } from '@jsna/core'
import type { Area, EarlierTable, Estimate, Indicator } from '@jsna/core'
import type { Kysely } from 'kysely'
import type { WorkspaceTables } from '../database/tables.ts'
import type { Catalogue } from '../evidence/evidence-source.ts'
import { everShown, newestRelease } from '../evidence/published.queries.ts'
import type { Published } from '../evidence/published.queries.ts'
import { storedCodeHistory } from '../importing/code-histories.queries.ts'
import { disclosureEntriesOf } from './disclosure.queries.ts'

/** What readers know of the people whom one indicator counts. */
export interface ReadersKnowledge {
  /** Every figure that they can read. */
  earlier: Estimate[]
  /** Each publication that hid something, with what it showed beside it. */
  tables: EarlierTable[]
}

/**
 * What all releases tell of the people whom an indicator counts: under its present name and former ones, in figures of other
 * indicators that count the same people, and under area codes that have been replaced by others since.
 */
export async function earlierReleases(
  { workspace, published }: { workspace: Kysely<WorkspaceTables>; published: Published },
  indicator: Indicator,
  { indicators, areas }: Pick<Catalogue, 'indicators' | 'areas'>,
): Promise<ReadersKnowledge> {
  const newest = (await newestRelease(published))?.number ?? 0
  const sources = [indicator, ...samePeople(indicator, indicators)].flatMap((source) =>
    [source.slug, ...source.aliases].map((slug) => ({ source, slug })),
  )
  const known: ReadersKnowledge = { earlier: [], tables: [] }
  for (const { source, slug } of sources) {
    const figures = await everShown(published, slug)
    // An entry is written before its release can be read.
    const entries = (await disclosureEntriesOf(workspace, slug)).filter(({ release }) => release <= newest)
    const placed = [...figures.map(({ estimate }) => estimate), ...entries.flatMap(({ entry }) => entry.withheld ?? [])]
    const present = await presentCodes(workspace, areas, placed)
    const shown = figures.map((figure) => ({ ...figure, told: toldBy([present(figure.estimate)], source, indicator) }))
    known.earlier.push(...shown.flatMap(({ told }) => told))
    for (const { release, entry } of entries) {
      const { policy, withheld = [] } = entry
      // Where nothing is hidden there is nothing to work out, and rounded numbers do not add up.
      if (withheld.length === 0 || policy.roundTo) continue
      const then = shown.filter(({ from, to }) => from <= release && (to === null || to > release))
      known.tables.push({ shown: then.flatMap(({ told }) => told), withheld: withheld.map(present) })
    }
  }
  return known
}

/** Figures of an indicator as what they tell about the people whom another one counts. */
export const toldBy = (estimates: readonly Estimate[], by: Indicator, about: Indicator): Estimate[] =>
  by.slug === about.slug ? [...estimates] : countedAs(estimates, by, about)

interface Placed {
  area: string
}

/** An area that goes on alone under another code is the same area, unless the old one is still among ours. */
async function presentCodes(
  workspace: Kysely<WorkspaceTables>,
  areas: readonly Pick<Area, 'code'>[],
  placed: readonly Placed[],
): Promise<<Each extends Placed>(each: Each) => Each> {
  const ours = new Set(areas.map(({ code }) => code))
  if (placed.every(({ area }) => ours.has(area))) return (each) => each
  const history = await storedCodeHistory(workspace)
  return (each) => {
    const fate = ours.has(each.area) ? null : history.fateOf(each.area)
    return fate?.kind === 'renamed' ? { ...each, area: fate.code } : each
  }
}
