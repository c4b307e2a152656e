import { createEvidence } from '@jsna/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firstPublished, indicators } from '../builders/figures.ts'
import { createInstallation } from '../builders/installation.ts'
import type { Installation } from '../builders/installation.ts'
import { areas, schemes } from '../builders/places.ts'
import { buildTexts } from '../builders/texts.ts'
import { citySetting, settingOf } from '../city.ts'
import { composeEvidence } from './evidence-source.ts'
import { createPublishedEvidence } from './published-evidence.ts'
import { createWorkspaceEvidence } from './workspace-evidence.ts'
import type { WorkspaceEvidence } from './workspace-evidence.ts'

let jsna: Installation
let workspace: WorkspaceEvidence
beforeAll(async () => {
  jsna = await createInstallation({ texts: buildTexts('Nothing is said here.') })
  workspace = createWorkspaceEvidence(jsna.stores.workspace.db, jsna.stores.published.db)
})
afterAll(() => jsna.close())

const women = {
  indicator: 'healthy-life-expectancy',
  area: 'E08000026',
  sex: 'female' as const,
  age: 'all',
  category: 'all',
}
const before = { ...women, period: '2018-01-01/P3Y' }

describe('evidence', () => {
  it('of the workspace and of the first release say the same', async () => {
    const published = createPublishedEvidence(jsna.stores.published.db)(1)
    for (const { slug } of indicators) {
      const [draft, release] = [await workspace.estimates(slug), await published.estimates(slug)]
      const inOrder = (list: readonly unknown[]) => list.map((each) => JSON.stringify(sortedKeys(each))).toSorted()
      expect(inOrder(draft)).toEqual(inOrder(release))
    }
  })

  it('answers to a superseded name', async () => {
    const evidence = await workspace.on(['healthy-life-expectancy-at-birth'])
    expect(evidence.indicator('healthy-life-expectancy-at-birth')?.slug).toBe('healthy-life-expectancy')
    expect(evidence.series(women)).toHaveLength(2)
    expect(evidence.series({ ...women, indicator: 'healthy-life-expectancy-at-birth' })).toHaveLength(2)
  })

  it('says in words what is not there', async () => {
    const evidence = await workspace.on(['healthy-life-expectancy'])
    const missing = evidence.estimate({ ...before, area: 'E08000031' })
    expect(missing.kind).toBe('missing')
    expect(missing.kind === 'missing' && missing.reason).toMatch(/\w/)
    expect(evidence.estimate({ ...before, indicator: 'no-such-indicator' }).kind).toBe('missing')
  })

  it('throws when it is asked about what was not loaded, so that nothing is missing by mistake', async () => {
    const evidence = await workspace.on(['healthy-life-expectancy'])
    expect(() => evidence.series({ ...women, indicator: 'private-rented-homes' })).toThrow(
      /“private-rented-homes” were not loaded/,
    )
  })

  it('knows areas and schemes without any figures', async () => {
    const evidence = await workspace.on([])
    expect(evidence.area('reach-mosaic')?.name).toBe('Mosaic')
    expect(evidence.scheme('lsoa-2021')?.areaType).toBe('lsoa')
    expect(evidence.areasIn({ scheme: '@neighbours', within: null }, citySetting).map(({ name }) => name)).toEqual([
      'Coventry',
      'Derby',
      'Leeds',
    ])
  })

  it('moves with an import, and a release does not', async () => {
    const value = async (source: Pick<WorkspaceEvidence, 'on'>) => {
      const estimate = (await source.on([women.indicator])).estimate(before)
      return estimate.kind === 'estimate' ? estimate.value : null
    }
    const release = createPublishedEvidence(jsna.stores.published.db)(1)
    expect([await value(workspace), await value(release)]).toEqual([62.2, 62.2])
    await jsna.as('analyst', 'POST /imports', firstPublished)
    expect([await value(workspace), await value(release)]).toEqual([64, 62.2])
  })
})

describe('composed evidence', () => {
  it('asks the part that holds the indicator', () => {
    const [hle, renters] = indicators
    if (!hle || !renters) throw new Error('there are no indicators')
    const names = createEvidence({ indicators, areas, schemes, estimates: [] })
    const own = createEvidence({ indicators: [renters], areas, schemes, estimates: [] })
    const composed = composeEvidence(names, new Map([[renters.slug, own]]))
    expect(composed.series({ ...women, indicator: renters.slug })).toEqual([])
    expect(() => composed.estimate(before)).toThrow()
  })
})

describe('the setting of an area', () => {
  it.each([
    ['E08000026', { benchmark: 'E92000001', region: 'E12000005' }],
    ['reach-mosaic', { benchmark: 'E08000026', region: 'E12000005' }],
    ['E01009500', { benchmark: 'E08000026', region: 'E12000005' }],
    ['E06000015', { benchmark: 'E92000001', region: 'E12000004' }],
    ['E92000001', { benchmark: 'E92000001', region: 'E12000005' }],
  ])('%s is held against %j', (code, expected) => {
    const area = areas.find((each) => each.code === code)
    expect(area && settingOf(area)).toMatchObject({ area: code, city: 'E08000026', ...expected })
  })
})

function sortedKeys(value: unknown): unknown {
  return Object.fromEntries(Object.entries(value as object).sort(([a], [b]) => (a < b ? -1 : 1)))
}
