import { aggregate, estimateFrom } from '@jsna/core'
import type { Estimate, Observation } from '@jsna/core'
import { describe, expect, test } from 'vitest'
import { CITY, NATION, REGION, packed as data, packedIndicator, packedObservation } from '../samples/packed-folder.ts'
import type { Where } from '../samples/packed-folder.ts'

function shown(estimate: Estimate, decimals: number): (string | null)[] {
  if (estimate.kind !== 'estimate') return [estimate.kind]
  return [estimate.value, estimate.lowerCi95, estimate.upperCi95].map((number) => number?.toFixed(decimals) ?? null)
}

describe('adding up', () => {
  const neighbourhoods = new Set(data.areas.filter(({ scheme }) => scheme === 'lsoa-2021').map(({ code }) => code))
  const lookup = (id: string) => {
    const found = data.lookups.find((one) => one.id === id)
    if (!found) throw new Error(`There is no lookup “${id}”.`)
    return found
  }

  test.for(['lsoa-to-reach-area', 'lsoa-to-ward', 'lsoa-to-msoa'])('%s loses and doubles nobody', async (id) => {
    for (const slug of [
      'ethnic-minority-share',
      'overcrowded-households',
      'residents-census-2021',
      'disabled-residents',
    ]) {
      const rows = await data.figures(slug)
      const { observations, issues } = aggregate(
        rows.filter(({ area }) => neighbourhoods.has(area)),
        lookup(id),
      )
      const sum = (list: readonly Observation[], field: 'count' | 'denominator'): number =>
        list.reduce((total, one) => total + (one[field] ?? 0), 0)
      const city = rows.filter(({ area }) => area === CITY)
      expect(issues).toEqual([])
      expect([sum(observations, 'count'), sum(observations, 'denominator')]).toEqual([
        sum(city, 'count'),
        sum(city, 'denominator'),
      ])
    }
  })

  test('the city has as many neighbourhoods in each tenth as the indices say', async () => {
    const tenths = Array.from({ length: 10 }, () => 0)
    for (const { area, value } of await data.figures('deprivation-decile')) {
      if (neighbourhoods.has(area) && value !== null) tenths[value - 1] = (tenths[value - 1] ?? 0) + 1
    }
    expect(tenths).toEqual([36, 27, 28, 22, 18, 15, 20, 13, 14, 10])
    expect(await packedObservation('neighbourhoods-in-most-deprived-tenth', {})).toMatchObject({
      count: 36,
      denominator: 203,
    })
    expect(await packedObservation('neighbourhoods-in-most-deprived-fifth', {})).toMatchObject({
      count: 63,
      denominator: 203,
    })
  })
})

