import type { Kysely } from 'kysely'
import { keyText, toObservation } from '../database/rows.ts'
import type { WorkspaceTables } from '../database/tables.ts'
import type { Catalogue } from '../evidence/evidence-source.ts'
import type { Published } from '../evidence/published.queries.ts'
import { evidenceOn } from '../evidence/workspace-evidence.ts'
import type { WorkspaceEvidence } from '../evidence/workspace-evidence.ts'
import { workspaceObservations } from '../evidence/workspace.queries.ts'
import { addUp } from './add-up.ts'
import { observationRows, storedLookups } from './importing.queries.ts'
import { stagedObservations } from './staged.queries.ts'

/** The workspace as it would be if a file that has been read were accepted. */
export function createStagedEvidence(
  { workspace: db, published }: { workspace: Kysely<WorkspaceTables>; published: Published },
  job: { number: number; id: string },
  changed: readonly string[],
): WorkspaceEvidence {
  const moved = new Set(changed)
  const observations = async (slug: string, { areas, indicators }: Catalogue) => {
    if (!moved.has(slug)) return workspaceObservations(db, slug)
    const known = await observationRows(db, slug)
    for (const each of await stagedObservations(db, job.number, slug)) {
      known.set(keyText(each), { ...each, origin: 'source', import: job.id })
    }
    const source = [...known.values()].filter(({ origin }) => origin === 'source').map(toObservation)
    const indicator = indicators.find((each) => each.slug === slug)
    const byCode = new Map(areas.map((area) => [area.code, area]))
    return indicator ? [...source, ...addUp(indicator, source, await storedLookups(db), byCode)] : source
  }
  return evidenceOn(db, observations, published)
}
