import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeTemplate } from '@jsna/importers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { brokenAudit } from '../audit/audit.ts'
import { firstPublished, onsFile } from '../builders/figures.ts'
import { bodyOf, countedRandomness, createInstallation } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'
import { installationOn } from '../builders/installation-on.ts'
import { technologies } from '../builders/technologies.ts'
import type { ImportAnswer, ImportJob, ImportRecord, MovedSentence } from '../client.ts'
import { workspaceCatalogue } from '../evidence/workspace.queries.ts'
import { hashOf } from '../hash.ts'
import { ImportDesk } from './import-desk.ts'
import { inThreads } from './task-runner.ts'
import type { TaskRunner } from './task-runner.ts'

for (const technology of technologies) {
  describe.skipIf(technology.missing)(`a file that is handed in on ${technology.name}`, () => {
    let jsna: Installation
    beforeEach(async () => {
      jsna = await installationOn(technology)
    })
    afterEach(() => jsna.close())

    const handIn = async (content: string, name = 'file.csv') => {
      const answer = await jsna.as('analyst', `POST /import-jobs?file-name=${encodeURIComponent(name)}`, content)
      expect(answer.status).toBe(202)
      return bodyOf<ImportJob>(answer)
    }
    const read = async (content: string, name?: string) => {
      const { id } = await handIn(content, name)
      await jsna.dependencies.desk.settled(id)
      return bodyOf<ImportJob>(await jsna.as('author', `GET /import-jobs/${id}`))
    }
    const accept = (job: string, more: object = {}) => jsna.as('analyst', 'POST /import-acceptances', { job, ...more })
    const figures = async () => {
      const { db } = jsna.stores.workspace
      const rows = await db.selectFrom('observation').selectAll().execute()
      return hashOf(rows.map((row) => JSON.stringify(Object.entries({ ...row, import: '' }).sort())).sort())
    }
    const staged = async () =>
      (await jsna.stores.workspace.db.selectFrom('stagedObservation').selectAll().execute()).length

    it('is read and compared, and nothing happens until it is accepted', async () => {
      const before = await figures()
      const job = await read(firstPublished, 'first.csv')
      expect(job).toMatchObject({ fileName: 'first.csv', state: 'ready', refusal: null, progress: null })
      expect(job.report).toMatchObject({ importer: 'ons-local-statistics', rowsRead: 6, accepted: 6, changed: 6 })
      expect(job.report?.indicators).toMatchObject([
        { indicator: 'healthy-life-expectancy', name: 'Healthy life expectancy', changed: 6, added: 0 },
      ])
      expect(job.report?.examples[0]).toMatchObject({ area: 'E08000026' })
      expect(job.report?.areaNames).toMatchObject({ E08000026: 'Coventry' })
      expect(job.report?.changes.map(({ inline, afterStatus }) => [inline, afterStatus])).toEqual([
        ['f1', 'figure'],
        ['c1', 'cannot-be-judged'],
        ['c2', 'cannot-be-judged'],
      ])
      expect(await figures()).toBe(before)
    })

    it('says which sentences it would touch, and not again what was accepted before', async () => {
      const moved = (changes: MovedSentence[] = []) =>
        changes.map(({ inline, before, after }) => [inline, before, after])
      await accept((await read(firstPublished)).id)
      const again = await read(firstPublished)
      expect(again.report?.changes).toEqual([])
      const { id, report } = await read(onsFile([['E08000026', 'Female', 64.4, 60, 68]]))
      // The figure reads 62.2 in the release, and 64.0 since the first file.
      expect(moved(report?.changes)[0]).toEqual(['f1', '64.0', '64.4'])
      const elsewhere = await read(onsFile([['E06000015', 'Male', 59.4]]))
      expect(elsewhere.report?.changes).toEqual([])
      // What is accepted is held against the release, and says the same of what the figures are now.
      const accepted = await bodyOf<ImportAnswer>(await accept(id))
      expect(moved(accepted.changes)[0]).toEqual(['f1', '62.2', '64.4'])
      const back = await read(onsFile([['E08000026', 'Female', 62.2, 59.5, 64.8]]))
      expect(moved(back.report?.changes)[0]).toEqual(['f1', '64.4', '62.2'])
    })

    it('is stored when it is accepted, once', async () => {
      const job = await read(firstPublished)
      const answer = await accept(job.id)
      expect(answer.status).toBe(201)
      const { import: record } = await bodyOf<ImportAnswer>(answer)
      expect(record).toMatchObject({ id: job.id, changed: 6, added: 0, unchanged: 0, withdrawn: 0 })
      expect(await staged()).toBe(0)
      const again = await accept(job.id)
      expect([again.status, (await bodyOf<{ code: string }>(again)).code]).toEqual([409, 'import-settled'])
    })

    it('can be taken back, and everything is as it was', async () => {
      const before = await figures()
      const { import: record } = await bodyOf<ImportAnswer>(await accept((await read(firstPublished)).id))
      expect(await figures()).not.toBe(before)
      expect((await jsna.as('analyst', `DELETE /imports/${record.id}`)).status).toBe(204)
      expect(await figures()).toBe(before)
      const { imports } = await bodyOf<{ imports: ImportRecord[] }>(await jsna.as('author', 'GET /imports'))
      expect(imports).toMatchObject([{ id: record.id, undoneBy: 'analyst@jsna.example' }])
      expect((await jsna.as('analyst', `DELETE /imports/${record.id}`)).status).toBe(404)
      expect(await brokenAudit(jsna.stores.workspace.db)).toBeNull()
      // It can be imported again after that.
      expect((await accept((await read(firstPublished)).id)).status).toBe(201)
    })

    it('can be taken back only while it is the newest', async () => {
      const first = await read(firstPublished)
      await accept(first.id)
      jsna.advance(1000)
      await accept((await read(onsFile([['E08000026', 'Female', 64.4, 60, 68]]))).id)
      const answer = await jsna.as('analyst', `DELETE /imports/${first.id}`)
      expect([answer.status, (await bodyOf<{ code: string }>(answer)).code]).toEqual([409, 'import-settled'])
    })

    it('takes figures out that it no longer holds, if somebody says so, and gives them back', async () => {
      const before = await figures()
      const values = async () => {
        const { db } = jsna.stores.workspace
        const rows = await db
          .selectFrom('observation')
          .selectAll()
          .where('indicator', '=', 'healthy-life-expectancy')
          .where('period', '=', '2018-01-01/P3Y')
          .execute()
        return rows.map(({ value }) => value)
      }
      const others = (await values()).length - 1
      const short = onsFile([['E08000026', 'Female', 64.4, 60, 68]])
      const job = await read(short)
      expect(others).toBeGreaterThan(1)
      expect(job.report).toMatchObject({ accepted: 1, missing: others })
      const { import: record } = await bodyOf<ImportAnswer>(await accept(job.id, { withdraw: true }))
      expect(record).toMatchObject({ withdrawn: others })
      expect(await values()).toEqual([64.4])
      await jsna.as('analyst', `DELETE /imports/${record.id}`)
      expect(await figures()).toBe(before)
    })

    it('with a change that looks like a slip waits for somebody who has looked at it', async () => {
      const job = await read(onsFile([['E08000026', 'Female', 6.44, 6, 6.8]]))
      expect(job.report?.implausible).toMatchObject([{ kind: 'factor', area: 'E08000026', after: 6.44 }])
      const refused = await accept(job.id)
      expect([refused.status, (await bodyOf<{ code: string }>(refused)).code]).toEqual([409, 'not-acknowledged'])
      expect((await accept(job.id, { acknowledged: true })).status).toBe(201)
      const atOnce = onsFile([['E08000026', 'Female', 64.4, 60, 68]])
      expect((await jsna.as('analyst', 'POST /imports', atOnce)).status).toBe(409)
      expect(await staged()).toBe(0)
      expect((await jsna.as('analyst', 'POST /imports?acknowledged=true', atOnce)).status).toBe(201)
    })

    it('that is refused is named by row and column, and nothing of it stays', async () => {
      const job = await read(`${firstPublished}E08000026,,,Male healthy life expectancy,2018-01-01/P3Y,wrong,,,,,,\n`)
      expect(job).toMatchObject({ state: 'refused', report: null })
      expect(job.refusal?.issues).toMatchObject([{ row: 8, column: 'observation', rule: 'not-a-number' }])
      expect(await staged()).toBe(0)
      expect((await accept(job.id)).status).toBe(409)
    })

    it('can be thrown away', async () => {
      const job = await read(firstPublished)
      expect(await staged()).toBe(6)
      expect((await jsna.as('analyst', `DELETE /import-jobs/${job.id}`)).status).toBe(204)
      expect(await staged()).toBe(0)
      const { jobs } = await bodyOf<{ jobs: ImportJob[] }>(await jsna.as('author', 'GET /import-jobs'))
      expect(jobs.map(({ state }) => state)).toEqual(['cancelled'])
      expect((await accept(job.id)).status).toBe(409)
    })

    it('that nobody knows is not found', async () => {
      expect((await jsna.as('author', 'GET /import-jobs/import-0')).status).toBe(404)
      expect((await accept('import-0')).status).toBe(404)
      expect((await jsna.as('analyst', 'DELETE /import-jobs/import-0')).status).toBe(404)
    })
  })
}

