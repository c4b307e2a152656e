import { describe, expect, it } from 'vitest'
import { healthyLifeExpectancy, privateRenters, rareDisease } from '../builders/figures.ts'
import { packed } from '../builders/packed.ts'
import { areas, schemes } from '../builders/places.ts'
import type { PublishedIndicator } from '../client.ts'
import { ApiError } from '../errors.ts'
import { profileOf, requireProfile } from './profile.ts'
import { FingertipsView } from './view.ts'

const published = (indicator: typeof privateRenters, externalIds = indicator.externalIds): PublishedIndicator => ({
  ...indicator,
  externalIds,
  latestPeriod: '2021-03-21',
  schemes: ['country-2025'],
  periods: ['2021-03-21'],
})

const fingertips = (id: string) => [
  { system: 'ons-local-statistics', id: '77', sex: 'persons' as const, age: 'all', category: 'all' },
  { system: 'fingertips', id, sex: 'persons' as const, age: 'all', category: 'all' },
]

function viewOf(indicators: PublishedIndicator[], indicatorsEver = indicators): FingertipsView {
  return new FingertipsView({ indicators, indicatorsEver, themes: packed.themes, schemes, areas, schemesEver: schemes })
}

const idsOf = (view: FingertipsView) => view.indicators.map(({ id }) => id)

describe('the numbers of indicators', () => {
  it('are those of Fingertips where Fingertips publishes them', () => {
    expect(idsOf(viewOf([published(privateRenters, fingertips('93356'))]))).toEqual([93_356])
  })

  it('take the number alone from an external id that also says how to read a file', () => {
    for (const id of ['20601@academic', '93356/Ethnic group/White']) {
      expect(idsOf(viewOf([published(privateRenters, fingertips(id))]))).toEqual([Number.parseInt(id, 10)])
    }
  })

  it('go with what the service leaves unsaid of the years', () => {
    const yearsOf = (id: string) => viewOf([published(privateRenters, fingertips(id))]).indicators[0]?.years
    expect(yearsOf('93881@from-11-16')).toEqual({ meaning: 'from', day: '11-16' })
    expect(yearsOf('92708@on-06-30')).toEqual({ meaning: 'on', day: '06-30' })
    expect([yearsOf('20601@academic'), yearsOf('93356')]).toEqual([null, null])
  })

  it('are our own above 900000 where it does not', () => {
    for (const id of idsOf(
      viewOf([healthyLifeExpectancy, privateRenters, rareDisease].map((each) => published(each))),
    )) {
      expect(id).toBeGreaterThan(900_000)
      expect(id).toBeLessThan(2 ** 31)
    }
  })

  it('are answered for as before once the number of Fingertips is known', () => {
    const before = idsOf(viewOf([published(privateRenters)]))
    const view = viewOf([published(privateRenters, fingertips('93356')), published(rareDisease)])
    expect(view.indicatorsById([...before, 93_356]).map(({ id }) => id)).toEqual([93_356, 93_356])
    expect(() => view.indicatorsById([93_357])).toThrow('There is no indicator 93357')
  })

  it('stay when indicators are added, removed and put in another order', () => {
    const all = [healthyLifeExpectancy, privateRenters, rareDisease].map((each) => published(each))
    const before = viewOf(all)
    const after = viewOf(
      [all[2], all[1]].filter((each) => each !== undefined),
      all,
    )
    for (const { id, indicator } of after.indicators) {
      expect(before.indicators.find((each) => each.indicator.slug === indicator.slug)?.id).toBe(id)
    }
  })
})

describe('a view', () => {
  const view = viewOf([published(privateRenters), published(rareDisease)])

  it('shows themes as groups in their order', () => {
    expect(view.groups.map(({ id, theme }) => [id, theme.title])).toEqual([
      [9_000_003, 'Environment'],
      [9_000_004, 'Health and wellbeing'],
    ])
    expect(view.groups.map((group) => view.indicatorsOf(group).length)).toEqual([1, 1])
  })

  it('has one profile with all groups', () => {
    const { Id, Key, GroupIds } = profileOf(view.groups)
    expect({ Key, GroupIds }).toEqual({ Key: 'coventry-jsna', GroupIds: [9_000_003, 9_000_004] })
    expect(() => requireProfile([Id])).not.toThrow()
    expect(() => requireProfile(undefined)).not.toThrow()
    expect(() => requireProfile([Id, 19])).toThrow('There is no profile 19')
  })

  it.each([
    ['indicator', () => view.indicatorsById([1]), 'There is no indicator 1.'],
    ['group', () => view.groupsById([2]), 'There is no group 2.'],
    ['area type', () => view.areaTypeById(102), 'There is no area type 102.'],
    ['area', () => view.area('E99'), 'There is no area with the code “E99”.'],
  ])('names an %s that there is not', (_what, ask, message) => {
    expect(ask).toThrow(ApiError)
    expect(ask).toThrow(message)
  })

  it('finds the parent of a type', () => {
    const region = view.areaTypeById(6)
    expect(view.parentIn(view.area('E01009500'), region)?.name).toBe('West Midlands')
    expect(view.parentIn(view.area('E06000009'), region)).toBeUndefined()
  })
})
