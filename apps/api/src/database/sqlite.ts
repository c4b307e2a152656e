import { DatabaseSync } from 'node:sqlite'
import type { SQLInputValue, StatementSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import type { SqliteDatabase, SqliteStatement } from 'kysely'
import type { Handle } from './handle.ts'
import { QueryNamingPlugin, rowNamer } from './naming.ts'
import { TurnTakingDialect } from './sqlite-dialect.ts'

const statementsKept = 200

/** Gives node:sqlite the shape that Kysely's SQLite dialect asks of a driver. */
export function asKyselyDatabase(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>()
  return {
    close: () => {
      kept.clear()
      database.close()
    },
    prepare(sql) {
      const known = kept.get(sql)
      if (known) return known
      const made = asKyselyStatement(database.prepare(sql))
      if (kept.size >= statementsKept) kept.delete(kept.keys().next().value ?? '')
      kept.set(sql, made)
      return made
    },
  }
}

function asKyselyStatement(statement: StatementSync): SqliteStatement {
  const columns = statement.columns().map(({ name }) => name)
  const name = rowNamer(columns)
  // Rows as plain lists are read more than twice as fast as objects.
  statement.setReturnArrays(true)
  return {
    reader: columns.length > 0,
    all: (parameters) => {
      const rows = statement.all(...(parameters as SQLInputValue[])) as unknown as unknown[][]
      return rows.map(name)
    },
    run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
    *iterate(parameters) {
      for (const row of statement.iterate(...(parameters as SQLInputValue[]))) yield name(row as unknown as unknown[])
    },
  }
}

/** Opens one SQLite file. A writer waits for other writers; an acknowledged transaction is on the disk. */
export function openSqlite<Tables>(path: string, options: { readOnly: boolean }): Handle<Tables> {
  const database = new DatabaseSync(path, {
    readOnly: options.readOnly,
    timeout: 5000,
    enableForeignKeyConstraints: true,
  })
  if (!options.readOnly && path !== ':memory:') database.exec('pragma journal_mode = wal')
  database.exec('pragma synchronous = full')
  database.exec('pragma cache_size = -32000')
  // As much as SQLite allows: a county's published figures are more than a quarter of a gigabyte.
  database.exec('pragma mmap_size = 2147418112')
  const db = new Kysely<Tables>({
    dialect: new TurnTakingDialect(asKyselyDatabase(database), options),
    plugins: [new QueryNamingPlugin()],
  })
  const version = database.prepare('pragma data_version')
  version.setReturnArrays(true)
  let open = true
  return {
    db,
    dialect: 'sqlite',
    moves: () => Number((version.get() as unknown as unknown[])[0]),
    // Kysely closes what it has used; a handle that never ran a query is closed here.
    close: async () => {
      if (!open) return
      open = false
      await db.destroy()
      if (database.isOpen) database.close()
    },
  }
}
