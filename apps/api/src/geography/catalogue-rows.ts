import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import type { WorkspaceTables } from '../database/tables.ts'

export async function nextPosition(
  transaction: Transaction<WorkspaceTables>,
  table: 'area' | 'lookup',
): Promise<number> {
  const row = await transaction
    .selectFrom(table)
    .select((select) => select.fn.max('position').as('last'))
    .executeTakeFirst()
  return Number(row?.last ?? -1) + 1
}

/** Tells whoever keeps the catalogue that areas or lookups are others. */
export async function raiseCatalogue(transaction: Transaction<WorkspaceTables>): Promise<void> {
  await transaction
    .insertInto('catalogueVersion')
    .values({ id: 1, version: 1 })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ version: sql<number>`catalogue_version.version + 1` }),
    )
    .execute()
}
