import type { Estimate, Indicator, Observation } from '@jsna/core'
import { afterEach, describe, expect, it } from 'vitest'
import { auditedCounts } from '../builders/audited-counts.ts'
import { buildIndicator, indicators, observation, rareDisease } from '../builders/figures.ts'
import { bodyOf, createInstallation } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'
import { releaseRows } from '../builders/release-rows.ts'
import { createWorkspaceEvidence } from '../evidence/workspace-evidence.ts'
import { raiseCatalogue } from '../geography/catalogue-rows.ts'
import { earlierReleases } from './earlier-releases.ts'
import { likelySamePeople } from './likely-same-people.ts'

const city = 'E08000026'
const neighbourhoods = ['E01009500', 'E01009501', 'E01009502', 'E01009503']
const [first = '', second = '', third = '', fourth = ''] = neighbourhoods
const period = '2019-01-01/P1Y'
const counts = { [first]: 3, [second]: 8, [third]: 9, [fourth]: 40, [city]: 60 }

/** The number of those with the disease, beside the share of people who have it. */
const patients = (fields: Partial<Indicator> = {}) =>
  buildIndicator({
    ...{ valueType: 'count', intervalMethod: 'none', comparisonMethod: 'none', multiplier: 1, unit: '' },
    ...{ topic: rareDisease.topic, disclosure: rareDisease.disclosure },
    ...{ slug: 'rare-disease-patients', name: 'People with a rare disease', ...fields },
  })
const samePeople = patients({
  disclosure: { ...rareDisease.disclosure, samePeopleAs: [rareDisease.slug] },
})

let jsna: Installation
afterEach(() => jsna.close())

const rowsOf = (indicator: string, areas: readonly string[]): Observation[] =>
  areas.map((area) => observation({ indicator, area, period, count: counts[area] ?? 0, denominator: null }))
const shares = (areas: readonly string[]) =>
  rowsOf(rareDisease.slug, areas).map((row) => ({ ...row, denominator: 2000 }))

async function hiddenIn(indicator: string): Promise<string[]> {
  const { estimates } = await bodyOf<{ estimates: Estimate[] }>(
    await jsna.get(`/api/v1/estimates?indicator=${indicator}&period=${period}`),
  )
  return estimates.filter(({ kind }) => kind === 'suppressed').map(({ area }) => area)
}

const opened = async (number: number) =>
  (await auditedCounts(jsna, number)).filter(({ isSafe, wasShown }) => !isSafe && !wasShown)

async function evidenceNow() {
  return createWorkspaceEvidence(jsna.stores.workspace.db, jsna.stores.published.db)
}

