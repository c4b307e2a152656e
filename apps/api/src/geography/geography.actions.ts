import type { Lookup, LookupEntry } from '@jsna/core'
import type { Transaction } from 'kysely'
import { appendAudit } from '../audit/audit.ts'
import { insertRows } from '../database/bulk.ts'
import type { WorkspaceHandle } from '../database/handle.ts'
import type { WorkspaceTables } from '../database/tables.ts'
import type { Clock } from '../dependencies.ts'
import { workspaceCatalogue } from '../evidence/workspace.queries.ts'
import { addUpAgain } from '../importing/add-up-again.ts'
import { raiseVersion, storedLookups } from '../importing/importing.queries.ts'
import { nextPosition, raiseCatalogue } from './catalogue-rows.ts'
import { customScheme } from './custom-scheme.ts'
import type { CustomArea } from './custom-area.ts'
import { writeOutlines } from './outlines.ts'
import { writeParents } from './parents.ts'

export interface Context {
  workspace: WorkspaceHandle
  clock: Clock
  actor: string
}

/** Gives a lookup other entries, and makes everything anew that is added up by it: one transaction, one audit entry. */
export async function replaceLookup(context: Context, lookup: Lookup, entries: readonly LookupEntry[]): Promise<void> {
  const entry = { action: 'lookup.replaced', subject: lookup.id, detail: { entries: entries.length } }
  await change(context, entry, async (transaction) => {
    await writeEntries(transaction, context.workspace, lookup.id, entries)
    await writeParents(transaction, { ...lookup, entries: [...entries] })
    if (lookup.toScheme === customScheme) await writeOutlines(transaction, context.workspace.dialect, customScheme)
  })
}

/** Adds an area that an analyst has put together from small areas. */
export async function addCustomArea(context: Context, { area, scheme, lookup, parts }: CustomArea): Promise<void> {
  const { dialect } = context.workspace
  const detail = { name: area.name, parts: parts.length }
  await change(context, { action: 'area.added', subject: area.code, detail }, async (transaction) => {
    const schemes = await transaction.selectFrom('areaScheme').select('id').where('id', '=', scheme.id).execute()
    if (schemes.length === 0) {
      await insertRows(transaction, dialect, 'areaScheme', [{ id: scheme.id, body: JSON.stringify(scheme) }])
    }
    const position = await nextPosition(transaction, 'area')
    const row = { id: area.code, body: JSON.stringify(area), scheme: area.scheme, position }
    await insertRows(transaction, dialect, 'area', [row])
    const lookups = await transaction.selectFrom('lookup').select('id').where('id', '=', lookup.id).execute()
    if (lookups.length === 0) {
      const { fromScheme, toScheme } = lookup
      const header = { id: lookup.id, body: JSON.stringify(lookup), fromScheme, toScheme }
      await insertRows(transaction, dialect, 'lookup', [
        { ...header, position: await nextPosition(transaction, 'lookup') },
      ])
    }
    const entries = parts.map((from) => ({ lookup: lookup.id, fromCode: from, toCode: area.code, weight: 1 }))
    await insertRows(transaction, dialect, 'lookupEntry', entries)
    await writeOutlines(transaction, dialect, scheme.id)
  })
}

async function writeEntries(
  transaction: Transaction<WorkspaceTables>,
  { dialect }: WorkspaceHandle,
  lookup: string,
  entries: readonly LookupEntry[],
): Promise<void> {
  await transaction.deleteFrom('lookupEntry').where('lookup', '=', lookup).execute()
  const rows = entries.map(({ from, to, weight }) => ({ lookup, fromCode: from, toCode: to, weight }))
  await insertRows(transaction, dialect, 'lookupEntry', rows)
}

/** Changes how areas hang together, adds everything up again, and tells whoever keeps the catalogue. */
async function change(
  { workspace: { db, dialect }, clock, actor }: Context,
  entry: { action: string; subject: string; detail: Record<string, unknown> },
  act: (transaction: Transaction<WorkspaceTables>) => Promise<void>,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await act(transaction)
    const { indicators, areas } = await workspaceCatalogue(transaction)
    const places = { lookups: await storedLookups(transaction), areas: new Map(areas.map((area) => [area.code, area])) }
    for (const indicator of indicators.filter(({ aggregation }) => aggregation !== 'none')) {
      await addUpAgain(transaction, dialect, indicator, places)
      await raiseVersion(transaction, indicator.slug)
    }
    await raiseCatalogue(transaction)
    await appendAudit(transaction, dialect, { at: clock().toISOString(), actor, ...entry })
  })
}
