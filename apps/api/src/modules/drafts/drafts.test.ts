import type { Document, PublishedDocument } from '@jsna/core'
import { publishedDocumentSchema } from '@jsna/core/schema'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { firstPublished } from '../../builders/figures.ts'
import { bodyOf, createInstallation } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import { buildTopic, similar, topicId } from '../../builders/texts.ts'
import type { DocumentAnswer, DocumentListEntry, DocumentSaved, StaleDocument } from '../../client.ts'

let jsna: Installation
beforeEach(async () => {
  jsna = await createInstallation()
})
afterEach(() => jsna.close())

const read = async (path = topicId) => jsna.as('author', `GET /documents/${path}`)
const save = (document: unknown, revision?: string, id = topicId) =>
  jsna.as('author', `PUT /documents/${id}`, { document }, revision === undefined ? {} : { 'if-match': revision })
const revisions = () =>
  jsna.stores.workspace.db
    .selectFrom('documentRevision')
    .selectAll()
    .where('document', '=', topicId)
    .orderBy('revision')
    .execute()
const audited = async () =>
  (await jsna.stores.workspace.db.selectFrom('audit').selectAll().orderBy('number').execute()).map(
    ({ action }) => action,
  )

describe('a draft', () => {
  it('is read beside the published text, with a tag for its revision', async () => {
    const answer = await read()
    expect(answer.headers.get('etag')).toBe('"1"')
    const { draft, published, revision, updatedBy } = await bodyOf<DocumentAnswer>(answer)
    expect([revision, updatedBy]).toEqual([1, 'jsna seed'])
    expect(publishedDocumentSchema.safeParse(draft).error?.issues ?? []).toEqual([])
    expect(draft.release).toBeNull()
    expect(published?.release).toMatchObject({ number: 1 })
    expect(draft.document).toEqual(published?.document)
  })

  it('shows what readers see now beside a figure that has moved', async () => {
    await jsna.as('analyst', 'POST /imports', firstPublished)
    const { draft, published } = await bodyOf<DocumentAnswer>(await read())
    expect(draft.figures.f1).toMatchObject({ text: '64.0' })
    expect(published?.figures.f1).toMatchObject({ text: '62.2' })
    expect(draft.earlier.find(({ key }) => key.area === 'E08000026')).toMatchObject({ release: 1, value: 62.2 })
  })

  it('of the places is read for one place', async () => {
    const { draft, published } = await bodyOf<DocumentAnswer>(await read('places/template?area=reach-harmony'))
    expect(draft.setting.area).toBe('reach-harmony')
    expect(published?.setting.area).toBe('reach-harmony')
    expect((await read('places/template?area=E06000015')).status).toBe(404)
  })

  it('that does not exist is not found', async () => {
    expect((await read('pages/nothing')).status).toBe(404)
    expect((await save(buildTopic(similar), '"1"', 'pages/nothing')).status).toBe(422)
  })
})

