import type { Kysely } from 'kysely'
import type { EditorUser } from '../client.ts'
import type { WorkspaceTables } from '../database/tables.ts'
import type { Clock, Randomness } from '../dependencies.ts'
import { ApiError } from '../errors.ts'
import { sha256 } from '../hash.ts'
import {
  accountByEmail,
  addAttempt,
  addSession,
  countAttempts,
  removeAttempt,
  removeSession,
  sessionUser,
} from './accounts.queries.ts'
import { passwordMatches } from './password.ts'

const windowMilliseconds = 15 * 60 * 1000
const mostForAccount = 5
const mostForAddress = 20
export const sessionMilliseconds = 12 * 60 * 60 * 1000

export interface Accounts {
  db: Kysely<WorkspaceTables>
  clock: Clock
  random: Randomness
}

export interface Credentials {
  email: string
  password: string
  /** Where the attempt comes from. */
  address: string
}

/**
 * Signs somebody in and gives the token of a new session. Only its hash is stored. An attempt is noted before the password
 * is looked at, so that attempts made at the same moment, or across a restart, all count; only failed ones go on counting.
 */
export async function signIn(
  accounts: Accounts,
  credentials: Credentials,
): Promise<{ user: EditorUser; token: string }> {
  const { db, clock, random } = accounts
  const now = clock()
  const email = credentials.email.trim().toLowerCase()
  const attempt = { id: random.bytes(12).toString('hex'), email, address: credentials.address, at: now.toISOString() }
  await refuseTooManyAttempts(accounts, attempt)
  const account = await accountByEmail(db, email)
  const matches = await passwordMatches(credentials.password, account?.passwordHash ?? null)
  if (!account || !matches) {
    throw new ApiError(
      'wrong-credentials',
      'The e-mail address or the password is not right. Check both and try again.',
    )
  }
  await removeAttempt(db, attempt.id)
  const token = random.bytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + sessionMilliseconds).toISOString()
  await addSession(db, { tokenHash: sha256(token), email, createdAt: now.toISOString(), expiresAt })
  const { passwordHash: _passwordHash, ...user } = account
  return { user, token }
}

async function refuseTooManyAttempts({ db }: Accounts, attempt: WorkspaceTables['signInAttempt']): Promise<void> {
  const since = new Date(Date.parse(attempt.at) - windowMilliseconds).toISOString()
  await addAttempt(db, attempt, since)
  const counts = await countAttempts(db, attempt, since)
  if (counts.forAccount <= mostForAccount && counts.forAddress <= mostForAddress) return
  // What is refused was no attempt: otherwise somebody who keeps trying would never be let in again.
  await removeAttempt(db, attempt.id)
  const wait = Math.max(1, Math.ceil((Date.parse(counts.oldest) + windowMilliseconds - Date.parse(attempt.at)) / 1000))
  const minutes = Math.ceil(wait / 60)
  const detail = `There were too many attempts to sign in. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`
  throw new ApiError('too-many-attempts', detail, {}, { 'retry-after': String(wait) })
}

export const userOf = ({ db, clock }: Accounts, token: string): Promise<EditorUser | undefined> =>
  sessionUser(db, sha256(token), clock().toISOString())

export const signOut = ({ db }: Accounts, token: string): Promise<void> => removeSession(db, sha256(token))
