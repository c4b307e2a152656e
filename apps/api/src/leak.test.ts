import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from './app.ts'
import { FigureWriter } from './database/figure-writer.ts'
import { onsFile } from './builders/figures.ts'
import { createInstallation, origin } from './builders/installation.ts'
import type { Installation } from './builders/installation.ts'
import { buildTopic, topicId } from './builders/texts.ts'
import type { DownloadsAnswer } from './client.ts'

// Nothing of what is not published stands in any byte of the public routes: not the draft, not the imported value, not the
// count that a release hides.

const unpublishedValue = '77.7'
const unpublishedWords = 'Nobody outside may read this sentence yet.'

const questions = [
  '/api/v1/releases',
  '/api/v1/releases/1',
  '/api/v1/area-schemes',
  '/api/v1/areas',
  '/api/v1/areas/E08000026',
  '/api/v1/boundaries/reach-area-2019',
  '/api/v1/themes',
  '/api/v1/indicators',
  '/api/v1/indicators/healthy-life-expectancy',
  '/api/v1/indicators?search=nobody',
  '/api/v1/estimates?indicator=healthy-life-expectancy',
  '/api/v1/estimates?area=E08000026',
  '/api/v1/estimates.csv?indicator=healthy-life-expectancy',
  '/api/v1/estimates?indicator=rare-disease',
  '/api/v1/estimates.csv?indicator=rare-disease',
  '/api/v1/comparisons?indicator=healthy-life-expectancy',
  '/api/v1/comparisons?indicator=rare-disease',
  '/api/v1/trends?indicator=healthy-life-expectancy',
  '/api/v1/spreads',
  '/api/v1/charts?type=trend&indicator=healthy-life-expectancy&sexes=female&sexes=male',
  '/api/v1/charts?type=comparison-bars&indicator=healthy-life-expectancy&sex=female',
  '/api/v1/charts?type=map&indicator=rare-disease&scheme=lsoa-2021',
  '/api/v1/area-profiles/E08000026',
  '/api/v1/area-profiles/E01009500',
  '/api/v1/area-profiles/E01009501',
  '/api/v1/area-profiles/E01009501?theme=health-and-wellbeing',
  '/api/v1/compare-areas?indicator=rare-disease&area=E01009500&area=E01009501',
  '/api/v1/compare-areas?indicator=healthy-life-expectancy&area=E08000026&area=E06000015&sex=male',
  '/api/v1/compare-indicators?x=rare-disease&y=private-rented-homes&scheme=lsoa-2021',
  '/api/v1/inequalities?indicator=healthy-life-expectancy&area=E08000026&by=sex',
  '/api/v1/changes?since=1&indicator=healthy-life-expectancy',
  '/api/v1/estimates?indicator=rare-disease&sort=-value&fields=area,value',
  '/api/v1/profiles',
  '/api/v1/documents',
  `/api/v1/documents/${topicId}`,
  '/api/v1/documents/citywide/health-and-wellbeing',
  '/api/v1/documents/places/template?area=reach-mosaic',
  '/api/v1/recommendations',
  '/api/v1/search?q=nobody',
  '/api/v1/search?q=life',
  '/fingertips/api/all_data/csv/by_profile_id?profile_id=900001',
  '/fingertips/api/indicator_metadata/all?include_definition=yes',
  '/fingertips/api/latest_data/all_indicators_in_profile_group_for_child_areas?group_id=9000004&area_type_id=4&parent_area_code=E08000026',
  '/api/v1/openapi.json',
  '/api/v1/docs',
]

// The same figures as files: what is hidden must be hidden in all of them.
const fileQuestions = ['csv', 'csv-metadata', 'xlsx', 'parquet', 'json-stat', 'geojson'].map((format) =>
  format === 'csv-metadata'
    ? '/api/v1/estimates.csv-metadata.json?indicator=rare-disease'
    : `/api/v1/estimates?indicator=rare-disease&format=${format}`,
)
fileQuestions.push(
  '/api/v1/comparisons?indicator=rare-disease&format=xlsx',
  '/api/v1/area-profiles/E01009500?format=xlsx',
  '/api/v1/area-profiles/E01009501.csv',
  '/api/v1/spreads?format=parquet',
)

let jsna: Installation
let before: string[]
const readAll = () => Promise.all(questions.map(async (path) => (await jsna.get(path)).text()))

beforeAll(async () => {
  jsna = await createInstallation()
  before = await readAll()
  const file = onsFile([
    ['E08000026', 'Female', Number(unpublishedValue), 70.1, 79.9],
    ['E08000026', 'Male', Number(unpublishedValue), 70.1, 79.9],
  ])
  const imported = await jsna.as('analyst', 'POST /imports?file-name=secret.csv', file)
  expect(imported.status).toBe(201)
  const body = { document: buildTopic(unpublishedWords) }
  const saved = await jsna.as('author', `PUT /documents/${topicId}`, body, { 'if-match': '"1"' })
  expect(saved.status).toBe(200)
})
afterAll(() => jsna.close())

