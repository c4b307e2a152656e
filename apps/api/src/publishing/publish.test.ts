import { sql } from 'kysely'
import type { Release } from '@jsna/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { brokenAudit } from '../audit/audit.ts'
import { firstPublished } from '../builders/figures.ts'
import { bodyOf, createInstallation } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'
import { buildTexts } from '../builders/texts.ts'
import { FigureWriter } from '../database/figure-writer.ts'
import { createJudge } from '../documents/judge.ts'
import { createWorkspaceEvidence } from '../evidence/workspace-evidence.ts'
import { candidateOf, publish, reconcile } from './publish.ts'
import type { Publishing } from './publish.ts'
import { writeRelease } from './write-release.ts'

let jsna: Installation
let context: Publishing
beforeEach(async () => {
  jsna = await createInstallation({ texts: buildTexts('Nothing is said here.') })
  const { workspace, publisher } = jsna.stores
  const evidence = createWorkspaceEvidence(workspace.db, publisher.db)
  context = {
    workspace,
    publisher,
    evidence,
    judge: createJudge(workspace.db, evidence),
    clock: jsna.dependencies.clock,
  }
  await jsna.as('analyst', 'POST /imports', firstPublished)
})
afterEach(() => jsna.close())

const order = { actor: 'publisher@jsna.example', publishedBy: 'Parveen Publisher', title: null }
const states = async () =>
  (await jsna.stores.workspace.db.selectFrom('publication').selectAll().orderBy('number').execute()).map(
    ({ number, state }) => `${number} ${state}`,
  )
const releases = async () =>
  (await jsna.stores.published.db.selectFrom('release').select('number').execute()).map(({ number }) => number)
const published = async () =>
  (await jsna.stores.workspace.db.selectFrom('audit').selectAll().orderBy('number').execute()).filter(
    ({ action }) => action === 'release.published',
  )

/** Leaves things as a process does that ends after the workspace was told and before, or after, the release was written. */
async function cutOff(where: 'before the release' | 'after the release'): Promise<void> {
  const candidate = await candidateOf(context)
  const startedAt = jsna.dependencies.clock().toISOString()
  const versions = JSON.stringify(candidate.versions)
  const row = { number: candidate.number, state: 'begun' as const, startedAt, startedBy: order.actor, versions }
  await jsna.stores.workspace.db.insertInto('publication').values(row).execute()
  if (where === 'before the release') return
  const details = { title: 'Second', publishedAt: startedAt, publishedBy: order.publishedBy }
  await writeRelease(jsna.stores.publisher, candidate, context.evidence, details)
}

describe('a publication that is cut off', () => {
  it('after the release is written is noted as done, with its audit entry, once', async () => {
    await cutOff('after the release')
    expect(await states()).toEqual(['1 done', '2 begun'])
    await reconcile(context)
    await reconcile(context)
    expect(await states()).toEqual(['1 done', '2 done'])
    const entries = await published()
    expect(entries).toHaveLength(2)
    expect(JSON.parse(entries[1]?.detail ?? '')).toMatchObject({ title: 'Second', settledAfterInterruption: true })
    expect(await brokenAudit(jsna.stores.workspace.db)).toBeNull()
  })

  it('before the release is written leaves nothing published', async () => {
    await cutOff('before the release')
    expect(await releases()).toEqual([1])
    await expect(publish(context, order)).rejects.toMatchObject({ code: 'publication-running' })
    await reconcile(context, () => true)
    expect(await states()).toEqual(['1 done'])
    expect((await publish(context, order)).number).toBe(2)
  })

  it('is given up by itself after ten minutes', async () => {
    await cutOff('before the release')
    jsna.advance(11 * 60_000)
    expect((await publish(context, order)).number).toBe(2)
  })

  it('in the middle of the release leaves no half of it', async () => {
    const candidate = await candidateOf(context)
    const broken = { ...candidate, changes: undefined as unknown as Release['changes'] }
    const details = { title: 'Second', publishedAt: 'now', publishedBy: 'x' }
    const { evidence } = context
    await expect(writeRelease(jsna.stores.publisher, broken, evidence, details)).rejects.toThrow()
    const rows = await jsna.stores.published.db.selectFrom('estimate').select('validFromRelease').execute()
    expect(new Set(rows.map(({ validFromRelease }) => validFromRelease))).toEqual(new Set([1]))
    expect(await releases()).toEqual([1])
  })
})

