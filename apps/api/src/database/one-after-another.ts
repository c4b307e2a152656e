import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import type { Dialect } from './handle.ts'

// Any number will do that is used for nothing else, as long as every process uses the same one.
const orderLock = 748_263

/**
 * Has others who begin with the same word wait until this transaction has ended, so that none decides by what another is about to
 * change. SQLite has one writer at a time as it is.
 */
export async function oneAfterAnother<Tables>(
  transaction: Transaction<Tables>,
  dialect: Dialect,
  what: 'figures' | 'code-histories',
): Promise<void> {
  if (dialect === 'sqlite') return
  await sql`select pg_advisory_xact_lock(${orderLock}, hashtext(current_schema() || ${`.${what}`}))`.execute(
    transaction,
  )
}
