import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { insertLists } from '../database/bulk.ts'
import { DatabaseProblem } from '../database/handle.ts'
import type { Dialect, Stores } from '../database/handle.ts'
import type { DatabaseName } from '../database/migrate.ts'
import { createStores, openStores } from '../database/open.ts'
import type { StoreLocation } from '../database/open.ts'
import { ContentHash, readTable } from './read-table.ts'
import { storedTables } from './stored-tables.ts'
import type { StoredTable } from './stored-tables.ts'

interface Side {
  db: Kysely<unknown>
  dialect: Dialect
}

export interface CopiedTable {
  database: DatabaseName
  table: string
  rows: number
  hash: string
}

const sideOf = (stores: Stores, database: DatabaseName): Side => {
  const { db, dialect } = database === 'workspace' ? stores.workspace : stores.publisher
  return { db: db as unknown as Kysely<unknown>, dialect }
}

/**
 * Copies both databases, table by table, into empty ones of whatever technology, and reads the copy again: a table whose
 * content is not the same is an error.
 */
export async function copyStores(
  from: Stores,
  to: Stores,
  progress: (copied: CopiedTable) => void,
): Promise<CopiedTable[]> {
  const copied: CopiedTable[] = []
  for (const database of ['workspace', 'published'] as const) {
    const [source, target] = [sideOf(from, database), sideOf(to, database)]
    await refuseFull(target, database)
    // What is copied is one moment of the source, and all of it or nothing is in the target.
    const moment = source.db.transaction().setAccessMode('read only')
    const isolated = source.dialect === 'postgres' ? moment.setIsolationLevel('repeatable read') : moment
    await isolated.execute(async (reading) => {
      await target.db.transaction().execute(async (writing) => {
        for (const table of storedTables[database]) {
          const one = await copyTable({ ...source, db: reading }, { ...target, db: writing }, table)
          const entry = { database, table: table.name, ...one }
          copied.push(entry)
          progress(entry)
        }
      })
    })
  }
  return copied
}

/** Copies an installation to where there is none yet. What is there is refused. */
export async function copyInstallation(
  from: StoreLocation,
  to: StoreLocation,
  progress: (copied: CopiedTable) => void = () => undefined,
): Promise<CopiedTable[]> {
  const source = await openStores(from)
  try {
    const target = await createStores(to)
    try {
      return await copyStores(source, target, progress)
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

async function copyTable(source: Side, target: Side, table: StoredTable): Promise<{ rows: number; hash: string }> {
  const read = new ContentHash()
  for await (const some of readTable(source.db, source.dialect, table)) {
    read.add(some)
    const { columns, rows } = some
    await insertLists(target.db, target.dialect, table.name, columns, rows.length, (index, cells) => {
      for (const cell of rows[index] ?? []) cells.push(cell)
    })
  }
  if (table.numbered !== undefined && target.dialect === 'postgres') await goOnCounting(target.db, table)
  const { rows, text } = await contentOf(target, table)
  if (text === read.text) return { rows, hash: text }
  throw new DatabaseProblem(`The copy of the table ${table.name} is not the same: ${read.rows} rows became ${rows}.`)
}

/** What a table holds, as a hash. */
export async function contentOf({ db, dialect }: Side, table: StoredTable): Promise<ContentHash> {
  const hash = new ContentHash()
  for await (const some of readTable(db, dialect, table)) hash.add(some)
  return hash
}

/** The next number that PostgreSQL gives out comes after those that were copied. */
async function goOnCounting(db: Kysely<unknown>, { name, numbered = '' }: StoredTable): Promise<void> {
  const column = sql.ref(numbered)
  await sql`select setval(pg_get_serial_sequence(${name}, ${numbered}), coalesce(max(${column}), 0) + 1, false)
    from ${sql.table(name)}`.execute(db)
}

async function refuseFull({ db }: Side, database: DatabaseName): Promise<void> {
  for (const { name } of storedTables[database]) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db)
    if (rows.length > 0) {
      throw new DatabaseProblem(
        `The target is not empty: its ${database} database has rows in ${name}. Choose another.`,
      )
    }
  }
}
