import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import { figureTables } from './figure-tables.ts'
import type { PublishedHandle } from './handle.ts'

/** So many series take a hundredth of a second or less, even where nothing of them was read before. */
const seriesAtOnce = 2000

const { estimate, comparison, trend } = figureTables
const tables = [
  { table: 'series', key: 'id' },
  ...[estimate, comparison, trend].map(({ table }) => ({ table, key: 'series' })),
]

/**
 * Brings what is published in a SQLite file into the memory of this process, so that whoever asks first for an indicator waits no
 * longer than whoever asks next: the first touch of a page takes as long as reading a hundred figures. Other questions are answered
 * in between. Ends early once `isOver`; does nothing for PostgreSQL, which has a memory of its own.
 */
export async function bringToHand({ db, dialect }: PublishedHandle, isOver: () => boolean): Promise<void> {
  if (dialect !== 'sqlite') return
  const { rows } = await sql<{ last: number | null }>`select max(id) as last from series`.execute(db)
  const last = rows[0]?.last ?? 0
  for (const { table, key } of tables) {
    for (let from = 0; from <= last; from += seriesAtOnce) {
      await setImmediate()
      if (isOver()) return
      const [name, number] = [sql.table(table), sql.ref(key)]
      await sql`select count(*) from ${name} where ${number} >= ${from} and ${number} < ${from + seriesAtOnce}`.execute(
        db,
      )
    }
  }
}
