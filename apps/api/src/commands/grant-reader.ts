import { sql } from 'kysely'
import { openStores } from '../database/open.ts'
import { readEnvironment } from '../environment.ts'
import { CommandProblem } from './command.ts'
import type { Command } from './command.ts'

export const grantReaderCommand: Command = {
  name: 'grant-reader',
  usage: '<role>',
  summary: 'let a PostgreSQL role read what is published, and nothing else; the public routes can use it',
  options: [],
  async run({ parameters: [role, ...others], variables, say }) {
    if (!role || others.length > 0 || !/^[a-z_][a-z0-9_]{0,62}$/.test(role)) {
      throw new CommandProblem('Name one role, in small letters: jsna grant-reader <role>.', { cause: 'usage' })
    }
    const { stores: location } = readEnvironment(variables)
    if (location.kind !== 'postgres') {
      throw new CommandProblem('Roles belong to PostgreSQL. Set DATABASE_URL, or leave it: SQLite needs none.')
    }
    const stores = await openStores(location)
    try {
      const { published, workspace } = location.schemas
      for (const statement of [
        `revoke all on schema ${workspace} from ${role}`,
        `revoke all on all tables in schema ${workspace} from ${role}`,
        `grant usage on schema ${published} to ${role}`,
        `grant select on all tables in schema ${published} to ${role}`,
        // Tables that a later version adds can be read, too.
        `alter default privileges in schema ${published} grant select on tables to ${role}`,
      ]) {
        await sql.raw(statement).execute(stores.publisher.db)
      }
      say(
        `${role} can read the schema ${published}, and nothing else. Give its address to the server as DATABASE_READER_URL.`,
      )
    } finally {
      await stores.close()
    }
  },
}
