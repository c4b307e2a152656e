import type { PublishedDocument } from '@jsna/core'
import { publishedDocumentSchema } from '@jsna/core/schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyOf, createInstallation } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import { topicId } from '../../builders/texts.ts'
import type { DocumentsAnswer, ProfilesAnswer, RecommendationsAnswer } from '../../client.ts'

let jsna: Installation
beforeAll(async () => {
  jsna = await createInstallation()
})
afterAll(() => jsna.close())

const read = async (path: string) => bodyOf<PublishedDocument>(await jsna.get(`/api/v1/documents/${path}`))

describe('documents', () => {
  it('are listed with what a table of contents needs', async () => {
    const { documents } = await bodyOf<DocumentsAnswer>(await jsna.get('/api/v1/documents'))
    expect(documents.map(({ id, kind }) => [id, kind])).toEqual([
      ['citywide/health-and-wellbeing', 'theme'],
      [topicId, 'topic'],
      ['pages/about', 'page'],
      ['places/template', 'place-template'],
    ])
    expect(Object.keys(documents[0] ?? {})).toEqual(['id', 'kind', 'theme', 'title', 'order'])
  })

  it.each([topicId, 'citywide/health-and-wellbeing', 'pages/about', 'places/template?area=reach-harmony'])(
    '%s has the shape that its readers were promised',
    async (path) => {
      const found = publishedDocumentSchema.safeParse(await read(path))
      expect(found.error?.issues ?? []).toEqual([])
    },
  )

  it('carry everything that they need to be drawn', async () => {
    const text = await read(topicId)
    expect(text.figures.f1).toMatchObject({ kind: 'figure', text: '62.2' })
    expect(text.claims.c1).toMatchObject({ status: 'holds' })
    expect(Object.keys(text.charts)).toEqual(['chart-1'])
    expect(text.charts['chart-1']?.sentence).toMatch(/similar to England/)
    expect(Object.keys(text.indicators)).toEqual(['healthy-life-expectancy'])
    expect(text.areas).toMatchObject({ E08000026: { name: 'Coventry' }, E92000001: { name: 'England' } })
    expect(text.recommendations['4.1']).toMatchObject({ text: 'Find illness early.' })
    expect(text.release).toMatchObject({ number: 1 })
    expect(text.earlier).toEqual([])
  })

  it('that exist once for each place are read for one place', async () => {
    const text = await read('places/template?area=reach-harmony')
    expect(text.setting).toEqual({
      area: 'reach-harmony',
      benchmark: 'E08000026',
      region: 'E12000005',
      city: 'E08000026',
    })
    expect(text.areas['reach-harmony']).toMatchObject({ status: 'illustrative' })
    expect(text.figures.k1).toMatchObject({ kind: 'figure', comparison: { verdict: 'higher' } })
  })

  it.each(['places/template?area=E08000026', `${topicId}?area=reach-mosaic`, 'places/template?area=nowhere'])(
    '%s is read for no such area',
    async (path) => {
      expect((await jsna.get(`/api/v1/documents/${path}`)).status).toBe(404)
    },
  )

  it('show one of the places when none is named', async () => {
    expect((await read('places/template')).setting.area).toMatch(/^reach-/)
  })
})

describe('profiles', () => {
  it('are the themes with their topics, and the places', async () => {
    const { profiles } = await bodyOf<ProfilesAnswer>(await jsna.get('/api/v1/profiles'))
    const [citywide, places] = profiles
    expect(citywide.themes).toEqual([
      { id: 'environment', title: 'Environment', summary: 'Environment.', document: null, topics: [] },
      {
        id: 'health-and-wellbeing',
        title: 'Health and wellbeing',
        summary: 'Health and wellbeing.',
        document: 'citywide/health-and-wellbeing',
        topics: [{ id: topicId, title: 'Life expectancy' }],
      },
    ])
    expect(places).toMatchObject({ id: 'places', scheme: { status: 'illustrative' } })
    expect(places.areas.map(({ name }) => name)).toEqual(['Mosaic', 'Harmony'])
  })
})

describe('recommendations', () => {
  it('come with what their figures say', async () => {
    const { recommendations } = await bodyOf<RecommendationsAnswer>(await jsna.get('/api/v1/recommendations'))
    expect(recommendations).toHaveLength(1)
    expect(recommendations[0]).toMatchObject({ number: '4.1', owner: 'Public Health' })
    expect(recommendations[0]?.results).toMatchObject({
      '0': { kind: 'figure', text: '24.6%' },
      measure: { kind: 'figure', text: '24.6%' },
    })
  })
})
