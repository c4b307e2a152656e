import type { AreaScheme } from '@jsna/core'
import type { SchemeRead } from '@jsna/importers'
import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import { appendAudit } from '../audit/audit.ts'
import { insertRows } from '../database/bulk.ts'
import type { WorkspaceTables } from '../database/tables.ts'
import { raiseVersion } from '../importing/importing.queries.ts'
import { nextPosition, raiseCatalogue } from './catalogue-rows.ts'
import type { Context } from './geography.actions.ts'
import { schemeState } from './schemes.queries.ts'
import type { SchemeState } from './schemes.queries.ts'

/** Stores an area scheme that was handed in, and keeps what it replaces: one transaction, one audit entry. */
export async function replaceScheme(
  { workspace: { db, dialect }, clock, actor }: Context,
  scheme: AreaScheme,
  { areas, boundaries }: SchemeRead,
): Promise<void> {
  const at = clock().toISOString()
  await db.transaction().execute(async (transaction) => {
    const before = await schemeState(transaction, scheme.id)
    const after = { scheme, areas, boundaries: boundaries?.topology ?? before?.boundaries ?? null }
    await writeScheme(transaction, dialect, before, after)
    await transaction.deleteFrom('schemeReplacement').where('id', '=', scheme.id).execute()
    const kept = { id: scheme.id, body: JSON.stringify(before), replacedAt: at, replacedBy: actor }
    await insertRows(transaction, dialect, 'schemeReplacement', [kept])
    const action = before ? 'area-scheme.replaced' : 'area-scheme.added'
    const detail = { areas: areas.length, boundaries: boundaries?.bytes ?? 0 }
    await appendAudit(transaction, dialect, { at, actor, action, subject: scheme.id, detail })
  })
}

/** Gives an area scheme back what it had before it was handed in last. */
export async function restoreScheme(
  { workspace: { db, dialect }, clock, actor }: Context,
  id: string,
  target: SchemeState | null,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await writeScheme(transaction, dialect, await schemeState(transaction, id), target)
    await transaction.deleteFrom('schemeReplacement').where('id', '=', id).execute()
    const entry = { action: 'area-scheme.restored', subject: id, detail: { areas: target?.areas.length ?? 0 } }
    await appendAudit(transaction, dialect, { at: clock().toISOString(), actor, ...entry })
  })
}

async function writeScheme(
  transaction: Transaction<WorkspaceTables>,
  dialect: Context['workspace']['dialect'],
  before: SchemeState | null,
  after: SchemeState | null,
): Promise<void> {
  const id = after?.scheme.id ?? before?.scheme.id ?? ''
  const known = new Set(before?.areas.map(({ code }) => code))
  const fresh = new Set(after?.areas.map(({ code }) => code))
  await transaction.deleteFrom('boundary').where('id', '=', id).execute()
  for (const code of known.difference(fresh)) {
    // A name in the list of series that nothing stands behind any more.
    await sql`delete from series where area = ${code}`.execute(transaction)
    await transaction.deleteFrom('area').where('id', '=', code).execute()
  }
  if (!after) {
    await transaction.deleteFrom('areaScheme').where('id', '=', id).execute()
  } else {
    const body = JSON.stringify(after.scheme)
    if (before) await transaction.updateTable('areaScheme').set({ body }).where('id', '=', id).execute()
    else await insertRows(transaction, dialect, 'areaScheme', [{ id, body }])
    // The order of the list is the order of the areas: all of them move to the end together.
    const position = await nextPosition(transaction, 'area')
    const rows = after.areas.map((area, index) => ({
      id: area.code,
      body: JSON.stringify(area),
      scheme: id,
      position: position + index,
    }))
    for (const row of rows.filter(({ id: code }) => known.has(code))) {
      await transaction.updateTable('area').set(row).where('id', '=', row.id).execute()
    }
    await insertRows(
      transaction,
      dialect,
      'area',
      rows.filter(({ id: code }) => !known.has(code)),
    )
    const { boundaries } = after
    if (boundaries) await insertRows(transaction, dialect, 'boundary', [{ id, body: JSON.stringify(boundaries) }])
  }
  await raiseCatalogue(transaction)
  if (JSON.stringify(before?.areas) === JSON.stringify(after?.areas)) return
  // Comparisons and what is hidden rest on which area lies in which, so every indicator is looked at again.
  const indicators = await transaction.selectFrom('indicator').select('id').execute()
  for (const indicator of indicators) await raiseVersion(transaction, indicator.id)
}
