import { protectEstimates } from '@jsna/core'
import type { Indicator, Observation } from '@jsna/core'
import type { Kysely } from 'kysely'
import type { WorkspaceTables } from '../database/tables.ts'
import { protectBeside } from '../disclosure/protect-beside.ts'
import { protectedBefore, readersKnowledge } from '../disclosure/readers-knowledge.ts'
import { storedLookups } from '../importing/importing.queries.ts'
import { createEvidenceSource } from './evidence-source.ts'
import type { Catalogue, EvidenceSource, Hidden, Part } from './evidence-source.ts'
import { Kept } from './kept.ts'
import type { Published } from './published.queries.ts'
import { catalogueVersion, indicatorVersions, workspaceCatalogue, workspaceObservations } from './workspace.queries.ts'

// About as many figures as a city's installation has: 500 bytes each.
const mostEstimates = 600_000

/**
 * The workspace as it is now: estimates made by core from the stored observations, with small counts protected across
 * everything that adds up, kept until an import moves them.
 */
export interface WorkspaceEvidence extends EvidenceSource, Hidden {
  versions: () => Promise<Map<string, number>>
}

/** `published` is where earlier releases can be read: what they show is known to everybody. */
export function createWorkspaceEvidence(db: Kysely<WorkspaceTables>, published: Published): WorkspaceEvidence {
  return evidenceOn(db, (slug) => workspaceObservations(db, slug), published)
}

/** A workspace whose observations may be others than those that are stored. */
export function evidenceOn(
  db: Kysely<WorkspaceTables>,
  observationsOf: (slug: string, catalogue: Catalogue) => Promise<Observation[]>,
  published: Published,
): WorkspaceEvidence {
  const parts = new Kept<Part>(mostEstimates, (part) => part.estimates.length)
  const catalogues = new Kept<Catalogue>(1, () => 1)
  const others = new Kept<ReadonlyMap<string, readonly Indicator[]>>(1, () => 1)
  const catalogue = async () =>
    catalogues.get('catalogue', String(await catalogueVersion(db)), () => workspaceCatalogue(db))
  const protectedBeside = async () =>
    others.get('others', String(await catalogueVersion(db)), async () => {
      const { indicators } = await catalogue()
      return new Map(indicators.map((indicator) => [indicator.slug, protectedBefore(indicator, indicators)]))
    })
  /** Figures that are protected beside those of other indicators have moved when these have. */
  const versions = async () => {
    const [own, beside] = [await indicatorVersions(db), await protectedBeside()]
    const versionOf = (slug: string) => own.get(slug) ?? 0
    const moved = (slug: string) =>
      (beside.get(slug) ?? []).reduce((sum, other) => sum + versionOf(other.slug), versionOf(slug))
    return new Map([...own.keys()].map((slug) => [slug, moved(slug)]))
  }
  const source: EvidenceSource & Hidden = createEvidenceSource({
    catalogue,
    figures: async (indicator) => {
      const contents = await catalogue()
      const observations = await observationsOf(indicator.slug, contents)
      const geography = { areas: contents.areas, lookups: await storedLookups(db) }
      const isProtectedHere = indicator.disclosure.threshold > 0
      if (!isProtectedHere) return protectEstimates(observations, geography, indicator)
      const { earlier, tables } = await readersKnowledge({ workspace: db, published }, indicator, source)
      return protectBeside([observations, geography, indicator, earlier, tables])
    },
    keep: async (indicator, make) => {
      const version = (await versions()).get(indicator.slug) ?? 0
      return parts.get(indicator.slug, String(version), make)
    },
  })
  return { ...source, versions }
}
