import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { brokenAudit } from '../audit/audit.ts'
import { firstPublished, onsFile } from '../builders/figures.ts'
import { bodyOf } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'
import { installationOn } from '../builders/installation-on.ts'
import { technologies } from '../builders/technologies.ts'
import type { EarlierImports, ImportAnswer, ImportRecord } from '../client.ts'
import { hashOf } from '../hash.ts'
import { takenBackAtMost } from './staged.queries.ts'

for (const technology of technologies) {
  describe.skipIf(technology.missing)(`taking imports back on ${technology.name}`, () => {
    let jsna: Installation
    beforeEach(async () => {
      jsna = await installationOn(technology)
    })
    afterEach(() => jsna.close())

    const handIn = async (content: string) => {
      const { desk } = jsna.dependencies
      async function* bytes() {
        yield new TextEncoder().encode(content)
      }
      const { id } = await desk.handIn({ fileName: 'file.csv', content: bytes(), actor: 'x' })
      await desk.settled(id)
      return id
    }
    const accept = async (job: string, more: object = {}) => {
      const answer = await jsna.as('analyst', 'POST /import-acceptances', { job, acknowledged: true, ...more })
      expect(answer.status).toBe(201)
      return (await bodyOf<ImportAnswer>(answer)).import
    }
    const bring = async (content: string, more: object = {}) => accept(await handIn(content), more)
    const takeBack = async ({ id }: ImportRecord) => (await jsna.as('analyst', `DELETE /imports/${id}`)).status
    const next = async () => {
      const answer = await jsna.as('author', 'GET /imports')
      return (await bodyOf<EarlierImports>(answer)).canBeTakenBack
    }
    const figures = async () => {
      const rows = await jsna.stores.workspace.db.selectFrom('observation').selectAll().execute()
      return hashOf(rows.map((row) => JSON.stringify(Object.entries({ ...row, import: '' }).sort())).sort())
    }
    const withFemales = (value: number) => onsFile([['E08000026', 'Female', value, value - 4, value + 4]])

    it('newest first loses nothing', async () => {
      const states = [await figures()]
      const records: ImportRecord[] = []
      for (const content of [firstPublished, withFemales(64.4), withFemales(63.3)]) {
        records.push(await bring(content))
        states.push(await figures())
      }
      expect(new Set(states).size).toBe(4)
      for (const index of [2, 1, 0]) {
        const record = records[index]
        if (!record) throw new Error('an import is missing')
        expect(await takeBack(record)).toBe(204)
        expect(await figures()).toBe(states[index])
      }
      expect(await brokenAudit(jsna.stores.workspace.db)).toBeNull()
    })

    it('is possible for the newest ten, and refused for those before them without a loss', async () => {
      const records: ImportRecord[] = []
      for (const value of Array.from({ length: takenBackAtMost + 1 }, (_, index) => 60 + index / 10)) {
        records.push(await bring(withFemales(value)))
      }
      for (const record of records.slice(1).toReversed()) {
        expect(await next()).toBe(record.id)
        expect(await takeBack(record)).toBe(204)
      }
      expect(await next()).toBeNull()
      const before = await figures()
      const [first] = records
      if (!first) throw new Error('an import is missing')
      expect(first.changed).toBeGreaterThan(0)
      expect(await takeBack(first)).toBe(409)
      expect(await figures()).toBe(before)
    })

    it('and importing again between loses nothing', async () => {
      const before = await figures()
      const first = await bring(firstPublished)
      const between = await figures()
      expect(await takeBack(await bring(withFemales(64.4), { withdraw: true }))).toBe(204)
      expect(await figures()).toBe(between)
      expect(await takeBack(await bring(withFemales(64.4)))).toBe(204)
      expect(await figures()).toBe(between)
      expect(await takeBack(first)).toBe(204)
      expect(await figures()).toBe(before)
      const again = await bring(firstPublished)
      expect(await figures()).toBe(between)
      expect(await takeBack(again)).toBe(204)
      expect(await figures()).toBe(before)
    })

    it('at once from two sides happens once', async () => {
      const before = await figures()
      const record = await bring(firstPublished)
      const answers = await Promise.all([takeBack(record), takeBack(record)])
      expect(answers.sort()).toEqual([204, 404])
      expect(await figures()).toBe(before)
      const undone = await jsna.stores.workspace.db
        .selectFrom('audit')
        .selectAll()
        .where('action', '=', 'import.undone')
        .execute()
      expect(undone).toHaveLength(1)
    })

    it('loses nothing of two that were accepted at once', async () => {
      await bring(firstPublished)
      const before = await figures()
      const values = Array.from({ length: 6 }, (_, index) => 60 + index / 10)
      const jobs: string[] = []
      for (const value of values) jobs.push(await handIn(withFemales(value)))
      await Promise.all(jobs.map((job) => accept(job)))
      const female = async () => {
        const rows = jsna.stores.workspace.db.selectFrom('observation').select(['value', 'import'])
        return rows.where('sex', '=', 'female').where('import', 'in', jobs).execute()
      }
      // Each is taken back when it is the one that stands there.
      const seen: number[] = []
      for (let left = jobs.length; left > 0; left -= 1) {
        const [row] = await female()
        seen.push(row?.value ?? 0)
        expect((await jsna.as('analyst', `DELETE /imports/${row?.import}`)).status).toBe(204)
      }
      expect(seen.sort()).toEqual(values)
      expect(await figures()).toBe(before)
    })

    it('is refused where what it replaced is not kept any more', async () => {
      const record = await bring(firstPublished)
      await sql`delete from replaced_row`.execute(jsna.stores.workspace.db)
      const before = await figures()
      const answer = await jsna.as('analyst', `DELETE /imports/${record.id}`)
      expect([answer.status, (await bodyOf<{ detail: string }>(answer)).detail]).toEqual([
        409,
        'What file.csv replaced is not kept any more. Import the file that held the earlier figures again.',
      ])
      expect(await figures()).toBe(before)
      const [stored] = await jsna.stores.workspace.db.selectFrom('import').selectAll().execute()
      expect(stored?.undoneAt).toBeNull()
    })

    it('brings back what a source gave for an area that was added up since', async () => {
      const { db } = jsna.stores.workspace
      const large = await db
        .selectFrom('lookupEntry')
        .innerJoin('observation', 'observation.area', 'lookupEntry.fromCode')
        .select(['lookupEntry.toCode', 'lookupEntry.fromCode', 'observation.period', 'observation.indicator'])
        .where('observation.indicator', '=', 'private-rented-homes')
        .executeTakeFirstOrThrow()
      const table = (rows: string[]) => ['indicator,area,period,count,denominator', ...rows].join('\n')
      const given = `private-rented-homes,${large.toCode},${large.period},7,70`
      await bring(table([given]))
      const before = await figures()
      const shorter = table([`private-rented-homes,${large.fromCode},${large.period},5,50`])
      expect(await takeBack(await bring(shorter, { withdraw: true }))).toBe(204)
      expect(await figures()).toBe(before)
    })
  })
}
