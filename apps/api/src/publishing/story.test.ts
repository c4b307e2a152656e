import type { PublishedDocument, Release } from '@jsna/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { firstPublished, revised } from '../builders/figures.ts'
import { bodyOf, createInstallation } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'
import { buildTexts, buildTopic, similar, slightlyHigher, topicId } from '../builders/texts.ts'
import type { CandidateAnswer, ChangesAnswer, DocumentListEntry, ImportAnswer, RefusedPublication } from '../client.ts'

// The sentence for which the platform was built: true of the figures first published for 2018–20, false of the revised ones.

let jsna: Installation
beforeEach(async () => {
  jsna = await createInstallation()
})
afterEach(() => jsna.close())

const importFile = (content: string, name: string) => jsna.as('analyst', `POST /imports?file-name=${name}`, content)

async function save(sentence: string): Promise<Response> {
  const { revision } = await bodyOf<{ revision: number }>(await jsna.as('author', `GET /documents/${topicId}`))
  const body = { document: buildTopic(sentence) }
  return jsna.as('author', `PUT /documents/${topicId}`, body, { 'if-match': `"${revision}"` })
}

const published = async () => bodyOf<PublishedDocument>(await jsna.get(`/api/v1/documents/${topicId}`))

describe('the story of a sentence that became false', () => {
  it('is told from the first file to the corrected release', async () => {
    const first = await importFile(firstPublished, 'first.csv')
    expect(first.status).toBe(201)
    const { import: record } = await bodyOf<ImportAnswer>(first)
    expect(record).toMatchObject({ fileName: 'first.csv', rowsRead: 6, changed: 6, added: 0, unchanged: 0 })

    expect((await save(slightlyHigher)).status).toBe(200)
    const quiet = await bodyOf<ChangesAnswer>(await jsna.as('author', 'GET /changes'))
    expect(quiet.changes.filter(({ afterStatus }) => afterStatus === 'fails')).toEqual([])
    const held = await bodyOf<{ draft: PublishedDocument }>(await jsna.as('author', `GET /documents/${topicId}`))
    expect(held.draft.claims.c1?.status).toBe('holds')
    expect(held.draft.claims.c2?.status).toBe('holds')
    expect(held.draft.claims.c2?.remarks.join(' ')).toMatch(/limits/)

    const second = await jsna.as('publisher', 'POST /publications', { title: 'As first published' })
    expect(second.status).toBe(201)
    expect((await published()).figures.f1).toMatchObject({ text: '64.0' })

    const { changes } = await bodyOf<ImportAnswer>(await importFile(revised, 'revised.csv'))
    const failing = changes.filter(({ afterStatus }) => afterStatus === 'fails')
    expect(failing.map(({ inline, beforeStatus }) => [inline, beforeStatus])).toEqual([
      ['c1', 'holds'],
      ['c2', 'holds'],
    ])
    expect(failing[1]?.reason).toMatch(/62\.2/)
    expect(failing[1]?.reason).toMatch(/64\.0/)
    expect(changes.find(({ inline }) => inline === 'f1')).toMatchObject({ before: '64.0', after: '62.2' })

    const refused = await jsna.as('publisher', 'POST /publications', {})
    expect(refused.status).toBe(409)
    const { code, blockers } = await bodyOf<RefusedPublication>(refused)
    expect(code).toBe('claims-fail')
    expect(blockers.map(({ document, inline, status }) => [document, inline, status])).toEqual([
      [topicId, 'c1', 'fails'],
      [topicId, 'c2', 'fails'],
    ])
    expect((await published()).figures.f1).toMatchObject({ text: '64.0' })

    expect((await save(similar)).status).toBe(200)
    const release = await bodyOf<Release>(await jsna.as('publisher', 'POST /publications', { title: 'Corrected' }))
    expect(release.number).toBe(3)
    const notes = release.changes.map(({ text }) => text).join('\n')
    expect(notes).toMatch(/Healthy life expectancy: 6 figures revised\..*62\.2 \(was 64\.0\)/)
    expect(notes).toMatch(/“Life expectancy” was changed/)

    const now = await published()
    expect(now.release).toMatchObject({ number: 3, title: 'Corrected' })
    expect(now.figures.f1).toMatchObject({ text: '62.2' })
    expect(now.claims.c2).toMatchObject({ status: 'holds', comparison: { verdict: 'similar' } })
    const earlier = now.earlier.filter(({ key }) => key.area === 'E08000026' && key.sex === 'female')
    expect(earlier.map(({ release: number, value }) => [number, value])).toEqual([
      [1, 62.2],
      [2, 64],
    ])
    const old = await bodyOf<PublishedDocument>(await jsna.get(`/api/v1/documents/${topicId}?release=2`))
    expect(old.figures.f1).toMatchObject({ text: '64.0' })
    expect(old.claims.c1).toMatchObject({ status: 'holds' })
  })

  it('tells while it is made that a verdict on men would be false', async () => {
    const assertion = {
      assert: 'verdict',
      is: 'lower',
      of: {
        indicator: 'healthy-life-expectancy',
        area: '@this',
        period: '2018-01-01/P3Y',
        sex: 'male',
        age: 'all',
        category: 'all',
      },
      with: {
        indicator: 'healthy-life-expectancy',
        area: '@benchmark',
        period: '2018-01-01/P3Y',
        sex: 'male',
        age: 'all',
        category: 'all',
      },
    }
    const answer = await jsna.as('author', 'POST /previews/claim', { assertion })
    expect(await answer.json()).toMatchObject({ status: 'fails', comparison: { verdict: 'similar' } })
  })
})