describe('before a publication', () => {
  it('no public answer has changed by a byte, tags included', async () => {
    const app = createApp(jsna.dependencies)
    for (const [index, path] of questions.entries()) {
      // A fresh application has nothing in its caches.
      const answer = await app.request(origin + path)
      const text = await answer.text()
      expect(text, path).toBe(before[index])
      expect(text, path).not.toContain(unpublishedValue)
      expect(text, path).not.toContain('Nobody outside')
      expect(text, path).not.toContain('secret.csv')
    }
  })

  it('a draft that was never published is as unknown as one that does not exist', async () => {
    const row = { id: 'pages/secret', body: '{}', revision: 1, updatedAt: '', updatedBy: '' }
    await jsna.stores.workspace.db.insertInto('document').values(row).execute()
    const [draft, nothing] = await Promise.all(
      ['secret', 'nomore'].map((name) => jsna.get(`/api/v1/documents/pages/${name}`)),
    )
    expect(draft?.status).toBe(404)
    const text = async (answer: Response | undefined) =>
      (await answer?.text())?.replaceAll(/secret|nomore/g, '…').replace(/"requestId":"\w+"/, '')
    expect(await text(draft)).toBe(await text(nothing))
    await jsna.stores.workspace.db.deleteFrom('document').where('id', '=', 'pages/secret').execute()
  })

  it('answers of the workspace are kept by nobody', async () => {
    for (const route of ['GET /documents', 'GET /changes', 'GET /imports', 'GET /publications/candidate']) {
      const answer = await jsna.as('author', route)
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
      expect(answer.headers.get('etag')).toBeNull()
    }
  })
})

describe('a hidden count', () => {
  it('is told as hidden and shows nowhere else', async () => {
    const answer = await jsna.get('/api/v1/estimates?indicator=rare-disease&area=E01009500')
    const { estimates } = (await answer.json()) as { estimates: Record<string, unknown>[] }
    expect(estimates).toHaveLength(1)
    expect(Object.keys(estimates[0] ?? {}).sort()).toEqual(
      ['age', 'area', 'category', 'indicator', 'kind', 'period', 'reason', 'sex'].sort(),
    )
    expect(estimates[0]).toMatchObject({ kind: 'suppressed' })
  })

  it('leaves no trace in the published database', async () => {
    const { db } = jsna.stores.published
    const keys = { indicator: 'rare-disease', area: 'E01009500' }
    const [row] = await db
      .selectFrom('estimate')
      .selectAll()
      .where((where) => where.and(keys))
      .execute()
    for (const column of [
      'value',
      'count',
      'denominator',
      'lowerCi95',
      'upperCi95',
      'lowerCi998',
      'upperCi998',
    ] as const) {
      expect(row?.[column]).toBeNull()
    }
    const comparisons = await db
      .selectFrom('comparison')
      .selectAll()
      .where((where) => where.and(keys))
      .execute()
    expect(comparisons.map(({ verdict, value }) => [verdict, value])).toEqual(
      comparisons.map(() => ['not-compared', null]),
    )
    const [standing] = await db
      .selectFrom('standing')
      .selectAll()
      .where((where) => where.and(keys))
      .execute()
    expect(standing).toMatchObject({ value: null, position: null, of: null })
  })

  it('makes no difference to any public answer, whatever it is', async () => {
    // The same installation but for the hidden count: 4 instead of 3. Both publish the same change that may be seen.
    const [one, other] = [await createInstallation(), await createInstallation()]
    const { db } = other.stores.workspace
    const rows = await db
      .selectFrom('observation')
      .selectAll()
      .where('indicator', '=', 'rare-disease')
      .where('area', '=', 'E01009500')
      .execute()
    const writer = new FigureWriter(db, other.stores.workspace.dialect, 'observation')
    await writer.remove(rows)
    await writer.insert(rows.map((row) => ({ ...row, count: 4 })))
    await db.updateTable('indicatorVersion').set({ version: 2 }).where('indicator', '=', 'rare-disease').execute()
    const nothing = await other.as('publisher', 'POST /publications', {})
    expect(await nothing.json()).toMatchObject({ code: 'nothing-to-publish' })
    for (const each of [one, other]) {
      await each.as('author', `PUT /documents/${topicId}`, { document: buildTopic('New.') }, { 'if-match': '"1"' })
      expect((await each.as('publisher', 'POST /publications', { title: 'Second' })).status).toBe(201)
    }
    const { downloads } = (await (await one.get('/api/v1/releases/2/downloads')).json()) as DownloadsAnswer
    const paths = [...questions, ...fileQuestions, ...downloads.map(({ path }) => path)]
    for (const path of paths) {
      const [answer, again] = [await one.get(path), await other.get(path)]
      expect(again.status, path).toBe(answer.status)
      const [first, second] = await Promise.all([answer.bytes(), again.bytes()])
      expect(Buffer.from(first).equals(Buffer.from(second)), path).toBe(true)
      expect(again.headers.get('etag'), path).toBe(answer.headers.get('etag'))
    }
    await Promise.all([one.close(), other.close()])
  })
})
