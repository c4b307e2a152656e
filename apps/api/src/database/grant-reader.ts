import type { DatabaseName } from './migrate.ts'

/** What lets a PostgreSQL role read what is published and nothing else, now and in later versions. */
export const grantStatements = ({ workspace, published }: Record<DatabaseName, string>, role: string): string[] => [
  `revoke all on schema ${workspace} from ${role}`,
  `revoke all on all tables in schema ${workspace} from ${role}`,
  `grant usage on schema ${published} to ${role}`,
  `grant select on all tables in schema ${published} to ${role}`,
  // Tables that a later version adds can be read, too.
  `alter default privileges in schema ${published} grant select on tables to ${role}`,
]
