import type { Observation } from '@jsna/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { observation, rareDisease } from '../builders/figures.ts'
import { createInstallation } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'
import { insertObservations, raiseVersion } from '../importing/importing.queries.ts'

// Four neighbourhoods of which one has 3 people, and the city that is their sum: without more being hidden, the 3 would
// follow by subtraction.
const period = '2024-01-01/P1Y'
const counts: [area: string, count: number][] = [
  ['E01009500', 3],
  ['E01009501', 311],
  ['E01009502', 423],
  ['E01009503', 534],
  ['E08000026', 1271],
]
const rows: Observation[] = counts.map(([area, count]) =>
  observation({ indicator: rareDisease.slug, area, period, count, denominator: 10_000 }),
)

let jsna: Installation
beforeAll(async () => {
  jsna = await createInstallation()
  const { db, dialect } = jsna.stores.workspace
  await db.transaction().execute(async (transaction) => {
    await insertObservations(transaction, dialect, rows, { origin: 'source', import: 'sample' })
    await raiseVersion(transaction, rareDisease.slug)
  })
  expect((await jsna.as('publisher', 'POST /publications', {})).status).toBe(201)
})
afterAll(() => jsna.close())

describe('a release', () => {
  const read = async (path: string) => (await jsna.get(path)).text()

  it('hides the count from which a small one could be worked out', async () => {
    const answer = await read(`/api/v1/estimates.csv?indicator=${rareDisease.slug}&period=${period}`)
    const hidden = answer.split('\n').filter((line) => line.includes('suppressed'))
    expect(hidden).toHaveLength(2)
    expect(hidden.join()).toContain('E01009500')
    expect(hidden.join()).toContain('E01009501')
    expect(answer).toContain('1271')
    expect(answer).not.toContain('311')
  })

  it('gives both the same reason', async () => {
    const answer = await read(`/api/v1/estimates?indicator=${rareDisease.slug}&period=${period}`)
    const reasons = answer.match(/Counts from 1 to 4 are hidden to protect the people behind them, and so are/g)
    expect(reasons).toHaveLength(2)
  })
})