describe('a thread beside the server', () => {
  let folder: string
  let jsna: Installation
  let desk: ImportDesk
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jsna-threads-'))
    const location = { kind: 'sqlite' as const, folder }
    jsna = await createInstallation({ location })
    const { workspace } = jsna.stores
    const { clock } = jsna.dependencies
    desk = new ImportDesk({ workspace, clock, random: countedRandomness(), runner: inThreads(location) })
  })
  afterEach(async () => {
    await desk.close()
    await jsna.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function* file(text: string) {
    yield new TextEncoder().encode(text)
  }
  /** A file that takes some seconds to read. */
  async function* large() {
    yield new TextEncoder().encode('indicator,area,period,sex,value\n')
    const areas = ['E08000026', 'E12000005', 'E92000001', 'E06000015', 'E08000035']
    for (const sex of ['female', 'male']) {
      for (const area of areas) {
        let text = ''
        for (let day = 0; day < 40_000; day += 1) {
          const date = new Date(Date.UTC(1900, 0, 1 + day)).toISOString().slice(0, 10)
          text += `healthy-life-expectancy,${area},${date},${sex},60\n`
        }
        yield new TextEncoder().encode(text)
      }
    }
  }

  it('asks about a workbook, reads it through its mapping, and refuses a broken one', async () => {
    async function* bytes(content: Uint8Array) {
      yield content
    }
    const read = async (content: Uint8Array) => {
      const { id } = await desk.handIn({ fileName: 'homes.xlsx', content: bytes(content), actor: 'x' })
      return desk.settled(id)
    }
    const { indicators } = await workspaceCatalogue(jsna.stores.workspace.db)
    const homes = indicators.find(({ slug }) => slug === 'private-rented-homes')
    if (!homes) throw new Error('the sample has no private renters')
    const { workbook } = writeTemplate(homes, { code: 'E08000026', name: 'Coventry' })
    const { state, question } = await read(workbook)
    expect([state, question?.header.at(3)]).toEqual(['needs-mapping', 'Count'])
    const fixed = { indicator: 'private-rented-homes', period: '2021-03-21' }
    const roles = question?.guess.roles.map((role) => (role === 'period' ? 'ignored' : role))
    const saved = await jsna.as('analyst', 'PUT /import-mappings/homes', { ...question?.guess, roles, fixed })
    expect(saved.status).toBe(200)
    // Nobody has filled it in.
    const empty = await read(workbook)
    expect(empty.refusal?.issues).toMatchObject([{ row: 2, column: 'Count', rule: 'missing-value' }])
    const broken = await read(workbook.subarray(0, -30))
    expect(broken).toMatchObject({ state: 'refused', refusal: { issues: [{ rule: 'not-readable' }] } })
  })

  it('reads and stores a file', async () => {
    const { id } = await desk.handIn({ fileName: 'a.csv', content: file(firstPublished), actor: 'x' })
    const job = await desk.settled(id)
    expect(job).toMatchObject({ state: 'ready', report: { accepted: 6, changed: 6 } })
    expect(await desk.accept({ job: id }, 'x')).toMatchObject({ id, changed: 6 })
  })

  it('stops when somebody says so, and nothing of it stays', async () => {
    const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('jsna-import-')).length
    const { id } = await desk.handIn({ fileName: 'large.csv', content: large(), actor: 'x' })
    while (!(await desk.find(id)).progress) await new Promise((resolve) => setTimeout(resolve, 20))
    expect((await desk.find(id)).progress).toMatchObject({ stage: 'reading' })
    const before = folders()
    await desk.discard(id)
    expect(await desk.find(id)).toMatchObject({ state: 'cancelled', progress: null })
    expect(await jsna.stores.workspace.db.selectFrom('stagedObservation').select('job').execute()).toEqual([])
    expect(folders()).toBe(before - 1)
  })

  it('that was cut off leaves a job that the next server ends', async () => {
    const row = { fileName: 'a.csv', contentHash: '', state: 'reading' as const, report: '', refusal: '', question: '' }
    const { db } = jsna.stores.workspace
    await db
      .insertInto('importJob')
      .values({ ...row, id: 'import-lost', startedAt: '', startedBy: 'x' })
      .execute()
    await desk.settleInterrupted()
    expect(await desk.find('import-lost')).toMatchObject({ state: 'failed' })
  })

  it('fails like any other work when the file is gone', async () => {
    const { workspace } = jsna.stores
    const { clock } = jsna.dependencies
    const runner: TaskRunner = (task, report) =>
      inThreads({ kind: 'sqlite', folder })(
        task.kind === 'read' ? { ...task, task: { ...task.task, path: join(folder, 'nowhere') } } : task,
        report,
      )
    const lost = new ImportDesk({ workspace, clock, random: countedRandomness(), runner })
    const { id } = await lost.handIn({ fileName: 'a.csv', content: file(firstPublished), actor: 'x' })
    expect(await lost.settled(id)).toMatchObject({
      state: 'failed',
      refusal: { detail: expect.stringContaining(id) as string },
    })
  })
})