describe('a claim that fails', () => {
  beforeEach(async () => {
    await save(slightlyHigher)
  })

  it('stands in the list of texts and in the candidate', async () => {
    const { documents } = await bodyOf<{ documents: DocumentListEntry[] }>(await jsna.as('author', 'GET /documents'))
    expect(documents.find(({ id }) => id === topicId)).toMatchObject({ state: 'changed', failing: 2, revision: 2 })
    const candidate = await bodyOf<CandidateAnswer>(await jsna.as('author', 'GET /publications/candidate'))
    expect(candidate.next).toBe(2)
    expect(candidate.blockers).toHaveLength(2)
    expect(candidate.changes.map(({ text }) => text)).toContain('“Life expectancy” was changed.')
  })

  it('is published when it is waived, and the release says so', async () => {
    for (const inline of ['c1', 'c2']) {
      const reason = 'The council quotes its text of 2023 here on purpose.'
      const waived = await jsna.as('publisher', 'POST /waivers', { document: topicId, inline, reason })
      expect(waived.status).toBe(201)
    }
    const release = await bodyOf<Release>(await jsna.as('publisher', 'POST /publications', {}))
    expect(release.number).toBe(2)
    expect(release.changes.at(-1)?.text).toMatch(/2 exceptions made/)
  })

  it('is no longer waived once the sentence is another', async () => {
    const waiver = { document: topicId, inline: 'c1', reason: 'Agreed with the author for this edition.' }
    await jsna.as('publisher', 'POST /waivers', waiver)
    await save(slightlyHigher.replace('slightly higher than', 'a little higher than'))
    const { blockers } = await bodyOf<CandidateAnswer>(await jsna.as('author', 'GET /publications/candidate'))
    expect(blockers.map(({ inline }) => inline)).toEqual(['c1', 'c2'])
  })

  it('cannot be waived without a reason', async () => {
    const answer = await jsna.as('publisher', 'POST /waivers', { document: topicId, inline: 'c1', reason: 'no' })
    expect(answer.status).toBe(422)
  })
})

describe('publishing', () => {
  // Nothing in these texts can fail when the figures of 2018–20 change.
  beforeEach(async () => {
    await jsna.close()
    jsna = await createInstallation({ texts: buildTexts('No figure stands here.') })
  })

  it('has nothing to do when nothing has changed', async () => {
    const answer = await jsna.as('publisher', 'POST /publications', {})
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ code: 'nothing-to-publish' })
    expect((await jsna.get('/api/v1/releases/2')).status).toBe(404)
  })

  it('makes one release when two people publish at once', async () => {
    await importFile(firstPublished, 'first.csv')
    const answers = await Promise.all([
      jsna.as('publisher', 'POST /publications', {}),
      jsna.as('administrator', 'POST /publications', {}),
    ])
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 201)).toHaveLength(1)
    expect(statuses.filter((status) => status === 409)).toHaveLength(1)
    expect((await jsna.get('/api/v1/releases/3')).status).toBe(404)
  })

  it('leaves rows that say the same to their first release', async () => {
    await importFile(firstPublished, 'first.csv')
    await jsna.as('publisher', 'POST /publications', {})
    const rows = await jsna.stores.published.db
      .selectFrom('estimate')
      .select(['validFromRelease', 'validToRelease'])
      .where('indicator', '=', 'healthy-life-expectancy')
      .execute()
    const of = (from: number, to: number | null) =>
      rows.filter((row) => row.validFromRelease === from && row.validToRelease === to).length
    expect([of(1, null), of(1, 2), of(2, null)]).toEqual([14, 6, 6])
  })

  it('gives the same content the same hash', async () => {
    const [first] = (await bodyOf<{ releases: Release[] }>(await jsna.get('/api/v1/releases'))).releases
    await importFile(firstPublished, 'first.csv')
    const second = await bodyOf<Release>(await jsna.as('publisher', 'POST /publications', {}))
    await importFile(revised, 'revised.csv')
    const third = await bodyOf<Release>(await jsna.as('publisher', 'POST /publications', {}))
    expect(second.contentHash).not.toBe(first?.contentHash)
    expect(third.contentHash).toBe(first?.contentHash)
  })

  it('publishes places from one template, each with its own figures', async () => {
    const read = async (area: string) =>
      bodyOf<PublishedDocument>(await jsna.get(`/api/v1/documents/places/template?area=${area}`))
    const mosaic = await read('reach-mosaic')
    const harmony = await read('reach-harmony')
    expect(mosaic.figures.f1).toMatchObject({ text: '23.1%' })
    expect(harmony.figures.f1).toMatchObject({ text: '50.0%' })
    expect(mosaic.setting).toMatchObject({ area: 'reach-mosaic', benchmark: 'E08000026' })
    expect(mosaic.assets.map(({ name }) => name)).toEqual(['Mosaic Family Hub'])
    expect(harmony.assets).toEqual([])
  })

  it('refuses a seed whose texts do not hold', async () => {
    await expect(createInstallation({ texts: buildTexts(slightlyHigher) })).rejects.toMatchObject({
      code: 'claims-fail',
    })
  })
})
