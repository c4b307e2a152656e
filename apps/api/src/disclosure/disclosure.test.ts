import type { Estimate, Observation } from '@jsna/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { observation, rareDisease } from '../builders/figures.ts'
import { bodyOf, createInstallation } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'
import type { DisclosuresAnswer } from '../client.ts'
import { FigureWriter } from '../database/figure-writer.ts'
import { createWorkspaceEvidence } from '../evidence/workspace-evidence.ts'
import { insertObservations, raiseVersion } from '../importing/importing.queries.ts'
import { auditRelease } from './audit-release.ts'
import type { AuditedIndicator } from './audit-release.ts'

const neighbourhoods = ['E01009500', 'E01009501', 'E01009502', 'E01009503']

/** The sequence of draws of the benchmarks. */
function draws(seed: number): () => number {
  let state = seed
  return () => {
    state = (1_664_525 * state + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

/** Thirty years of small counts in four neighbourhoods, their city, and three years pooled. */
function smallCounts(): Observation[] {
  const draw = draws(7)
  const rows: Observation[] = []
  const add = (area: string, period: string, count: number) =>
    rows.push(observation({ indicator: rareDisease.slug, area, period, count, denominator: 2000 }))
  const years = Array.from({ length: 30 }, (_, index) => 1990 + index)
  const counts = new Map(years.map((year) => [year, neighbourhoods.map(() => Math.floor(draw() * draw() * 14))]))
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  for (const [year, row] of counts) {
    for (const [index, area] of neighbourhoods.entries()) add(area, `${year}-01-01/P1Y`, row[index] ?? 0)
    add('E08000026', `${year}-01-01/P1Y`, sum(row))
  }
  for (const year of years.slice(0, -2)) {
    for (const [index, area] of neighbourhoods.entries()) {
      add(area, `${year}-01-01/P3Y`, sum([0, 1, 2].map((more) => counts.get(year + more)?.[index] ?? 0)))
    }
  }
  return rows
}

let jsna: Installation
beforeAll(async () => {
  jsna = await createInstallation()
  const { db, dialect } = jsna.stores.workspace
  await db.transaction().execute(async (transaction) => {
    await insertObservations(transaction, dialect, smallCounts(), { origin: 'source', import: 'sample' })
    await raiseVersion(transaction, rareDisease.slug)
  })
  expect((await jsna.as('publisher', 'POST /publications', {})).status).toBe(201)
})
afterAll(() => jsna.close())

const audited = async () => {
  const { stores } = jsna
  const found: (Omit<AuditedIndicator, 'indicator'> & { slug: string })[] = []
  for await (const { indicator, ...rest } of auditRelease(
    stores,
    createWorkspaceEvidence(stores.workspace.db, stores.published.db),
    2,
  )) {
    found.push({ slug: indicator.slug, ...rest })
  }
  return found
}

describe('the audit of a release with many small counts', () => {
  it('finds no hidden count that can be worked out, among many', async () => {
    const [only, ...others] = await audited()
    expect(others).toEqual([])
    expect(only).toMatchObject({ slug: rareDisease.slug, what: 'release' })
    expect(only?.placed.length).toBeGreaterThan(60)
    expect(only?.placed.filter(({ isSafe }) => !isSafe)).toEqual([])
  })

  it('notices one figure that is shown by mistake', async () => {
    const { stores } = jsna
    const { db } = stores.publisher
    const { estimates } = await bodyOf<{ estimates: Estimate[] }>(
      await jsna.get(`/api/v1/estimates?indicator=${rareDisease.slug}&area=E01009500`),
    )
    const hidden = estimates.find(({ kind, period }) => kind === 'suppressed' && period.endsWith('P1Y'))
    const words = await db.selectFrom('estimate').selectAll().where('kind', '=', 'estimate').executeTakeFirstOrThrow()
    expect(hidden).toBeDefined()
    const { figureShown, hideAgain } = await showByMistake(jsna, hidden?.period ?? '', words.method)
    expect(figureShown).toBe(true)
    const [only] = await audited()
    expect(only?.placed.filter(({ isSafe }) => !isSafe).length).toBeGreaterThan(0)
    await hideAgain()
  })

  it('audits what would be published where figures have moved since', async () => {
    const { db } = jsna.stores.workspace
    await db.transaction().execute((transaction) => raiseVersion(transaction, rareDisease.slug))
    expect(await audited()).toMatchObject([{ what: 'candidate' }])
  })
})

/** Publishes one hidden figure, as a fault of the program would. */
async function showByMistake({ stores }: Installation, period: string, method: string) {
  const { db, dialect } = stores.publisher
  const row = await db
    .selectFrom('estimate')
    .selectAll()
    .where('indicator', '=', rareDisease.slug)
    .where('area', '=', 'E01009500')
    .where('period', '=', period)
    .where('validToRelease', 'is', null)
    .executeTakeFirstOrThrow()
  const writer = new FigureWriter(db, dialect, 'estimate')
  const shown = {
    ...row,
    kind: 'estimate',
    value: 0.1,
    count: 2,
    denominator: 2000,
    method,
    status: 'final',
    reason: '',
  }
  await writer.remove([row])
  await writer.insert([shown], { validFromRelease: 2 })
  const hideAgain = async () => {
    await writer.remove([shown])
    await writer.insert([row], { validFromRelease: 2 })
  }
  return { figureShown: row.kind === 'suppressed', hideAgain }
}

describe('the log of disclosure control', () => {
  const log = async (query = '') => bodyOf<DisclosuresAnswer>(await jsna.as('analyst', `GET /disclosures${query}`))

  it('says what was hidden, why and by which policy', async () => {
    const { release, disclosures } = await log()
    expect(release).toBe(2)
    const [entry] = disclosures
    expect(disclosures).toHaveLength(1)
    expect(entry).toMatchObject({ indicator: rareDisease.slug, name: rareDisease.name, policy: rareDisease.disclosure })
    expect(entry?.primary).toBeGreaterThan(20)
    expect(entry?.secondary).toBeGreaterThan(10)
    expect(entry?.hidden).toHaveLength((entry?.primary ?? 0) + (entry?.secondary ?? 0))
    expect(entry?.hidden.find(({ kind }) => kind === 'primary')?.reason).toMatch(/^Primary: a count from 1 to 4/)
  })

  it('keeps what an earlier release hid', async () => {
    const { disclosures } = await log('?release=1')
    expect(disclosures[0]?.hidden.length).toBeLessThan(10)
    expect((await jsna.as('analyst', 'GET /disclosures?release=9')).status).toBe(404)
  })

  it('is not for authors, and stands in no public answer', async () => {
    expect((await jsna.as('author', 'GET /disclosures')).status).toBe(403)
    const answer = await (await jsna.get(`/api/v1/estimates?indicator=${rareDisease.slug}`)).text()
    expect(answer).not.toMatch(/Primary:|Secondary:/)
  })
})
