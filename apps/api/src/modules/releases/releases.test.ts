import type { Release } from '@jsna/core'
import { releaseSchema } from '@jsna/core/schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyOf, createInstallation } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import { buildTopic, topicId } from '../../builders/texts.ts'
import type { ReleasesAnswer } from '../../client.ts'
import { methodVersion } from '../../publishing/method-version.ts'

let jsna: Installation
beforeAll(async () => {
  jsna = await createInstallation()
})
afterAll(() => jsna.close())

describe('releases', () => {
  it('begin with a first one that says what it holds', async () => {
    const release = await bodyOf<Release>(await jsna.get('/api/v1/releases/1'))
    expect(releaseSchema.parse(release)).toMatchObject({ number: 1, title: 'First release', methodVersion })
    expect(release.changes.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'new-indicator: 3 indicators published for the first time.',
      'text: 4 texts published for the first time.',
      'checked: 6 figures in texts and 2 claims checked.',
    ])
  })

  it('are listed newest first, each with its lines', async () => {
    const body = { document: buildTopic('Another sentence.') }
    await jsna.as('author', `PUT /documents/${topicId}`, body, { 'if-match': '"1"' })
    jsna.advance(60_000)
    await jsna.as('publisher', 'POST /publications', { title: 'Spring edition' })
    const { releases } = await bodyOf<ReleasesAnswer>(await jsna.get('/api/v1/releases'))
    expect(releases.map(({ number, title }) => [number, title])).toEqual([
      [2, 'Spring edition'],
      [1, 'First release'],
    ])
    expect(releases[0]).toMatchObject({ publishedBy: 'Parveen Publisher', publishedAt: '2026-11-23T09:01:00.000Z' })
    expect(releases[0]?.changes[0]).toEqual({
      kind: 'text',
      text: '“Life expectancy” was changed.',
      link: '/profile/health-and-wellbeing/life-expectancy',
    })
  })

  it('are called by their number when nobody gives them a title', async () => {
    const body = { document: buildTopic('Yet another sentence.') }
    await jsna.as('author', `PUT /documents/${topicId}`, body, { 'if-match': '"2"' })
    const release = await bodyOf<Release>(await jsna.as('publisher', 'POST /publications', {}))
    expect(release.title).toBe('Release 3')
  })
})
