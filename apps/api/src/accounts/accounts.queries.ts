import type { Kysely } from 'kysely'
import type { EditorUser, Role } from '../client.ts'
import type { WorkspaceTables } from '../database/tables.ts'

type Workspace = Kysely<WorkspaceTables>

export interface StoredAccount extends EditorUser {
  passwordHash: string
}

export async function accountByEmail(db: Workspace, email: string): Promise<StoredAccount | undefined> {
  const row = await db.selectFrom('account').selectAll().where('email', '=', email).executeTakeFirst()
  return (
    row && { email: row.email, name: row.name, roles: JSON.parse(row.roles) as Role[], passwordHash: row.passwordHash }
  )
}

export async function sessionUser(db: Workspace, tokenHash: string, now: string): Promise<EditorUser | undefined> {
  const row = await db
    .selectFrom('session')
    .innerJoin('account', 'account.email', 'session.email')
    .select(['account.email', 'account.name', 'account.roles'])
    .where('tokenHash', '=', tokenHash)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  return row && { email: row.email, name: row.name, roles: JSON.parse(row.roles) as Role[] }
}

export async function addSession(db: Workspace, session: WorkspaceTables['session']): Promise<void> {
  await db.deleteFrom('session').where('expiresAt', '<=', session.createdAt).execute()
  await db.insertInto('session').values(session).execute()
}

export async function removeSession(db: Workspace, tokenHash: string): Promise<void> {
  await db.deleteFrom('session').where('tokenHash', '=', tokenHash).execute()
}

/** How many attempts count at a moment, for an account and for an address. */
export interface AttemptCounts {
  forAccount: number
  forAddress: number
  /** When the oldest of them was made. */
  oldest: string
}

export async function addAttempt(
  db: Workspace,
  attempt: WorkspaceTables['signInAttempt'],
  since: string,
): Promise<void> {
  await db.deleteFrom('signInAttempt').where('at', '<=', since).execute()
  await db.insertInto('signInAttempt').values(attempt).execute()
}

export async function countAttempts(
  db: Workspace,
  { email, address, at }: Pick<WorkspaceTables['signInAttempt'], 'email' | 'address' | 'at'>,
  since: string,
): Promise<AttemptCounts> {
  const rows = await db
    .selectFrom('signInAttempt')
    .select(['email', 'address', 'at'])
    .where('at', '>', since)
    .where((where) => where.or([where('email', '=', email), where('address', '=', address)]))
    .orderBy('at')
    .execute()
  return {
    forAccount: rows.filter((row) => row.email === email).length,
    forAddress: rows.filter((row) => row.address === address).length,
    oldest: rows[0]?.at ?? at,
  }
}

export async function removeAttempt(db: Workspace, id: string): Promise<void> {
  await db.deleteFrom('signInAttempt').where('id', '=', id).execute()
}
