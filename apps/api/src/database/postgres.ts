import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { DatabaseProblem } from './handle.ts'
import type { Handle } from './handle.ts'
import { NamingPlugin } from './naming.ts'

export interface PostgresOptions {
  /** The schema that holds the tables: `workspace` or `published`. */
  schema: string
  readOnly: boolean
}

/** How long a reader waits for a connection, in milliseconds: a host that has gone says nothing at all. */
const longestConnecting = 10_000

// Any number will do, as long as every process uses the same one. The second half of a lock is the name of a schema.
const useLock = 748_262

/** Notes for as long as a connection lasts that the schema is in use. Refused while somebody has it alone. */
async function useTogether(client: pg.ClientBase, schema: string): Promise<void> {
  const held = await tryLock(client, 'pg_try_advisory_lock_shared', schema)
  if (!held)
    throw new DatabaseProblem(
      'A backup is being brought back into this PostgreSQL database. Try again when that has ended.',
    )
}

/** Whether nobody else has a schema in use. It then stays so for as long as the connection lasts. */
export const tryAlone = (client: pg.ClientBase, schema: string): Promise<boolean> =>
  tryLock(client, 'pg_try_advisory_lock', schema)

async function tryLock(
  client: pg.ClientBase,
  lock: 'pg_try_advisory_lock' | 'pg_try_advisory_lock_shared',
  schema: string,
): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(`select ${lock}($1, hashtext($2)) as held`, [useLock, schema])
  return rows[0]?.held === true
}

/** Opens one schema of a PostgreSQL database. A read-only handle is read-only on the server, too. */
export function openPostgres<Tables>(url: string, { schema, readOnly }: PostgresOptions): Handle<Tables> {
  const settings = [`-c search_path=${schema}`, ...(readOnly ? ['-c default_transaction_read_only=on'] : [])]
  // Whoever may write keeps a connection, so that others can tell that the schema is in use.
  const verify = (client: pg.ClientBase, done: (error?: Error) => void) => {
    useTogether(client, schema).then(() => done(), done)
  }
  const pool = new pg.Pool({
    connectionString: url,
    options: settings.join(' '),
    max: 8,
    ...(readOnly ? { connectionTimeoutMillis: longestConnecting } : { min: 1, verify }),
  })
  // A connection that breaks is replaced by the pool at the next query; without a listener it would end the process. The pool
  // listens to idle ones alone.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
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
