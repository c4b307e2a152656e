import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { technologies } from '../../builders/technologies.ts'
import { FigureWriter } from '../figure-writer.ts'
import type { Handle } from '../handle.ts'
import { createStores } from '../open.ts'
import type { StoreLocation } from '../open.ts'
import { openPostgres } from '../postgres.ts'
import { migrate } from '../migrate.ts'
import { openSqlite } from '../sqlite.ts'
import type { PublishedTables, WorkspaceTables } from '../tables.ts'
import { publishedMigrations } from './published.ts'
import { workspaceMigrations } from './workspace.ts'

// Databases of the first schema, filled as it was filled, read through the second one.
for (const technology of technologies) {
  describe.skipIf(technology.missing)(`the first schema on ${technology.name}`, () => {
    let location: StoreLocation
    let remove: () => Promise<void>
    const opened: { close: () => Promise<void> }[] = []

    beforeEach(async () => {
      ;({ location, remove } = await technology.make())
    })
    afterEach(async () => {
      for (const handle of opened.splice(0)) await handle.close()
      await remove()
    })

    async function open<Tables>(name: 'workspace' | 'published'): Promise<Handle<Tables>> {
      if (location.kind === 'postgres') {
        const schema = location.schemas[name]
        const handle = openPostgres<Tables>(location.url, { schema, readOnly: false })
        opened.push(handle)
        await sql.raw(`create schema if not exists ${schema}`).execute(handle.db)
        return handle
      }
      const handle = openSqlite<Tables>(`${location.folder}/${name}.sqlite`, { readOnly: false })
      opened.push(handle)
      return handle
    }

    it('keeps every observation', async () => {
      const handle = await open<WorkspaceTables>('workspace')
      await migrate(handle, 'workspace', workspaceMigrations.slice(0, 1))
      const run = (statement: string) => sql.raw(statement).execute(handle.db)
      await run(`insert into area_scheme values ('country-2025', '{}')`)
      await run(`insert into area values ('E92000001', '{}', 0, 'country-2025')`)
      await run(`insert into indicator values ('pay', '{}', 0, 'prospects')`)
      await run(`insert into observation values
        ('pay', 'E92000001', 'persons', 'all', 'all', '2020-01-01/P1Y', 1.5, 1, 2, null, null, 3, 4, null, 'final', '', 'source', 'seed'),
        ('pay', 'E92000001', 'persons', 'all', 'all', '2021-01-01/P1Y', null, null, null, null, null, null, null, 'confidential', 'final', 'A note', 'source', 'seed')`)
      const before = await handle.db.selectFrom('observation').selectAll().orderBy('period').execute()
      await migrate(handle, 'workspace', workspaceMigrations)
      const now = await open<WorkspaceTables>('workspace')
      expect(await now.db.selectFrom('observation').selectAll().orderBy('period').execute()).toEqual(
        before.map((row) => expect.objectContaining(row) as unknown),
      )
      expect(before.map(({ value, absence }) => [value, absence])).toEqual([
        [1.5, null],
        [null, 'confidential'],
      ])
      // What was moved can be taken away by its words.
      await new FigureWriter(now.db, now.dialect, 'observation').remove(before)
      expect(await now.db.selectFrom('observation').selectAll().execute()).toEqual([])
    })

    it('keeps every release', async () => {
      const handle = await open<PublishedTables>('published')
      await migrate(handle, 'published', publishedMigrations.slice(0, 1))
      const run = (statement: string) => sql.raw(statement).execute(handle.db)
      const key = `'pay', 'E08000026', 'persons', 'all', 'all', '2020-01-01/P1Y'`
      await run(`insert into estimate values
        (${key}, 'estimate', 1.5, 1, 2, null, null, 3, 4, 'wilson', 'final', '', '', 1, 2),
        (${key}, 'estimate', 1.75, 1, 2, null, null, 3, 4, 'wilson', 'final', '', '', 2, null)`)
      await run(`insert into comparison values
        (${key}, 'E92000001', 'higher', 'interval-95', 95, 1.5, 0.5, 'A sentence that follows from the figures.', 1, null),
        (${key}, 'goal', 'better', 'goal', null, 1.5, 0.5, 'The goal is reached.', 1, null),
        (${key}, 'E12000005', 'not-compared', 'interval-95', 95, 1.5, null, 'There is no interval.', 1, null)`)
      const periods = '["2019-01-01/P1Y","2020-01-01/P1Y"]'
      const series = `'pay', 'E08000026', 'persons', 'all', 'all'`
      await run(`insert into trend values
        (${series}, 'rising', 'rising', 'proportion', '${periods}', 12.5, 0.25, 'It rose.', 1, 2),
        (${series}, 'not-tested', 'not-tested', 'none', '[]', null, null, 'There are too few values.', 2, null)`)
      const trendsBefore = await handle.db.selectFrom('trend').selectAll().orderBy('validFromRelease').execute()
      await migrate(handle, 'published', publishedMigrations)
      const now = await open<PublishedTables>('published')
      const trends = await now.db.selectFrom('trend').selectAll().orderBy('validFromRelease').execute()
      expect(trends).toEqual(trendsBefore)
      expect(trends.map(({ reason, slope }) => [reason, slope])).toEqual([
        ['It rose.', 0.25],
        ['There are too few values.', null],
      ])
      const estimates = await handle.db.selectFrom('estimate').selectAll().orderBy('validFromRelease').execute()
      expect(estimates.map((row) => [row.value, row.method, row.validFromRelease, row.validToRelease])).toEqual([
        [1.5, 'wilson', 1, 2],
        [1.75, 'wilson', 2, null],
      ])
      const comparisons = await handle.db.selectFrom('comparison').selectAll().orderBy('benchmark').execute()
      expect(comparisons.map((row) => [row.benchmark, row.verdict, row.level, row.reason])).toEqual([
        ['E12000005', 'not-compared', 95, 'There is no interval.'],
        ['E92000001', 'higher', 95, ''],
        ['goal', 'better', null, 'The goal is reached.'],
      ])
    })

    it('and the newest one made at once are the same', async () => {
      const stores = await createStores(location)
      const tables = await stores.workspace.db.introspection.getTables()
      expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['series', 'observation']))
      await stores.close()
    })
  })
}
