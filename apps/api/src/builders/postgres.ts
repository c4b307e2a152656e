import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { TemporaryStore } from './temporary-store.ts'

/** The PostgreSQL server for tests; `null` where there is none. */
export const postgresAddress = process.env.JSNA_TEST_POSTGRES_URL || null

/** Two schemas of their own for one test, and how to remove them. */
export async function temporarySchemas(): Promise<TemporaryStore> {
  const url = postgresAddress ?? ''
  const name = `jsna_test_${randomBytes(6).toString('hex')}`
  const schemas = { workspace: `${name}_workspace`, published: `${name}_published` }
  const remove = async () => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    for (const schema of Object.values(schemas)) await client.query(`drop schema if exists ${schema} cascade`)
    await client.end()
  }
  return { location: { kind: 'postgres', url, schemas }, remove }
}
