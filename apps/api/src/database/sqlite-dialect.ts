import { CompiledQuery, SqliteDialect, SqliteDriver } from 'kysely'
import type { DatabaseConnection, Driver, SqliteDatabase, TransactionSettings } from 'kysely'
import { LongListCompiler } from './long-lists.ts'

/**
 * SQLite as this program uses it. A transaction takes its turn to write when it begins: one that reads first and writes later would be
 * refused at once, without waiting, whenever somebody else has written in between.
 */
export class TurnTakingDialect extends SqliteDialect {
  readonly #database: SqliteDatabase
  readonly #isReadOnly: boolean

  constructor(database: SqliteDatabase, { readOnly }: { readOnly: boolean }) {
    super({ database })
    this.#database = database
    this.#isReadOnly = readOnly
  }

  override createDriver(): Driver {
    return this.#isReadOnly ? super.createDriver() : new TurnTakingDriver({ database: this.#database })
  }

  override createQueryCompiler(): LongListCompiler {
    return new LongListCompiler()
  }
}

class TurnTakingDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate'
    await connection.executeQuery(CompiledQuery.raw(begin))
  }
}
