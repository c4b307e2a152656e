import { samePeople } from '@jsna/core'
import type { Indicator } from '@jsna/core'
import type { Kysely } from 'kysely'
import type { WorkspaceTables } from '../database/tables.ts'
import type { EvidenceSource, Hidden } from '../evidence/evidence-source.ts'
import type { Published } from '../evidence/published.queries.ts'
import { earlierReleases, toldBy } from './earlier-releases.ts'
import type { ReadersKnowledge } from './earlier-releases.ts'

/**
 * What readers of the next release know of the people whom an indicator counts: all earlier releases, and what this one tells of them
 * in indicators that stand before it in the catalogue. These are protected first, and it is protected beside them.
 */
export async function readersKnowledge(
  stores: { workspace: Kysely<WorkspaceTables>; published: Published },
  indicator: Indicator,
  evidence: Pick<EvidenceSource & Hidden, 'catalogue' | 'estimates' | 'hidden'>,
): Promise<ReadersKnowledge> {
  const catalogue = await evidence.catalogue()
  const { earlier, tables } = await earlierReleases(stores, indicator, catalogue)
  for (const other of protectedBefore(indicator, catalogue.indicators)) {
    const shown = toldBy(await evidence.estimates(other.slug), other, indicator)
    const { withheld } = await evidence.hidden(other.slug)
    earlier.push(...shown)
    if (withheld.length > 0) tables.push({ shown, withheld })
  }
  return { earlier, tables }
}

/** Of the indicators that count the same people those that are protected before this one. */
export function protectedBefore(indicator: Indicator, indicators: readonly Indicator[]): Indicator[] {
  const place = indicators.findIndex(({ slug }) => slug === indicator.slug)
  const before = new Set(indicators.slice(0, Math.max(0, place)).map(({ slug }) => slug))
  return samePeople(indicator, indicators).filter(({ slug }) => before.has(slug))
}
