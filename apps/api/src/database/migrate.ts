import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { DatabaseProblem } from './handle.ts'
import type { Handle } from './handle.ts'
import type { Migration } from './migrations/migration.ts'

export type DatabaseName = 'workspace' | 'published'

// Any number will do, as long as every process uses the same one.
const migrationLock = 748_261

interface SchemaTable {
  schemaVersion: { name: string; version: number }
}

/** The schema version that a database is at: 0 for one without tables, `null` where the file is some other database. */
export async function schemaVersion<Tables>(handle: Handle<Tables>, name: DatabaseName): Promise<number | null> {
  const tables = await handle.db.introspection.getTables()
  const own = handle.dialect === 'postgres' ? tables.filter(await inOwnSchema(handle.db)) : tables
  if (own.length === 0) return 0
  if (!own.some((table) => table.name === 'schema_version' || table.name === 'schemaVersion')) return null
  const row = await versions(handle.db).where('name', '=', name).executeTakeFirst()
  return row?.version ?? null
}

async function inOwnSchema<Tables>(db: Kysely<Tables>): Promise<(table: { schema?: string }) => boolean> {
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db)
  return (table) => table.schema === rows[0]?.schema
}

const versions = <Tables>(db: Kysely<Tables>) =>
  (db as unknown as Kysely<SchemaTable>).selectFrom('schemaVersion').select('version')

/** Brings a database to the newest schema, in one transaction, once, whoever else starts at the same moment. */
export async function migrate<Tables>(
  handle: Handle<Tables>,
  name: DatabaseName,
  migrations: readonly Migration[],
): Promise<void> {
  const newest = migrations.at(-1)?.version ?? 0
  const current = await schemaVersion(handle, name)
  refuseForeign(current, newest, name)
  if (current === newest) return
  await handle.db.connection().execute(async (connection) => {
    const run = (statement: string) => sql.raw(statement).execute(connection)
    await run(handle.dialect === 'sqlite' ? 'begin immediate' : 'begin')
    try {
      if (handle.dialect === 'postgres') await run(`select pg_advisory_xact_lock(${migrationLock})`)
      await run('create table if not exists schema_version (name text not null primary key, version integer not null)')
      const row = await versions(connection).where('name', '=', name).executeTakeFirst()
      const done = row?.version ?? 0
      for (const migration of migrations.filter(({ version }) => version > done)) {
        for (const statement of migration.statements(handle.dialect)) await run(statement)
      }
      await run('delete from schema_version')
      await run(`insert into schema_version (name, version) values ('${name}', ${newest})`)
      await run('commit')
    } catch (error) {
      await run('rollback')
      throw error
    }
  })
}

export function refuseForeign(current: number | null, newest: number, name: string): asserts current is number {
  if (current === null) throw new DatabaseProblem(`${name} is not the database of that name of this program.`)
  if (current > newest) {
    throw new DatabaseProblem(
      `${name} was written by a newer version of this program (schema ${current}; this one knows ${newest}). Update the program.`,
    )
  }
}