describe('figures that are known', () => {
  test.for([
    ['healthy-life-expectancy', { sex: 'male', period: '2022-01-01/P3Y' }, 1, ['59.2', '55.9', '62.6']],
    ['healthy-life-expectancy', { sex: 'female', period: '2022-01-01/P3Y' }, 1, ['58.9', '55.3', '62.5']],
    ['healthy-life-expectancy', { sex: 'female', period: '2018-01-01/P3Y' }, 1, ['62.2', '59.5', '64.8']],
    ['preventable-cardiovascular-mortality', { period: '2022-01-01/P3Y' }, 1, ['40.3', '35.8', '45.2']],
    ['adult-obesity', { period: '2024-11-16/P1Y' }, 1, ['28.6', '25.7', '31.5']],
    ['cancer-diagnosed-early', { period: '2022-01-01/P1Y' }, 1, ['59.8', '57.0', '62.5']],
    ['employment-rate', { period: '2023-01-01/P1Y' }, 1, ['71.9', '67.9', '75.9']],
    ['economic-inactivity', { period: '2023-01-01/P1Y' }, 1, ['22.4', '18.7', '26.1']],
    ['unemployment', { period: '2023-01-01/P1Y' }, 1, ['5.8', '4.3', '7.3']],
    ['no-qualifications', { period: '2023-01-01/P1Y' }, 1, ['7.6', '5.2', '10.0']],
    ['level-3-qualifications', { period: '2023-01-01/P1Y' }, 1, ['68.2', '64.0', '72.4']],
    ['median-weekly-pay', { period: '2025-04-30' }, 1, ['648.4', '600.1', '696.7']],
    ['anxiety', { period: '2022-04-01/P1Y' }, 2, ['3.31', '3.00', '3.63']],
    ['life-satisfaction', { period: '2022-04-01/P1Y' }, 2, ['7.35', '7.12', '7.58']],
    ['engaged-with-arts', { period: '2023-04-01/P1Y' }, 0, ['84', '81', '88']],
    ['claimant-count', { period: '2025-01-01/P1Y' }, 1, ['5.5', null, null]],
    ['child-poverty-after-housing-costs', { period: '2024-04-01/P1Y' }, 1, ['32.2', null, null]],
    ['key-stage-2-expected-standard', { period: '2024-09-01/P1Y' }, 0, ['60', null, null]],
    ['persistent-absence', { period: '2024-08-01/P1Y' }, 1, ['20.2', null, null]],
    ['housing-affordability', { period: '2025-04-01' }, 2, ['6.04', null, null]],
    ['disposable-income-per-head', { period: '2023-01-01/P1Y' }, 0, ['19057', null, null]],
    ['greenhouse-gas-emissions', { period: '2023-01-01/P1Y' }, 2, ['3.41', null, null]],
    ['greenhouse-gas-emissions', { period: '2005-01-01/P1Y' }, 2, ['7.85', null, null]],
    ['gas-use', { period: '2024-05-15/P1Y' }, 0, ['9859', null, null]],
    ['food-outlets', { period: '2025-03-15' }, 2, ['1.68', null, null]],
    ['gigabit-broadband', { period: '2026-01-01' }, 1, ['97.7', null, null]],
    ['electric-vehicle-chargers', { period: '2026-04-01' }, 1, ['708.1', null, null]],
    ['library-within-30-minutes-walk', { period: '2024-05-15' }, 0, ['81', null, null]],
    ['value-added-per-hour', { period: '2023-01-01/P1Y' }, 2, ['40.39', null, null]],
    ['population', { period: '2024-06-30' }, 0, ['369026', null, null]],
    ['year-6-obesity', { period: '2024-08-01/P1Y' }, 1, ['24.8', '23.6', '26.2']],
  ] as [string, Where, number, (string | null)[]][])('%s %o of the city', async ([slug, where, decimals, expected]) => {
    const estimate = estimateFrom(await packedObservation(slug, where), packedIndicator(slug))
    expect(shown(estimate, decimals)).toEqual(expected)
  })

  test.for([
    ['healthy-life-expectancy', 'male', '2022-01-01/P3Y', [59.2, 60.2, 60.9]],
    ['healthy-life-expectancy', 'female', '2022-01-01/P3Y', [58.9, 59.6, 61.3]],
    ['adult-obesity', 'persons', '2024-11-16/P1Y', [28.6, 29.2, 26.6]],
    ['preventable-cardiovascular-mortality', 'persons', '2022-01-01/P3Y', [40.3, 33.9, 30.2]],
    ['disposable-income-per-head', 'persons', '2023-01-01/P1Y', [19057, 21141, 25425]],
  ] as [string, string, string, number[]][])(
    '%s of %s in the city, region and nation',
    async ([slug, sex, period, expected]) => {
      const values = await Promise.all(
        [CITY, REGION, NATION].map(async (area) => (await packedObservation(slug, { area, sex, period })).value),
      )
      expect(values.map((value) => Number(value?.toFixed(1)))).toEqual(expected)
    },
  )

  test('county councils are the sums of their districts', async () => {
    const rows = (await data.figures('residents-census-2021')).filter(({ area }) => /^E(?:06|08|09|10)/.test(area))
    const nation = await packedObservation('residents-census-2021', { area: NATION })
    expect(rows.filter(({ area }) => area.startsWith('E10'))).toHaveLength(21)
    expect(rows.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(nation.count)
  })
})
