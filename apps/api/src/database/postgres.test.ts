import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { postgresAddress } from '../builders/postgres.ts'
import type { Handle } from './handle.ts'
import { openPostgres } from './postgres.ts'

type Nothing = Record<never, never>

// An error that nobody listens to would end the process, and so this test.
describe.skipIf(postgresAddress === null)('a connection that PostgreSQL ends', () => {
  let one: Handle<Nothing>
  let other: Handle<Nothing>
  beforeEach(() => {
    const open = () => openPostgres<Nothing>(postgresAddress ?? '', { schema: 'public', readOnly: true })
    one = open()
    other = open()
  })
  afterEach(async () => {
    await one.close()
    await other.close()
  })

  const numberOf = async ({ db }: Pick<Handle<Nothing>, 'db'>) =>
    (await sql<{ number: number }>`select pg_backend_pid() as number`.execute(db)).rows[0]?.number ?? 0
  /** Until what PostgreSQL has said last has arrived. */
  const aMoment = () => sql`select pg_sleep(0.1)`.execute(other.db)
  const end = (number: number) => sql`select pg_terminate_backend(${number})`.execute(other.db)

  it('in the middle of a question refuses the question, and one a moment later is answered', async () => {
    const number = await numberOf(one)
    const asked = sql`select pg_sleep(30)`.execute(one.db)
    await Promise.all([expect(asked).rejects.toMatchObject({ code: '57P01' }), end(number)])
    await aMoment()
    expect(await numberOf(one)).not.toBe(number)
  })

  it('between the questions of a transaction refuses the next one, and one a moment later is answered', async () => {
    const work = one.db.transaction().execute(async (transaction) => {
      await end(await numberOf({ db: transaction }))
      await aMoment()
      await numberOf({ db: transaction })
    })
    await expect(work).rejects.toThrow()
    await aMoment()
    expect(await numberOf(one)).toBeGreaterThan(0)
  })
})
