import { sql } from 'kysely'
import { grantStatements } from '../database/grant-reader.ts'
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
      for (const statement of grantStatements(location.schemas, role)) {
        await sql.raw(statement).execute(stores.publisher.db)
      }
      say(
        `${role} can read the schema ${location.schemas.published}, and nothing else. Give its address to the server as DATABASE_READER_URL.`,
      )
    } finally {
      await stores.close()
    }
  },
}