describe('a candidate', () => {
  it('looks only at indicators whose figures have changed', async () => {
    const candidate = await candidateOf(context)
    expect(candidate.figures.map(({ indicator }) => indicator.slug)).toEqual(['healthy-life-expectancy'])
    expect(candidate.figures[0]).toMatchObject({ added: {}, removed: 0, revised: 6 })
    expect(candidate.blockers).toEqual([])
  })

  it('that is out of date is prepared again', async () => {
    const slow = { ...context, judge: { all: async () => (await saveSomething(), context.judge.all()) } }
    const release = await publish(slow, order)
    const text = await bodyOf<{ document: { title: string } }>(await jsna.get('/api/v1/documents/pages/about'))
    expect(release.number).toBe(2)
    expect(text.document.title).toBe('About, changed while publishing')
  })

  let saved = false
  async function saveSomething(): Promise<void> {
    if (saved) return
    saved = true
    const { draft } = await bodyOf<{ draft: { document: object } }>(
      await jsna.as('author', 'GET /documents/pages/about'),
    )
    const document = { ...draft.document, title: 'About, changed while publishing' }
    const answer = await jsna.as('author', 'PUT /documents/pages/about', { document }, { 'if-match': '"1"' })
    expect(answer.status).toBe(200)
  }
})

describe('a release', () => {
  it('that calculates by other methods takes every indicator anew', async () => {
    await publish(context, order)
    await jsna.stores.publisher.db
      .updateTable('release')
      .set({ methodVersion: 'older' })
      .where('number', '=', 2)
      .execute()
    const candidate = await candidateOf(context)
    expect(candidate.figures).toHaveLength(3)
  })

  it('ends the figures of an indicator that is no longer there', async () => {
    const { db } = jsna.stores.workspace
    const rows = await db.selectFrom('observation').selectAll().where('indicator', '=', 'rare-disease').execute()
    await new FigureWriter(db, jsna.stores.workspace.dialect, 'observation').remove(rows)
    await sql`delete from series where indicator = 'rare-disease'`.execute(db)
    await db.deleteFrom('indicatorVersion').where('indicator', '=', 'rare-disease').execute()
    await db.deleteFrom('indicator').where('id', '=', 'rare-disease').execute()
    const evidence = createWorkspaceEvidence(db, jsna.stores.published.db)
    const fresh = { ...context, evidence, judge: createJudge(db, evidence) }
    const release = await publish(fresh, order)
    expect(release.changes.map(({ text }) => text)).toContain('Rare disease is no longer published.')
    expect((await jsna.get('/api/v1/indicators/rare-disease')).status).toBe(404)
    expect((await jsna.get('/api/v1/indicators/rare-disease?release=1')).status).toBe(200)
    for (const table of ['estimate', 'comparison', 'standing'] as const) {
      const open = await jsna.stores.published.db
        .selectFrom(table)
        .select('validToRelease')
        .where('indicator', '=', 'rare-disease')
        .execute()
      expect(open.length, table).toBeGreaterThan(0)
      expect(
        open.every(({ validToRelease }) => validToRelease === 2),
        table,
      ).toBe(true)
    }
  })

  it('is audited once, by who made it', async () => {
    await publish(context, order)
    const [, entry] = await published()
    expect(entry).toMatchObject({ actor: 'publisher@jsna.example', subject: '2' })
    expect(await states()).toEqual(['1 done', '2 done'])
  })
})
