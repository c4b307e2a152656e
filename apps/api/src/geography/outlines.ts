import type { Area } from '@jsna/core'
import { outlineAreas } from '@jsna/importers'
import type { AreaTopology } from '@jsna/importers'
import type { Transaction } from 'kysely'
import { insertRows } from '../database/bulk.ts'
import type { Dialect } from '../database/handle.ts'
import { bodyOf } from '../database/rows.ts'
import type { WorkspaceTables } from '../database/tables.ts'
import { storedLookups } from '../importing/importing.queries.ts'

/**
 * Draws the areas of a scheme anew, each as the outline of the small areas of which it is made. Areas whose small areas have
 * no boundaries stay without one.
 */
export async function writeOutlines(
  transaction: Transaction<WorkspaceTables>,
  dialect: Dialect,
  scheme: string,
): Promise<void> {
  const lookups = (await storedLookups(transaction)).filter(({ toScheme }) => toScheme === scheme)
  const rows = await transaction.selectFrom('area').select('body').where('scheme', '=', scheme).execute()
  const names = new Map(rows.map((row) => bodyOf<Area>(row)).map(({ code, name }) => [code, name]))
  const sources = []
  for (const { fromScheme, entries } of lookups) {
    const topology = await storedBoundaries(transaction, fromScheme)
    if (topology) sources.push({ topology, entries })
  }
  const outlines = outlineAreas(sources, names)
  await transaction.deleteFrom('boundary').where('id', '=', scheme).execute()
  if (outlines) await insertRows(transaction, dialect, 'boundary', [{ id: scheme, body: JSON.stringify(outlines) }])
}

export async function storedBoundaries(
  db: Pick<Transaction<WorkspaceTables>, 'selectFrom'>,
  scheme: string,
): Promise<AreaTopology | null> {
  const row = await db.selectFrom('boundary').select('body').where('id', '=', scheme).executeTakeFirst()
  return row ? bodyOf<AreaTopology>(row) : null
}
