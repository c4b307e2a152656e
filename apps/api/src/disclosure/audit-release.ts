import { auditEstimates } from '@jsna/core'
import type { Indicator, PlacedCount } from '@jsna/core'
import type { Stores } from '../database/handle.ts'
import { publishedEstimates } from '../evidence/published.queries.ts'
import type { WorkspaceEvidence } from '../evidence/workspace-evidence.ts'
import { workspaceObservations } from '../evidence/workspace.queries.ts'
import { readersKnowledge } from './readers-knowledge.ts'
import { storedLookups } from '../importing/importing.queries.ts'
import { publishedVersions } from '../publishing/publishing.queries.ts'

/** What an attack on one indicator's published figures found. */
export interface AuditedIndicator {
  indicator: Indicator
  /** `release`: as it is published; `candidate`: as it would be, because its figures have moved since. */
  what: 'release' | 'candidate'
  /** Every count that is not shown, with the range in which a reader can place it. */
  placed: PlacedCount[]
}

/**
 * Attacks what is published with a linear program: for every hidden count the smallest and largest number that fits all that
 * a reader can see, in this release and in earlier ones; also for those that an earlier one hid and that have been revised
 * since. Indicators whose source protects its figures have nothing hidden and
 * are passed over.
 */
export async function* auditRelease(
  { workspace, published }: Pick<Stores, 'workspace' | 'published'>,
  evidence: WorkspaceEvidence,
  release: number,
): AsyncGenerator<AuditedIndicator> {
  const { indicators, areas } = await evidence.catalogue()
  const lookups = await storedLookups(workspace.db)
  const [now, then] = [await evidence.versions(), await publishedVersions(workspace.db)]
  for (const indicator of indicators.filter(({ disclosure }) => disclosure.threshold > 0)) {
    const { slug } = indicator
    const isSame = now.get(slug) === then[slug]
    const estimates = isSame ? await publishedEstimates(published.db, release, slug) : await evidence.estimates(slug)
    const observations = await workspaceObservations(workspace.db, slug)
    const readable = { workspace: workspace.db, published: published.db }
    const { earlier, tables } = await readersKnowledge(readable, indicator, evidence)
    const placed = auditEstimates(observations, estimates, { areas, lookups }, indicator, earlier, tables)
    yield { indicator, what: isSame ? 'release' : 'candidate', placed }
  }
}
