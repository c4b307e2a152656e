import type { EarlierTable, Estimate } from '@jsna/core'
import type { Kysely } from 'kysely'
import type { WorkspaceTables } from '../database/tables.ts'
import { everShown, newestRelease } from '../evidence/published.queries.ts'
import type { Published } from '../evidence/published.queries.ts'
import { disclosureEntriesOf } from './disclosure.queries.ts'

/** What readers know of one indicator from all releases. */
export interface EarlierReleases {
  /** Every figure that any of them shows. */
  earlier: Estimate[]
  /** Each release that hid something, with what it showed beside it. */
  tables: EarlierTable[]
}

export async function earlierReleases(
  { workspace, published }: { workspace: Kysely<WorkspaceTables>; published: Published },
  indicator: string,
): Promise<EarlierReleases> {
  const shown = await everShown(published, indicator)
  const newest = (await newestRelease(published))?.number ?? 0
  const entries = await disclosureEntriesOf(workspace, indicator)
  const tables = entries.flatMap(({ release, entry: { policy, withheld = [] } }) => {
    // An entry is written before its release can be read. Where nothing is hidden there is nothing to work out, and rounded
    // numbers do not add up.
    if (release > newest || withheld.length === 0 || policy.roundTo) return []
    const then = shown.filter(({ from, to }) => from <= release && (to === null || to > release))
    return [{ shown: then.map(({ estimate }) => estimate), withheld }]
  })
  return { earlier: shown.map(({ estimate }) => estimate), tables }
}
