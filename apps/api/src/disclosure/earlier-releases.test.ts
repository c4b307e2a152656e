import type { Estimate, Observation } from '@jsna/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditedCounts } from '../builders/audited-counts.ts'
import { observation, rareDisease } from '../builders/figures.ts'
import { bodyOf, createInstallation } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'
import { releaseRows } from '../builders/release-rows.ts'
import type { DisclosuresAnswer } from '../client.ts'
import { raiseCatalogue } from '../geography/catalogue-rows.ts'
import { raiseVersion } from '../importing/importing.queries.ts'

const city = 'E08000026'
const neighbourhoods = ['E01009500', 'E01009501', 'E01009502', 'E01009503']
const year = '2019-01-01/P1Y'

let jsna: Installation
beforeEach(async () => {
  jsna = await createInstallation()
})
afterEach(() => jsna.close())

const row = (area: string, count: number, period = year): Observation =>
  observation({ indicator: rareDisease.slug, area, period, count, denominator: 2000 })

const release = (rows: readonly Observation[]) => releaseRows(jsna, rareDisease.slug, rows)

/** Another policy for the indicator, as an analyst may choose it. */
async function takeThreshold(threshold: number): Promise<void> {
  const { db } = jsna.stores.workspace
  const disclosure = { ...rareDisease.disclosure, threshold }
  await db
    .updateTable('indicator')
    .set({ body: JSON.stringify({ ...rareDisease, disclosure }) })
    .where('id', '=', rareDisease.slug)
    .execute()
  await db.transaction().execute(async (transaction) => {
    await raiseCatalogue(transaction)
    await raiseVersion(transaction, rareDisease.slug)
  })
}

async function hiddenIn(period = year): Promise<string[]> {
  const { estimates } = await bodyOf<{ estimates: Estimate[] }>(
    await jsna.get(`/api/v1/estimates?indicator=${rareDisease.slug}&period=${period}`),
  )
  return estimates.filter(({ kind }) => kind === 'suppressed').map(({ area }) => area)
}

const audited = (number: number) => auditedCounts(jsna, number)

const log = async () => {
  const { disclosures } = await bodyOf<DisclosuresAnswer>(await jsna.as('analyst', 'GET /disclosures'))
  return disclosures.flatMap(({ hidden }) => hidden).filter(({ period }) => period === year)
}

describe('a release after others', () => {
  it('hides nothing behind a figure that an earlier one shows', async () => {
    // Without the city nothing gives the small count away, so that the others are shown.
    const [first = '', second = '', third = '', fourth = ''] = neighbourhoods
    await release([row(first, 3), row(second, 8), row(third, 9)])
    expect(await hiddenIn()).toEqual([first])
    // The city would give it away: 3 is 60 less 8, 9 and 40. Of the others only the fourth was not shown before.
    const number = await release([row(fourth, 40), row(city, 60)])
    expect(await hiddenIn()).toEqual([first, fourth].sort())
    expect((await audited(number)).filter(({ isSafe }) => !isSafe)).toEqual([])
  })

  it('finds that a count is given away where all others are known, and hides the total', async () => {
    const [first = '', second = '', third = '', fourth = ''] = neighbourhoods
    await release([row(first, 3), row(second, 8), row(third, 9), row(fourth, 40)])
    const number = await release([row(city, 60)])
    expect((await hiddenIn()).sort()).toEqual([first, city].sort())
    expect((await audited(number)).filter(({ isSafe }) => !isSafe)).toEqual([])
  })

  it('hides a small count that was shown under a lower threshold, and tells the analyst that it helps nobody', async () => {
    const [first = '', second = ''] = neighbourhoods
    await takeThreshold(3)
    await release([row(first, 3), row(second, 30)])
    expect(await hiddenIn()).toEqual([])
    await takeThreshold(5)
    const number = await release([row(city, 60)])
    expect(await hiddenIn()).toEqual([first])
    const reason = 'Primary: a count from 1 to 4. An earlier release shows it, so that hiding it protects nobody.'
    expect(await log()).toMatchObject([{ area: first, kind: 'primary', reason }])
    expect((await audited(number)).filter(({ period, wasShown }) => period === year && wasShown)).toMatchObject([
      { area: first, lower: 3, upper: 3 },
    ])
  })

  it('stays as it was when nothing has changed', async () => {
    const rows = neighbourhoods.map((area, index) => row(area, [3, 8, 9, 40][index] ?? 0))
    await release([...rows, row(city, 60)])
    const before = await hiddenIn()
    expect(before).toHaveLength(2)
    await release([row(city, 61, '2018-01-01/P1Y')])
    expect(await hiddenIn()).toEqual(before)
  })

  it('withstands the attack over several releases of many small counts', async () => {
    let state = 11
    const draw = () => {
      state = (1_664_525 * state + 1_013_904_223) % 2 ** 32
      return state / 2 ** 32
    }
    const years = Array.from({ length: 12 }, (_, index) => `${2000 + index}-01-01/P1Y`)
    const counts = years.map(() => neighbourhoods.map(() => Math.floor(draw() * draw() * 14)))
    const of = (areas: readonly number[]) =>
      years.flatMap((period, at) =>
        areas.map((index) => row(neighbourhoods[index] ?? '', counts[at]?.[index] ?? 0, period)),
      )
    await release(of([0, 1]))
    await release(of([2]))
    const totals = years.map((period, at) =>
      row(
        city,
        (counts[at] ?? []).reduce((sum, count) => sum + count, 0),
        period,
      ),
    )
    const number = await release([...of([3]), ...totals])
    const placed = await audited(number)
    expect(placed.length).toBeGreaterThan(20)
    expect(placed.filter(({ isSafe }) => !isSafe)).toEqual([])
  })
})
