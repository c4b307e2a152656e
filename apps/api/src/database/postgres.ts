import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Handle } from './handle.ts'
import { NamingPlugin } from './naming.ts'

export interface PostgresOptions {
  /** The schema that holds the tables: `workspace` or `published`. */
  schema: string
  readOnly: boolean
}

/** Opens one schema of a PostgreSQL database. A read-only handle is read-only on the server, too. */
export function openPostgres<Tables>(url: string, { schema, readOnly }: PostgresOptions): Handle<Tables> {
  const settings = [`-c search_path=${schema}`, ...(readOnly ? ['-c default_transaction_read_only=on'] : [])]
  const pool = new pg.Pool({ connectionString: url, options: settings.join(' '), max: 8 })
  // An idle connection that breaks is replaced by the pool at the next query; without a listener it would end the process.
  pool.on('error', () => undefined)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins: [new NamingPlugin()] })
  let open = true
  return {
    db,
    dialect: 'postgres',
    moves: () => null,
    close: async () => {
      if (!open) return
      open = false
      await db.destroy()
      if (!pool.ended) await pool.end()
    },
  }
}