describe('saving', () => {
  it('makes the next revision, keeps the one before, and is audited', async () => {
    jsna.advance(1000)
    const answer = await save(buildTopic('A new sentence.'), '"1"')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('etag')).toBe('"2"')
    expect(await bodyOf<DocumentSaved>(answer)).toEqual({
      revision: 2,
      updatedAt: '2026-11-23T09:00:01.000Z',
      updatedBy: 'author@jsna.example',
    })
    const history = await revisions()
    expect(history.map(({ revision, savedBy }) => [revision, savedBy])).toEqual([
      [1, 'jsna seed'],
      [2, 'author@jsna.example'],
    ])
    expect(history[1]?.body).toContain('A new sentence.')
    expect(await audited()).toEqual(['workspace.seeded', 'release.published', 'document.saved'])
  })

  it('is refused without the revision that was changed', async () => {
    for (const revision of [undefined, '*', '1', 'W/"1"', '"one"']) {
      const answer = await save(buildTopic('A new sentence.'), revision)
      expect(answer.status).toBe(428)
    }
    expect(await revisions()).toHaveLength(1)
  })

  it('gives both versions to whoever comes too late', async () => {
    await save(buildTopic('Hers.'), '"1"')
    const answer = await save(buildTopic('His.'), '"1"')
    expect(answer.status).toBe(412)
    const stale = await bodyOf<StaleDocument>(answer)
    expect(stale.code).toBe('stale-document')
    expect(stale.current).toMatchObject({ revision: 2, updatedBy: 'author@jsna.example' })
    expect(JSON.stringify(stale.current.document)).toContain('Hers.')
    expect(JSON.stringify(stale.yours)).toContain('His.')
    expect(await revisions()).toHaveLength(2)
  })

  it('loses nothing, whoever saves at the same moment', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => save(buildTopic(`Sentence ${index}.`), '"1"')),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412, 412, 412, 412])
    expect(await revisions()).toHaveLength(2)
  })

  it('that is sent again because its answer was lost has its effect once', async () => {
    const document = buildTopic('A new sentence.')
    await save(document, '"1"')
    const again = await save(document, '"1"')
    expect(again.status).toBe(200)
    expect(await bodyOf<DocumentSaved>(again)).toMatchObject({ revision: 2 })
    expect(await revisions()).toHaveLength(2)
  })

  const topic = buildTopic(similar)
  const link = { kind: 'link', href: 'javascript:alert(1)', content: [{ kind: 'text', text: 'here', marks: [] }] }
  it.each<[string, unknown, string]>([
    ['an unknown field', { ...topic, colour: 'red' }, 'colour'],
    ['a missing field', { ...topic, title: undefined }, 'title'],
    ['a link that runs something', { ...topic, lead: [link] }, 'lead'],
    ['another text’s id', { ...topic, id: 'pages/about' }, 'pages/about'],
    ['sections that a topic does not have', { ...topic, sections: [] }, 'sections'],
    ['HTML', '<p>text</p>', 'document'],
    ['nothing', null, 'document'],
  ])('refuses %s and names it', async (_what, document, name) => {
    const answer = await save(document, '"1"')
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(name)
    expect(await revisions()).toHaveLength(1)
  })

  it('refuses what is too large before it reads all of it', async () => {
    const text: Document = { ...topic, lead: [{ kind: 'text', text: 'x'.repeat(2_100_000), marks: [] }] }
    expect((await save(text, '"1"')).status).toBe(413)
  })

  it('refuses what is not JSON', async () => {
    const answer = await jsna.as('author', `PUT /documents/${topicId}`, 'area,value', { 'if-match': '"1"' })
    expect(answer.status).toBe(415)
  })
})

describe('the list of texts', () => {
  const entry = async (id = topicId) => {
    const answer = await bodyOf<{ documents: DocumentListEntry[] }>(await jsna.as('author', 'GET /documents'))
    return answer.documents.find((each) => each.id === id)
  }

  it('says which texts differ from what is published', async () => {
    expect(await entry()).toMatchObject({ state: 'published', revision: 1, failing: 0, cannotBeJudged: 0, newer: 0 })
    await save(buildTopic('Another sentence.'), '"1"')
    expect(await entry()).toMatchObject({ state: 'changed', revision: 2 })
    await save(buildTopic(similar), '"2"')
    expect(await entry()).toMatchObject({ state: 'published', revision: 3 })
  })

  it('says which claims cannot be judged on figures without limits', async () => {
    await jsna.as('analyst', 'POST /imports', firstPublished)
    expect(await entry()).toMatchObject({ state: 'published', failing: 0, cannotBeJudged: 2 })
  })

  it('counts figures for which a newer period has come', async () => {
    const header = 'areacd,areanm,geography,indicator,period,observation,measure,unit,lci_95,uci_95,status,notes'
    const line = 'E08000026,,,Female healthy life expectancy,2023-01-01/P3Y,59.4,Years,yrs,56.0,62.8,,'
    await jsna.as('analyst', 'POST /imports', `${header}\n${line}\n`)
    expect(await entry('citywide/health-and-wellbeing')).toMatchObject({ newer: 1 })
    expect(await entry()).toMatchObject({ newer: 0 })
  })
})

