import type { Estimate, Observation } from '@jsna/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditedCounts } from '../builders/audited-counts.ts'
import { observation, rareDisease } from '../builders/figures.ts'
import { bodyOf, createInstallation } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'
import { releaseRows } from '../builders/release-rows.ts'
import type { DisclosuresAnswer } from '../client.ts'
import { FigureWriter } from '../database/figure-writer.ts'

// Counts that one release hides and that are revised before the next: the reader has both.

const city = 'E08000026'
const [first = '', second = '', third = '', fourth = ''] = ['E01009500', 'E01009501', 'E01009502', 'E01009503']
const areas = [first, second, third, fourth]

let jsna: Installation
beforeEach(async () => {
  jsna = await createInstallation()
})
afterEach(() => jsna.close())

type Counts = [number, number, number, number]
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

/** The counts of four neighbourhoods in some years, and the city that is their sum. */
const tableOf = (years: Readonly<Record<string, Counts>>): Observation[] =>
  Object.entries(years).flatMap(([year, counts]) =>
    [...areas.entries(), [4, city] as const].map(([index, area]) =>
      observation({
        ...{ indicator: rareDisease.slug, area, period: `${year}-01-01/P1Y`, denominator: 9000 },
        count: counts[index] ?? sum(counts),
      }),
    ),
  )

const release = (rows: readonly Observation[]) => releaseRows(jsna, rareDisease.slug, rows, 'instead')

/** What everybody can read in a release: a number, or `null` where it is hidden. */
async function read(number: number, period: string): Promise<Shown> {
  const { estimates } = await bodyOf<{ estimates: Estimate[] }>(
    await jsna.get(`/api/v1/estimates?indicator=${rareDisease.slug}&period=${period}&release=${number}`),
  )
  const counts = new Map(estimates.map((each) => [each.area, each.kind === 'estimate' ? each.count : null]))
  return [...areas, city].map((area) => counts.get(area) ?? null)
}

type Shown = (number | null)[]

/**
 * The smallest and largest number that the first neighbourhood can have had in the earlier release: every table of whole
 * numbers up to `most` that fits both. A count that the earlier one hides is supposed to be the same in both.
 */
function attack(before: Shown, after: Shown, most = 60): [number, number] {
  const counts = Array.from({ length: most + 1 }, (_, count) => count)
  const found: number[] = []
  const choices = (index: number): [number, number][] => {
    const [earlier = null, later = null] = [before[index], after[index]]
    if (earlier !== null) return (later === null ? counts : [later]).map((count) => [earlier, count])
    return (later === null ? counts : [later]).map((count) => [count, count])
  }
  const fits = ([own = null, , , , total = null]: Shown, count: number, rest: number) =>
    (own === null || own === count) && (total === null || count + rest === total)
  for (const one of choices(1)) {
    for (const two of choices(2)) {
      for (const three of choices(3)) {
        const rest = (at: 0 | 1) => one[at] + two[at] + three[at]
        if (!counts.some((count) => fits(after, count, rest(1)))) continue
        found.push(...counts.filter((count) => fits(before, count, rest(0))))
      }
    }
  }
  return [Math.min(...found), Math.max(...found)]
}

const audited = (number: number) => auditedCounts(jsna, number)

const year = '2019-01-01/P1Y'

