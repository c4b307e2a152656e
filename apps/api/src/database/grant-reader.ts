import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { DatabaseName } from './migrate.ts'

/** Lets a PostgreSQL role read what is published and nothing else, now and in later versions. */
export async function grantReader<Tables>(
  db: Kysely<Tables>,
  { workspace, published }: Record<DatabaseName, string>,
  role: string,
): Promise<void> {
  for (const statement of [
    `revoke all on schema ${workspace} from ${role}`,
    `revoke all on all tables in schema ${workspace} from ${role}`,
    `grant usage on schema ${published} to ${role}`,
    `grant select on all tables in schema ${published} to ${role}`,
    `alter default privileges in schema ${published} grant select on tables to ${role}`,
  ]) {
    await sql.raw(statement).execute(db)
  }
}