describe('a preview', () => {
  const women = {
    indicator: 'healthy-life-expectancy',
    period: '2018-01-01/P3Y',
    sex: 'female',
    age: 'all',
    category: 'all',
  }
  const of = { ...women, area: '@this' }

  it.each([
    ['a value', { operation: 'value', of }, {}, '62.2'],
    ['a value with its unit', { operation: 'value', of }, { unit: 'full' }, '62.2 years'],
    ['a difference', { operation: 'difference', of, with: { ...women, area: '@benchmark' }, in: 'points' }, {}, '1.8'],
    ['a rank', { operation: 'rank', of, among: { scheme: '@neighbours', within: null }, order: 'highest' }, {}, '2nd'],
  ])('of %s says what it would say', async (_what, figure, format, text) => {
    const answer = await jsna.as('author', 'POST /previews/figure', { figure, format })
    expect(await answer.json()).toMatchObject({ kind: 'figure', text })
  })

  it('takes the setting of a place', async () => {
    const renters = { ...of, indicator: 'private-rented-homes', period: 'latest', sex: 'persons' }
    const setting = { area: 'reach-mosaic', benchmark: 'E08000026', region: 'E12000005', city: 'E08000026' }
    const body = { figure: { operation: 'value', of: renters }, format: {}, setting }
    expect(await (await jsna.as('author', 'POST /previews/figure', body)).json()).toMatchObject({ text: '23.1%' })
  })

  it('says why there is no figure', async () => {
    const body = { figure: { operation: 'value', of: { ...of, indicator: 'no-such-indicator' } }, format: {} }
    const answer = await jsna.as('author', 'POST /previews/figure', body)
    expect(answer.status).toBe(200)
    const result = await bodyOf<{ kind: string; reason: string }>(answer)
    expect(result.kind).toBe('no-figure')
    expect(result.reason).toContain('no-such-indicator')
  })

  it('of a chart and of a whole text is drawn from the workspace', async () => {
    await jsna.as('analyst', 'POST /imports', firstPublished)
    const chart = {
      type: 'trend',
      indicator: women.indicator,
      area: '@this',
      comparators: [],
      sexes: ['female'],
      age: 'all',
      category: 'all',
    }
    const data = await bodyOf<{ estimates: { value: number }[] }>(
      await jsna.as('author', 'POST /previews/chart', { chart }),
    )
    expect(data.estimates[0]?.value).toBe(64)
    const body = { document: buildTopic(similar) }
    const text = await bodyOf<PublishedDocument>(await jsna.as('author', 'POST /previews/document', body))
    expect(text.claims.c1).toMatchObject({ status: 'cannot-be-judged' })
    expect(text.charts['chart-1']?.estimates.length).toBeGreaterThan(0)
  })

  it('of a place is drawn for that place', async () => {
    const { draft } = await bodyOf<DocumentAnswer>(await read('places/template?area=reach-mosaic'))
    const body = { document: draft.document, area: 'reach-harmony' }
    const text = await bodyOf<PublishedDocument>(await jsna.as('author', 'POST /previews/document', body))
    expect(text.figures.f1).toMatchObject({ text: '50.0%' })
  })

  it.each([
    ['POST /previews/figure', { figure: { operation: 'value' }, format: {} }],
    ['POST /previews/claim', { assertion: { assert: 'verdict' } }],
    ['POST /previews/chart', { chart: { type: 'pie' } }],
    ['POST /previews/document', { document: {} }],
    ['POST /previews/figure', { figure: { operation: 'value', of }, format: { colour: 'red' } }],
  ])('%s of %j is refused', async (route, body) => {
    expect((await jsna.as('author', route, body)).status).toBe(422)
  })
})
