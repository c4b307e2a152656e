import type { Document, Release } from '@jsna/core'
import type { PackedData } from '@jsna/importers'
import { appendAudit } from '../audit/audit.ts'
import { insertRows } from '../database/bulk.ts'
import type { Stores } from '../database/handle.ts'
import type { WorkspaceTables } from '../database/tables.ts'
import type { Clock } from '../dependencies.ts'
import { createJudge } from '../documents/judge.ts'
import { createWorkspaceEvidence } from '../evidence/workspace-evidence.ts'
import { addUp } from '../importing/add-up.ts'
import { insertObservations, storedLookups } from '../importing/importing.queries.ts'
import { publish } from '../publishing/publish.ts'
import { storeNouns, storeTexts } from './store-nouns.ts'

export interface Seeding {
  stores: Stores
  clock: Clock
  /** Is told what is being done, a line at a time. */
  progress: (line: string) => void
}

export interface SeedContents {
  packed: PackedData
  documents: readonly Document[]
  accounts: readonly WorkspaceTables['account'][]
}

const seededBy = 'jsna seed'

/** Fills empty databases with the packed data and publishes the first release. */
export async function seed(context: Seeding, contents: SeedContents): Promise<Release> {
  const { stores, clock, progress } = context
  const { workspace, publisher } = stores
  const rows = await fillWorkspace(context, contents)
  progress(`${rows.toLocaleString('en-GB')} figures stored; publishing the first release`)
  const evidence = createWorkspaceEvidence(workspace.db, publisher.db)
  const judge = createJudge(workspace.db, evidence)
  const release = await publish(
    { workspace, publisher, evidence, judge, clock },
    { actor: seededBy, publishedBy: seededBy, title: 'First release' },
  )
  progress(`Release ${release.number} published`)
  return release
}

async function fillWorkspace({ stores, clock, progress }: Seeding, contents: SeedContents): Promise<number> {
  const { packed, documents, accounts } = contents
  const { db, dialect } = stores.workspace
  const at = clock().toISOString()
  return db.transaction().execute(async (transaction) => {
    await storeNouns(transaction, dialect, packed)
    await storeTexts(transaction, dialect, documents, { at, by: seededBy })
    await insertRows(transaction, dialect, 'account', accounts)
    progress(
      `${packed.areas.length} areas, ${packed.indicators.length} indicators and ${documents.length} texts stored`,
    )
    const lookups = await storedLookups(transaction)
    const areas = new Map(packed.areas.map((area) => [area.code, area]))
    let rows = 0
    for (const [index, slug] of packed.figureFiles.entries()) {
      const source = await packed.figures(slug)
      const indicator = packed.indicators.find((each) => each.slug === slug)
      const totals = indicator ? addUp(indicator, source, lookups, areas) : []
      await insertObservations(transaction, dialect, source, { origin: 'source', import: 'seed' })
      await insertObservations(transaction, dialect, totals, { origin: 'added-up', import: 'seed' })
      rows += source.length + totals.length
      if ((index + 1) % 20 === 0) progress(`${index + 1} of ${packed.figureFiles.length} files of figures read`)
    }
    const versions = packed.indicators.map(({ slug }) => ({ indicator: slug, version: 1 }))
    await insertRows(transaction, dialect, 'indicatorVersion', versions)
    const detail = { indicators: packed.indicators.length, figures: rows, texts: documents.length }
    await appendAudit(transaction, dialect, { at, actor: seededBy, action: 'workspace.seeded', subject: '', detail })
    return rows
  })
}
