import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyOf, createInstallation } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import { readFile } from '../../builders/read-file.ts'
import { buildTopic, topicId } from '../../builders/texts.ts'
import type { SearchAnswer } from '../../client.ts'

let jsna: Installation
beforeAll(async () => {
  jsna = await createInstallation()
})
afterAll(() => jsna.close())

const find = async (words: string) =>
  (await bodyOf<SearchAnswer>(await jsna.get(`/api/v1/search?q=${encodeURIComponent(words)}`))).results
const paths = async (words: string) => (await find(words)).map(({ path }) => path)

describe('the search', () => {
  it.each([
    ['healthy life', 'indicator', '/hub/healthy-life-expectancy'],
    ['life expectancy', 'topic', '/profile/health-and-wellbeing/life-expectancy'],
    ['renters', 'indicator', '/hub/private-rented-homes'],
    ['mosaic', 'place', '/places/mosaic'],
    ['Derby', 'place', '/hub/areas/E06000015'],
    ['E08000035', 'place', '/hub/areas/E08000035'],
    ['needs assessment', 'page', '/about'],
    ['lief expectency', 'indicator', '/hub/healthy-life-expectancy'],
    ['privat rent', 'indicator', '/hub/private-rented-homes'],
    ['helathy life', 'indicator', '/hub/healthy-life-expectancy'],
    ['healthy-life-expectancy-at-birth', 'indicator', '/hub/healthy-life-expectancy'],
    ['coventrey', 'place', '/hub/areas/E08000026'],
    ['wolverhamton', 'place', '/hub/areas/E08000031'],
    ['wellbeing', 'topic', '/profile/health-and-wellbeing'],
  ])('finds for “%s” a %s at %s', async (words, kind, path) => {
    expect((await find(words)).find((result) => result.path === path)).toMatchObject({ kind })
  })

  it('tells the same part of several place profiles as one result, after what is about it', async () => {
    const results = await find('rent privately')
    const at = results.findIndex(({ places }) => places !== undefined)
    expect(results.filter(({ path }) => path.startsWith('/places/'))).toEqual([results[at]])
    expect(results[at]).toMatchObject({ kind: 'place', title: '“Introduction” in 2 place profiles' })
    expect(results[at]?.places).toContainEqual({ title: 'Mosaic', path: '/places/mosaic#main' })
    expect(results[at]?.places?.map(({ title }) => title)).toEqual(
      results[at]?.places?.map(({ title }) => title).toSorted((a, b) => a.localeCompare(b, 'en-GB')),
    )
    expect(results.findIndex(({ path }) => path === '/hub/private-rented-homes')).toBeLessThan(at)
  })

  it('shows the sentence in which a word stands, and what an area is', async () => {
    expect((await find('offered'))[0]?.excerpt).toBe('Checks are offered.')
    expect((await find('Derby'))[0]?.excerpt).toMatch(/^Upper-tier authorit/)
  })

  it('answers the name of the city with no list of its numbered areas', async () => {
    expect((await find('Coventry')).map(({ title }) => title)).not.toContainEqual(expect.stringMatching(/\d/))
  })

  it('gives one kind where one is asked for, and refuses another word', async () => {
    const { results } = await bodyOf<SearchAnswer>(await jsna.get('/api/v1/search?q=life&kind=indicator'))
    expect(new Set(results.map(({ kind }) => kind))).toEqual(new Set(['indicator']))
    expect((await jsna.get('/api/v1/search?q=life&kind=figure')).status).toBe(400)
  })

  it('never leads to the template of the places', async () => {
    expect(await paths('place profile')).not.toContain('/places')
  })

  it.each(['', '   ', 'zzzzzz', '<script>alert(1)</script>', "'; select zzz --"])(
    'finds nothing for “%s”',
    async (words) => {
      expect(await find(words)).toEqual([])
    },
  )

  it('gives a beginning to read, and no more than one line', async () => {
    const [result] = await find('healthy life expectancy')
    expect(result?.excerpt.length).toBeGreaterThan(5)
    expect(result?.excerpt.length).toBeLessThan(200)
    expect(result?.excerpt).not.toContain('\n')
  })

  it('knows the words of a release when it is published, and not before', async () => {
    const body = { document: buildTopic('Blood pressure is measured at the barber’s.') }
    await jsna.as('author', `PUT /documents/${topicId}`, body, { 'if-match': '"1"' })
    expect(await paths('barber')).toEqual([])
    expect((await jsna.as('publisher', 'POST /publications', {})).status).toBe(201)
    expect(await paths('barber')).toEqual(['/profile/health-and-wellbeing/life-expectancy'])
  })

  it('writes words that a spreadsheet would run with an apostrophe into a file', async () => {
    const body = { document: { ...buildTopic('Nothing is said.'), title: '=1+1 chiropodists' } }
    expect((await jsna.as('author', `PUT /documents/${topicId}`, body, { 'if-match': '"2"' })).status).toBe(200)
    expect((await jsna.as('publisher', 'POST /publications', {})).status).toBe(201)
    expect((await find('chiropodists')).map(({ title }) => title)).toEqual(['=1+1 chiropodists'])
    for (const [format, title] of [
      ['csv', "'=1+1 chiropodists"],
      ['xlsx', "'=1+1 chiropodists"],
      ['parquet', '=1+1 chiropodists'],
    ] as const) {
      const answer = await jsna.get(`/api/v1/search?q=chiropodists&format=${format}`)
      const { rows } = await readFile(format, new Uint8Array(await answer.arrayBuffer()))
      expect(rows, format).toMatchObject([{ kind: 'topic', title, release: '3' }])
    }
  })
})
