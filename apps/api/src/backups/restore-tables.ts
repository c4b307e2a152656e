import pg from 'pg'
import { grantStatements } from '../database/grant-reader.ts'
import { DatabaseProblem } from '../database/handle.ts'
import type { StoreLocation } from '../database/open.ts'
import { tryAlone } from '../database/postgres.ts'
import { databaseNames } from './manifest.ts'

type PostgresLocation = Extract<StoreLocation, { kind: 'postgres' }>

interface Choice {
  force: boolean
  /** Ends the names of the schemas that are put aside. */
  stamp: string
}

/**
 * Fills two new schemas by `fill` and puts them in the place of those that are there, in one transaction. Answers the names under
 * which the old ones are kept. A process that ends before leaves what was there, and two schemas that the next restore drops.
 *
 * @throws DatabaseProblem when a schema holds rows and `force` is not given, or a server or command is connected.
 */
export async function restoreTables(
  location: PostgresLocation,
  { force, stamp }: Choice,
  fill: (location: PostgresLocation) => Promise<unknown>,
): Promise<string[]> {
  const client = new pg.Client({ connectionString: location.url })
  await client.connect()
  try {
    const pairs = databaseNames.map((name) => {
      const schema = location.schemas[name]
      return { name, schema, staged: `${schema}_restoring`, aside: `${schema}_before_${stamp}` }
    })
    if (!force) for (const { schema } of pairs) await refuseFilled(client, schema)
    for (const { schema } of pairs) {
      if (await tryAlone(client, schema)) continue
      throw new DatabaseProblem(`The PostgreSQL schema “${schema}” is in use. Stop every server, then restore.`)
    }
    for (const { staged } of pairs) await client.query(`drop schema if exists ${staged} cascade`)
    const schemas = Object.fromEntries(pairs.map(({ name, staged }) => [name, staged])) as PostgresLocation['schemas']
    await fill({ kind: 'postgres', url: location.url, schemas })
    const readers = await readersOf(client, location.schemas.published)
    const setAside: string[] = []
    await client.query('begin')
    for (const { schema, staged, aside } of pairs) {
      if (await isThere(client, schema)) {
        await client.query(`alter schema ${schema} rename to ${aside}`)
        setAside.push(`the schema ${aside}`)
      }
      await client.query(`alter schema ${staged} rename to ${schema}`)
    }
    for (const role of readers) {
      for (const statement of grantStatements(location.schemas, role)) await client.query(statement)
    }
    await client.query('commit')
    return setAside
  } finally {
    await client.end()
  }
}

async function isThere(client: pg.Client, schema: string): Promise<boolean> {
  const { rows } = await client.query('select 1 from pg_namespace where nspname = $1', [schema])
  return rows.length > 0
}

/** What is in a schema may be somebody else’s. One in which there are tables and no rows is put aside like any other. */
async function refuseFilled(client: pg.Client, schema: string): Promise<void> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = $1 and tablename <> 'schema_version'`,
    [schema],
  )
  for (const { name } of tables) {
    const { rows } = await client.query(`select 1 from ${schema}.${name} limit 1`)
    if (rows.length === 0) continue
    throw new DatabaseProblem(
      `The PostgreSQL schema “${schema}” is not empty: ${name} has rows. Choose another database, or add --force to put what is there aside.`,
    )
  }
}

/** The roles that may read what is published beside its owner. The schema that takes its place is to be read by them, too. */
async function readersOf(client: pg.Client, schema: string): Promise<string[]> {
  const { rows } = await client.query<{ role: string }>(
    `select distinct granted.grantee::regrole::text as role
     from pg_namespace, aclexplode(nspacl) as granted
     where nspname = $1 and granted.privilege_type = 'USAGE' and granted.grantee not in (0, nspowner)`,
    [schema],
  )
  return rows.map(({ role }) => role)
}