describe('a count that is revised after a release has hidden it', () => {
  it('cannot be worked out from its old total when the other hidden count could be shown', async () => {
    const before = await release(tableOf({ 2019: [3, 20, 40, 50] }))
    // No count is small any more: by itself the second release would hide nothing, and 113 − 20 − 40 − 50 is 3.
    const after = await release(tableOf({ 2019: [7, 20, 40, 50] }))
    const [low, high] = attack(await read(before, year), await read(after, year))
    expect(high - low).toBeGreaterThanOrEqual(5)
    expect(low).toBeLessThan(3)
    expect((await read(after, year)).filter((count) => count === null).length).toBeGreaterThan(1)
    const revised = (await audited(after)).filter((each) => each.isRevised && each.period === year)
    expect(revised).toMatchObject([{ area: first, period: year, isSafe: true }])
    const { disclosures } = await bodyOf<DisclosuresAnswer>(await jsna.as('analyst', 'GET /disclosures'))
    expect(disclosures[0]?.hidden.map(({ reason }) => reason).join()).toContain(
      'an earlier release, or an indicator of the same people, hides',
    )
    expect(JSON.stringify(disclosures)).not.toContain('withheld')
  })

  it('stays hidden when a shown count is revised, although the other hidden one is needed no longer', async () => {
    const before = await release(tableOf({ 2019: [3, 20, 40, 50] }))
    // By itself the second release would hide the 3 behind the 10, and the old total would give it away: 113 − 20 − 40 − 50.
    const after = await release(tableOf({ 2019: [3, 20, 10, 50] }))
    const [low, high] = attack(await read(before, year), await read(after, year))
    expect(high - low).toBeGreaterThanOrEqual(5)
    expect((await audited(after)).filter(({ isSafe }) => !isSafe)).toEqual([])
  })

  it('is attacked by the audit, which notices what nobody has protected', async () => {
    await release(tableOf({ 2019: [3, 20, 40, 50] }))
    const after = await release(tableOf({ 2019: [7, 20, 40, 50] }))
    const { db, dialect } = jsna.stores.publisher
    const rows = await db
      .selectFrom('estimate')
      .selectAll()
      .where('indicator', '=', rareDisease.slug)
      .where('period', '=', year)
      .where('validToRelease', 'is', null)
      .where('kind', '=', 'suppressed')
      .execute()
    const writer = new FigureWriter(db, dialect, 'estimate')
    const shown = rows.map((row) => {
      const count = { [first]: 7, [second]: 20, [city]: 117 }[row.area] ?? null
      const validFromRelease = after
      return {
        ...row,
        validFromRelease,
        kind: 'estimate',
        count,
        denominator: 9000,
        value: 0.1,
        method: 'wilson',
        reason: '',
      }
    })
    await writer.remove(rows)
    await writer.insert(shown)
    expect((await audited(after)).filter(({ isSafe }) => !isSafe)).toMatchObject([
      { area: first, period: year, lower: 3, upper: 3, isRevised: true },
    ])
  })

  it('stays protected in releases after the next', async () => {
    const before = await release(tableOf({ 2019: [3, 20, 40, 50] }))
    await release(tableOf({ 2019: [7, 20, 40, 50], 2020: [10, 20, 30, 40] }))
    const third = await release(tableOf({ 2019: [9, 20, 40, 50], 2020: [10, 20, 30, 40] }))
    const [low, high] = attack(await read(before, year), await read(third, year))
    expect(high - low).toBeGreaterThanOrEqual(5)
    expect((await audited(third)).filter(({ isSafe }) => !isSafe)).toEqual([])
  })

  it('withstands the attack over three releases of many small counts, of which some are revised each time', async () => {
    let state = 5
    const draw = () => {
      state = (1_664_525 * state + 1_013_904_223) % 2 ** 32
      return state / 2 ** 32
    }
    const years = Array.from({ length: 12 }, (_, index) => String(2000 + index))
    const few = (): number => Math.floor(draw() * draw() * 16)
    const revise = (counts: Counts): Counts => counts.map((count) => (draw() < 0.3 ? few() : count)) as Counts
    let tables = Object.fromEntries(years.map((each) => [each, [few(), few(), few(), few()] satisfies Counts]))
    await release(tableOf(tables))
    let revised = 0
    for (let round = 0; round < 2; round += 1) {
      tables = Object.fromEntries(Object.entries(tables).map(([each, counts]) => [each, revise(counts)] as const))
      const placed = await audited(await release(tableOf(tables)))
      expect(placed.filter(({ isSafe, wasShown }) => !isSafe && !wasShown)).toEqual([])
      revised += placed.filter(({ isRevised }) => isRevised).length
    }
    expect(revised).toBeGreaterThan(10)
  })

  it('leaves the figures alone where nothing that was hidden has been revised', async () => {
    const before = await release(tableOf({ 2019: [3, 20, 40, 50] }))
    const after = await release(tableOf({ 2019: [3, 20, 41, 50], 2020: [10, 20, 30, 40] }))
    const isHidden = (counts: Shown) => counts.map((count) => count === null)
    expect(isHidden(await read(after, year))).toEqual(isHidden(await read(before, year)))
    expect(await read(after, '2020-01-01/P1Y')).not.toContain(null)
  })
})
