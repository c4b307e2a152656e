import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firstPublished, onsFile } from '../../builders/figures.ts'
import { bodyOf, createInstallation } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import { installationOn } from '../../builders/installation-on.ts'
import { technologies } from '../../builders/technologies.ts'
import { buildTopic, topicId } from '../../builders/texts.ts'
import type { ChangesSinceAnswer, Problem } from '../../client.ts'
import { figureMoves, textMoves } from './release-changes.ts'

for (const technology of technologies) {
  describe.skipIf(technology.missing)(`changes since a release on ${technology.name}`, () => {
    let jsna: Installation
    beforeAll(async () => {
      jsna = await installationOn(technology)
      const save = (text: string, revision: number) =>
        jsna.as('author', `PUT /documents/${topicId}`, { document: buildTopic(text) }, { 'if-match': `"${revision}"` })
      await save('No figures.', 1)
      await jsna.as('analyst', 'POST /imports', firstPublished)
      await jsna.as('publisher', 'POST /publications', { title: 'Second' })
      await save('Nothing at all.', 2)
      await jsna.as('publisher', 'POST /publications', { title: 'Third' })
    })
    afterAll(() => jsna.close())

    const since = async (query: string) => bodyOf<ChangesSinceAnswer>(await jsna.get(`/api/v1/changes?since=${query}`))

    it('names indicators and texts, and every release between', async () => {
      const found = await since('1')
      expect([found.since.number, found.until.number]).toEqual([1, 3])
      expect(found.releases.map(({ number, title }) => [number, title])).toEqual([
        [3, 'Third'],
        [2, 'Second'],
      ])
      expect(found.indicators).toEqual([
        { slug: 'healthy-life-expectancy', name: 'Healthy life expectancy', change: 'changed', addedPeriods: [] },
      ])
      expect(found.texts).toEqual([{ id: topicId, title: 'Life expectancy', change: 'changed' }])
      expect(found.figures).toEqual([])
    })

    it('gives the figures of an indicator before and after', async () => {
      const found = await since('1&indicator=healthy-life-expectancy')
      expect(found.counts).toEqual({ added: 0, revised: 6, withdrawn: 0 })
      expect(found.figures).toHaveLength(6)
      const women = found.figures.find(({ area, sex }) => area === 'E08000026' && sex === 'female')
      expect(women).toMatchObject({ change: 'revised', before: { value: 62.2 }, after: { value: 64 } })
    })

    it('tells what changed up to an older release, and of nothing where nothing did', async () => {
      const second = await since('1&release=2&indicator=healthy-life-expectancy')
      expect(second).toMatchObject({ until: { number: 2 }, counts: { revised: 6 } })
      const third = await since('2&indicator=healthy-life-expectancy')
      expect(third).toMatchObject({ indicators: [], figures: [], texts: [{ change: 'changed' }] })
      expect(await since('3')).toMatchObject({ releases: [], indicators: [], texts: [], figures: [] })
    })
  })
}

describe('a question about changes', () => {
  let jsna: Installation
  beforeAll(async () => {
    jsna = await createInstallation()
  })
  afterAll(() => jsna.close())

  it.each([
    ['', '“since”'],
    ['?since=0', '“since”'],
    ['?since=2', 'up to this one are 1 to 1'],
    ['?since=first', '“since”'],
    ['?since=1&sort=area', '“sort”'],
    [`?since=1${'&indicator=x'.repeat(21)}`, 'at most 20 indicators'],
  ])('is refused with the reason: %s', async (query, words) => {
    const answer = await jsna.get(`/api/v1/changes${query}`)
    expect(answer.status).toBe(400)
    expect((await bodyOf<Problem>(answer)).detail).toContain(words)
  })

  it('finds new, revised and withdrawn figures of a later file', async () => {
    const file = onsFile([
      ['E08000026', 'Female', 70],
      ['E08000031', 'Female', 61],
    ])
    await jsna.as('analyst', 'POST /imports', file)
    const body = { document: buildTopic('No figures.') }
    await jsna.as('author', `PUT /documents/${topicId}`, body, { 'if-match': '"1"' })
    await jsna.as('publisher', 'POST /publications', {})
    const found = await bodyOf<ChangesSinceAnswer>(
      await jsna.get('/api/v1/changes?since=1&indicator=healthy-life-expectancy&indicator=rare-disease'),
    )
    expect(found.counts).toEqual({ added: 1, revised: 1, withdrawn: 0 })
    expect(found.figures.find(({ change }) => change === 'added')).toMatchObject({ area: 'E08000031', before: null })
  })
})

describe('moves', () => {
  const key = { indicator: 'x', period: '2024-01-01/P1Y', sex: 'persons' as const, age: 'all', category: 'all' }
  const missing = (area: string, reason: string) => ({ kind: 'missing' as const, ...key, area, reason })

  it('are no moves where a figure has come back', () => {
    expect(figureMoves([missing('a', 'none')], [missing('a', 'none')])).toEqual([])
  })

  it('are told in the order of their keys', () => {
    const moves = figureMoves([missing('b', 'x'), missing('c', 'x')], [missing('a', 'x'), missing('c', 'y')])
    expect(moves.map(({ area, change }) => `${area} ${change}`)).toEqual(['a added', 'b withdrawn', 'c revised'])
  })

  it('of texts are new, changed and gone ones', () => {
    const text = (id: string, title = id) => ({ ...buildTopic('x'), id, title })
    const moves = textMoves([text('a'), text('b'), text('c')], [text('b'), text('c', 'C'), text('d')])
    expect(moves.map(({ id, change }) => `${id} ${change}`)).toEqual(['c changed', 'd added', 'a withdrawn'])
  })
})
