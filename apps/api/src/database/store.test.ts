import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { observation } from '../builders/figures.ts'
import { technologies } from '../builders/technologies.ts'
import { applyDifference, differenceFrom } from '../publishing/versioned-rows.ts'
import { insertCells, insertRows } from './bulk.ts'
import { FigureWriter } from './figure-writer.ts'
import type { Stores } from './handle.ts'
import { createStores, openStores } from './open.ts'
import type { StoreLocation } from './open.ts'

// The same promises on both. Without JSNA_TEST_POSTGRES_URL the second half is reported as skipped.
for (const technology of technologies) {
  describe.skipIf(technology.missing)(`a store on ${technology.name}`, () => {
    let stores: Stores
    let location: StoreLocation
    let remove: () => Promise<void>

    beforeEach(async () => {
      ;({ location, remove } = await technology.make())
      stores = await createStores(location)
    })
    afterEach(async () => {
      await stores.close()
      await remove()
    })

    const observations = () => new FigureWriter(stores.workspace.db, stores.workspace.dialect, 'observation')
    const place = async () => {
      const { db, dialect } = stores.workspace
      await insertRows(db, dialect, 'areaScheme', [{ id: 'country-2025', body: '{}' }])
      await insertRows(db, dialect, 'area', [
        { id: 'E92000001', body: '{}', scheme: 'country-2025', position: 0 },
        { id: 'E08000026', body: '{}', scheme: 'country-2025', position: 1 },
      ])
      await insertRows(db, dialect, 'indicator', [{ id: 'pay', body: '{}', theme: 'prospects', position: 0 }])
    }

    it('gives numbers back as they went in, to the last digit', async () => {
      await place()
      const given = observation({
        indicator: 'pay',
        area: 'E08000026',
        period: '2022-01-01/P3Y',
        value: 40.278081605140294,
        lowerCi95: 0.1 + 0.2,
        count: 345_325,
        note: '“quoted”, with a comma\nand a line',
      })
      const mark = { origin: 'source' as const, import: 'test' }
      await observations().insert([{ ...given, ...mark }])
      const rows = await stores.workspace.db.selectFrom('observation').selectAll().execute()
      expect(rows).toEqual([{ ...given, ...mark }])
    })

    it('takes thousands of rows in few statements', async () => {
      await place()
      const rows = Array.from({ length: 5000 }, (_, index) => ({
        ...observation({ indicator: 'pay', area: 'E08000026', period: `${1000 + index}-01-01/P1Y`, value: index }),
        origin: 'source' as const,
        import: 'test',
      }))
      await observations().insert(rows)
      const sum = await stores.workspace.db
        .selectFrom('observation')
        .select((select) => [select.fn.countAll().as('rows'), select.fn.sum('value').as('total')])
        .executeTakeFirstOrThrow()
      expect([Number(sum.rows), Number(sum.total)]).toEqual([5000, (4999 * 5000) / 2])
    })

    it('refuses a second row for one key, and a row for an area that nobody knows', async () => {
      await place()
      const row = {
        ...observation({ indicator: 'pay', area: 'E08000026', period: '2022-01-01/P1Y', value: 1 }),
        origin: 'source' as const,
        import: 'test',
      }
      const insert = (given: typeof row) => observations().insert([given])
      await insert(row)
      await expect(insert(row)).rejects.toThrow()
      await expect(insert({ ...row, area: 'E99999999' })).rejects.toThrow()
    })

    it.each(['update', 'delete'])('keeps its histories: no %s of a revision or an audit entry', async (verb) => {
      const { db, dialect } = stores.workspace
      await insertRows(db, dialect, 'document', [
        { id: 'pages/about', body: '{}', revision: 1, updatedAt: '', updatedBy: '' },
      ])
      await insertRows(db, dialect, 'documentRevision', [
        { document: 'pages/about', revision: 1, body: '{}', savedAt: '', savedBy: '' },
      ])
      await insertCells(db, dialect, 'audit', [
        { number: 1, at: '', actor: '', action: '', subject: '', detail: '', previousHash: '', hash: '' },
      ])
      for (const [table, column] of [
        ['document_revision', 'saved_by'],
        ['audit', 'actor'],
      ] as const) {
        const statement = verb === 'update' ? `update ${table} set ${column} = 'x'` : `delete from ${table}`
        await expect(sql.raw(statement).execute(db)).rejects.toThrow(/append-only/)
      }
    })

    it('lets the public handle read what the publisher wrote, and nothing else', async () => {
      const row = { id: 'x', body: '{}', validFromRelease: 1, validToRelease: null }
      await stores.publisher.db.insertInto('areaScheme').values(row).execute()
      expect(await stores.published.db.selectFrom('areaScheme').selectAll().execute()).toEqual([row])
      await expect(stores.published.db.deleteFrom('areaScheme').execute()).rejects.toThrow()
      await expect(sql`select * from document_revision`.execute(stores.published.db)).rejects.toThrow()
    })

    it('closes what a release changes and leaves what it repeats', async () => {
      const { db, dialect } = stores.publisher
      const release = async (number: number, rows: { id: string; body: string }[]) => {
        const replacement = { table: 'document' as const, key: ['id'], rows }
        await db.transaction().execute(async (transaction) => {
          const difference = await differenceFrom(transaction, replacement)
          await applyDifference(transaction, dialect, number, replacement, difference)
        })
      }
      await release(1, [
        { id: 'a', body: 'one' },
        { id: 'b', body: 'one' },
      ])
      await release(2, [
        { id: 'a', body: 'one' },
        { id: 'b', body: 'two' },
        { id: 'c', body: 'one' },
      ])
      await release(3, [{ id: 'b', body: 'two' }])
      const rows = await db.selectFrom('document').selectAll().orderBy('id').orderBy('validFromRelease').execute()
      expect(rows.map((row) => [row.id, row.body, row.validFromRelease, row.validToRelease])).toEqual([
        ['a', 'one', 1, 3],
        ['b', 'one', 1, 2],
        ['b', 'two', 2, null],
        ['c', 'one', 2, 3],
      ])
    })

    it('undoes all of a transaction that fails', async () => {
      const attempt = stores.publisher.db.transaction().execute(async (transaction) => {
        const row = { id: 'x', body: '{}', validFromRelease: 1, validToRelease: null }
        await transaction.insertInto('areaScheme').values(row).execute()
        throw new Error('cut off')
      })
      await expect(attempt).rejects.toThrow('cut off')
      expect(await stores.published.db.selectFrom('areaScheme').selectAll().execute()).toEqual([])
    })

    it('can be opened again, and is refused when its schema is newer', async () => {
      const again = await openStores(location)
      await again.close()
      await sql`update schema_version set version = 99`.execute(stores.publisher.db)
      await expect(openStores(location)).rejects.toThrow(/newer version/)
    })
  })
}
