import type { PublishedDocument, Release } from '@jsna/core'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from './app.ts'
import { brokenAudit } from './audit/audit.ts'
import { firstPublished, onsFile } from './builders/figures.ts'
import { bodyOf, createInstallation, origin } from './builders/installation.ts'
import type { Installation } from './builders/installation.ts'
import { installationOn } from './builders/installation-on.ts'
import { technologies } from './builders/technologies.ts'
import { buildTopic, topicId } from './builders/texts.ts'
import type { EstimatesAnswer, ImportAnswer, Problem } from './client.ts'

const question = '/api/v1/estimates?indicator=healthy-life-expectancy&area=E08000026&sex=female&period=2018-01-01/P3Y'

// The main path through the whole application, on each of the two kinds of store.
for (const technology of technologies) {
  describe.skipIf(technology.missing)(`the application on ${technology.name}`, () => {
    let jsna: Installation
    beforeEach(async () => {
      jsna = await installationOn(technology)
    })
    afterEach(() => jsna.close())

    const value = async (release = '') => {
      const { estimates } = await bodyOf<EstimatesAnswer>(await jsna.get(question + release))
      return estimates.map((estimate) => (estimate.kind === 'estimate' ? estimate.value : estimate.kind))
    }

    it('imports, saves, publishes and keeps the older release', async () => {
      const saved = await jsna.as(
        'author',
        `PUT /documents/${topicId}`,
        { document: buildTopic('No figures.') },
        { 'if-match': '"1"' },
      )
      expect(saved.status).toBe(200)
      const { import: record } = await bodyOf<ImportAnswer>(await jsna.as('analyst', 'POST /imports', firstPublished))
      expect(record).toMatchObject({ changed: 6, added: 0 })
      expect(await value()).toEqual([62.2])
      const release = await bodyOf<Release>(await jsna.as('publisher', 'POST /publications', { title: 'Second' }))
      expect(release).toMatchObject({ number: 2, title: 'Second' })
      expect([await value(), await value('&release=1')]).toEqual([[64], [62.2]])
      const text = await bodyOf<PublishedDocument>(
        await jsna.get('/api/v1/documents/places/template?area=reach-mosaic'),
      )
      expect(text.figures.f1).toMatchObject({ text: '23.1%' })
      expect(await brokenAudit(jsna.stores.workspace.db)).toBeNull()
    })

    it('takes nothing of a file with a bad row', async () => {
      const file = onsFile([
        ['E08000026', 'Female', 70],
        ['E08999999', 'Female', 70],
      ])
      expect((await jsna.as('analyst', 'POST /imports', file)).status).toBe(422)
      const rows = await jsna.stores.workspace.db
        .selectFrom('observation')
        .selectAll()
        .where('value', '=', 70)
        .execute()
      expect(rows).toEqual([])
    })

    it('loses no update, whoever saves at the same moment', async () => {
      const save = (index: number) => {
        const body = { document: buildTopic(`Sentence ${index}.`) }
        return jsna.as('author', `PUT /documents/${topicId}`, body, { 'if-match': '"1"' })
      }
      const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => save(index)))
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412, 412])
      expect(await brokenAudit(jsna.stores.workspace.db)).toBeNull()
    })

    it('makes one release when two publish at once', async () => {
      const body = { document: buildTopic('No figures.') }
      await jsna.as('author', `PUT /documents/${topicId}`, body, { 'if-match': '"1"' })
      const publish = () => jsna.as('publisher', 'POST /publications', {})
      const statuses = (await Promise.all([publish(), publish(), publish()])).map(({ status }) => status)
      expect(statuses.filter((status) => status === 201)).toHaveLength(1)
      const releases = await jsna.stores.published.db.selectFrom('release').select('number').execute()
      expect(releases).toHaveLength(2)
    })

    it('counts guesses that are made at the same moment', async () => {
      const app = createApp(jsna.dependencies)
      const guess = async () =>
        app.request(`${origin}/api/v1/workspace/sessions`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin },
          body: JSON.stringify({ email: 'author@jsna.example', password: 'wrong' }),
        })
      const answers = await Promise.all(Array.from({ length: 10 }, guess))
      expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(5)
      expect(answers.every(({ status }) => status === 401 || status === 429)).toBe(true)
    })
  })
}

describe('the application', () => {
  let jsna: Installation
  beforeEach(async () => {
    jsna = await createInstallation()
  })
  afterEach(() => jsna.close())

  it('tells a reader nothing of a fault inside, and the log everything', async () => {
    await sql`drop table theme`.execute(jsna.stores.publisher.db)
    const answer = await jsna.get('/api/v1/themes')
    expect(answer.status).toBe(500)
    const problem = await bodyOf<Problem>(answer)
    expect(problem).toMatchObject({ code: 'internal-error', requestId: answer.headers.get('x-request-id') })
    expect(JSON.stringify(problem)).not.toMatch(/theme.*no such|select|sqlite|\.ts/)
    expect(String(jsna.logged[0])).toMatch(/no such table/)
  })

  it('says that nothing is published where there is no release', async () => {
    await sql`delete from release`.execute(jsna.stores.publisher.db)
    const answer = await jsna.get('/api/v1/themes')
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ code: 'nothing-published' })
  })

  it('asks readers to come back while it ends, and tells whoever watches', async () => {
    const app = createApp({ ...jsna.dependencies, isLeaving: () => true, isShuttingDown: () => true })
    const ask = async (path: string) => app.request(origin + path, {}, { incoming: { headers: {}, socket: {} } })
    const answer = await ask('/api/v1/themes')
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('2')
    expect((await ask('/readyz')).status).toBe(503)
    expect((await ask('/healthz')).status).toBe(200)
    // A page that was asked for in time asks for its figures inside the process.
    expect((await app.request(`${origin}/api/v1/themes`)).status).toBe(200)
  })

  it('answers while it is about to end, and says that it is not ready for more', async () => {
    const app = createApp({ ...jsna.dependencies, isLeaving: () => true })
    expect((await app.request(`${origin}/readyz`)).status).toBe(503)
    const ask = { incoming: { headers: {}, socket: {} } }
    expect((await app.request(`${origin}/api/v1/themes`, {}, ask)).status).toBe(200)
  })

  it('is not ready without its database', async () => {
    const app = createApp(jsna.dependencies)
    await sql`drop table schema_version`.execute(jsna.stores.publisher.db)
    const answer = await app.request(`${origin}/readyz`)
    expect(answer.status).toBe(503)
    expect(await answer.json()).toEqual({ status: 'no-database' })
  })

  it('gives public routes no way to the workspace', () => {
    // The published handle knows no table of the workspace, whatever a route may ask.
    const ask = sql`select * from observation`.execute(jsna.stores.published.db)
    return expect(ask).rejects.toThrow(/no such table/)
  })
})
