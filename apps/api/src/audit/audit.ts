import { sql } from 'kysely'
import type { Kysely, Transaction } from 'kysely'
import type { Dialect } from '../database/handle.ts'
import type { WorkspaceTables } from '../database/tables.ts'
import { hashOf } from '../hash.ts'

/** What somebody did. Written in the transaction that did it, so that there is never one without the other. */
export interface AuditEntry {
  at: string
  actor: string
  /** A verb and its noun, such as `document.saved`. */
  action: string
  /** What it was done to: a document id, an import id, a release number. */
  subject: string
  detail: Record<string, unknown>
}

const beginning = '0'.repeat(64)

/** Appends an entry to the chain: each carries the hash of the one before it. */
export async function appendAudit(
  transaction: Transaction<WorkspaceTables>,
  dialect: Dialect,
  entry: AuditEntry,
): Promise<void> {
  // SQLite has one writer at a time anyway.
  if (dialect === 'postgres') await sql`lock table audit in exclusive mode`.execute(transaction)
  const last = await transaction
    .selectFrom('audit')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const row = {
    number: (last?.number ?? 0) + 1,
    ...entry,
    detail: JSON.stringify(entry.detail),
    previousHash: last?.hash ?? beginning,
  }
  const hash = hashOfRow(row)
  await transaction
    .insertInto('audit')
    .values({ ...row, hash })
    .execute()
  const head = { number: row.number, hash }
  await transaction
    .insertInto('auditHead')
    .values({ id: 1, ...head })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(head))
    .execute()
}

const hashOfRow = (row: Omit<WorkspaceTables['audit'], 'hash'>) =>
  hashOf([row.number, row.at, row.actor, row.action, row.subject, row.detail, row.previousHash])

/** The first entry that does not fit in the chain, in words; `null` when the chain is whole. */
export async function brokenAudit(db: Kysely<WorkspaceTables>): Promise<string | null> {
  const rows = await db.selectFrom('audit').selectAll().orderBy('number').execute()
  let previousHash = beginning
  for (const [index, row] of rows.entries()) {
    if (row.number !== index + 1) return `Audit entry ${index + 1} is missing.`
    if (row.previousHash !== previousHash) return `Audit entry ${row.number} does not follow the one before it.`
    if (row.hash !== hashOfRow(row)) return `Audit entry ${row.number} was changed after it was written.`
    previousHash = row.hash
  }
  const head = await db.selectFrom('auditHead').select(['number', 'hash']).executeTakeFirst()
  if ((head?.number ?? 0) > rows.length) return `Audit entry ${rows.length + 1} is missing.`
  return (head?.hash ?? beginning) === previousHash ? null : 'The audit does not end where it ended.'
}
