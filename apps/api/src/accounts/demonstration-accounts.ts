import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Role } from '../client.ts'
import type { WorkspaceTables } from '../database/tables.ts'
import type { Clock, Randomness } from '../dependencies.ts'
import { hashPassword } from './password.ts'

/** An account to try the editor with. Its password is made at random for each installation. */
export interface DemonstrationAccount {
  email: string
  password: string
  name: string
  roles: Role[]
}

const people: Omit<DemonstrationAccount, 'password'>[] = [
  { email: 'author@jsna.example', name: 'Asha Author', roles: ['author'] },
  { email: 'analyst@jsna.example', name: 'Anwen Analyst', roles: ['analyst'] },
  { email: 'publisher@jsna.example', name: 'Parveen Publisher', roles: ['author', 'publisher'] },
  { email: 'administrator@jsna.example', name: 'Adam Administrator', roles: ['administrator'] },
]

export const makeAccounts = (random: Randomness): DemonstrationAccount[] =>
  people.map((person) => ({ ...person, password: random.bytes(12).toString('base64url') }))

export async function accountRows(
  accounts: readonly DemonstrationAccount[],
  random: Randomness,
  clock: Clock,
): Promise<WorkspaceTables['account'][]> {
  const rows: WorkspaceTables['account'][] = []
  for (const { email, name, roles, password } of accounts) {
    const passwordHash = await hashPassword(password, random)
    rows.push({ email, name, roles: JSON.stringify(roles), passwordHash, createdAt: clock().toISOString() })
  }
  return rows
}

const fileOf = (folder: string) => join(folder, 'demonstration-accounts.json')

/** Only the user who runs the program can read the file. */
export function writeAccounts(folder: string, accounts: readonly DemonstrationAccount[]): void {
  writeFileSync(fileOf(folder), `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 })
  chmodSync(fileOf(folder), 0o600)
}

/** The accounts of the file; none where it was removed, as it should be before real use. */
export function readAccounts(folder: string): DemonstrationAccount[] {
  if (!existsSync(fileOf(folder))) return []
  return JSON.parse(readFileSync(fileOf(folder), 'utf8')) as DemonstrationAccount[]
}