describe('indicators that count the same people', () => {
  it('do not tell what one of them hides: a total that only the second has', async () => {
    jsna = await createInstallation({ data: { indicators: [...indicators, samePeople] } })
    await releaseRows(jsna, rareDisease.slug, shares([first, second, third, fourth]))
    expect(await hiddenIn(rareDisease.slug)).toEqual([first])
    // Without knowing of each other the city would be shown here, and 3 is 60 less 8, 9 and 40.
    const number = await releaseRows(jsna, samePeople.slug, rowsOf(samePeople.slug, [city]))
    expect(await hiddenIn(samePeople.slug)).toEqual([city])
    expect(await opened(number)).toEqual([])
  })

  it('show it where nothing says that they count the same people, and the audit finds the likeness', async () => {
    jsna = await createInstallation({ data: { indicators: [...indicators, patients()] } })
    const years = ['2016-01-01/P1Y', '2017-01-01/P1Y', '2018-01-01/P1Y', period]
    const inYears = (rows: readonly Observation[]) =>
      years.flatMap((each) => rows.map((row) => ({ ...row, period: each })))
    await releaseRows(jsna, rareDisease.slug, inYears(shares([first, second, third, fourth, city])))
    const slug = 'rare-disease-patients'
    const number = await releaseRows(jsna, slug, inYears(rowsOf(slug, [second, third, fourth])))
    const catalogue = await (await evidenceNow()).catalogue()
    const hints = await likelySamePeople(jsna.stores, catalogue, number)
    expect(hints).toEqual([{ hides: rareDisease.slug, shows: slug, met: years.length, same: years.length }])
  })

  it('are protected together in one release, each beside those that stand before it', async () => {
    jsna = await createInstallation({ data: { indicators: [...indicators, samePeople] } })
    const before = (await (await evidenceNow()).versions()).get(samePeople.slug) ?? 0
    await releaseRows(jsna, samePeople.slug, rowsOf(samePeople.slug, [...neighbourhoods, city]))
    await releaseRows(jsna, rareDisease.slug, shares([first, second, city]), 'instead')
    const number = await releaseRows(jsna, rareDisease.slug, shares([third, fourth]))
    expect(await opened(number)).toEqual([])
    const hidden = await hiddenIn(rareDisease.slug)
    expect(hidden).toEqual(await hiddenIn(samePeople.slug))
    expect(hidden).toContain(first)
    // Three releases moved figures that it is protected beside, or its own.
    expect((await (await evidenceNow()).versions()).get(samePeople.slug)).toBe(before + 3)
  })

  it('say why a figure is hidden', async () => {
    jsna = await createInstallation({ data: { indicators: [...indicators, samePeople] } })
    await releaseRows(jsna, rareDisease.slug, shares([first, second, third, fourth]))
    await releaseRows(jsna, samePeople.slug, rowsOf(samePeople.slug, [city]))
    const { hidden } = await (await evidenceNow()).hidden(samePeople.slug)
    const reason =
      'Secondary: without it a count that an earlier release, or an indicator of the same people, hides could be worked out.'
    expect(hidden).toMatchObject([{ area: city, kind: 'secondary', reason }])
  })
})

describe('earlier releases', () => {
  it('are known under a former name of the indicator', async () => {
    jsna = await createInstallation({ data: { indicators: [...indicators, patients()] } })
    const { db } = jsna.stores.workspace
    const old = 'rare-disease-patients'
    await releaseRows(jsna, old, rowsOf(old, neighbourhoods))
    expect(await hiddenIn(old)).toEqual([first])
    await releaseRows(jsna, old, [], 'instead')
    const renamed = patients({ slug: 'patients', aliases: [old] })
    const row = await db.selectFrom('indicator').selectAll().where('id', '=', old).executeTakeFirstOrThrow()
    await db
      .insertInto('indicator')
      .values({ ...row, id: renamed.slug, body: JSON.stringify(renamed) })
      .execute()
    await db.transaction().execute(raiseCatalogue)
    const number = await releaseRows(jsna, 'patients', rowsOf('patients', [...neighbourhoods, city]))
    expect((await hiddenIn('patients')).toSorted()).toEqual([first, city].toSorted())
    expect(await opened(number)).toEqual([])
  })

  it('are known under a code that an area no longer has', async () => {
    jsna = await createInstallation({ data: { indicators: [...indicators, patients()] } })
    const { db } = jsna.stores.workspace
    const slug = 'rare-disease-patients'
    const present = 'E01000999'
    await releaseRows(jsna, slug, rowsOf(slug, neighbourhoods))
    expect(
      (
        await jsna.as(
          'analyst',
          'PUT /code-histories/wards',
          `old,new
${fourth},${present}
`,
        )
      ).status,
    ).toBe(200)
    const { indicators: all, areas } = await (await evidenceNow()).catalogue()
    const stores = { workspace: db, published: jsna.stores.published.db }
    const shownIn = async (known: typeof areas) =>
      (await earlierReleases(stores, patients(), { indicators: all, areas: known })).earlier.map(({ area }) => area)
    expect(await shownIn(areas.filter(({ code }) => code !== fourth))).toEqual([second, third, present])
    // An area that is still there is not another one.
    expect(await shownIn(areas)).toEqual([second, third, fourth])
  })
})
