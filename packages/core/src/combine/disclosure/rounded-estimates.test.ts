import { describe, expect, it } from 'vitest'
import type { Observation } from '../../model/observation.ts'
import { sampleIndicator } from '../../samples/nouns.ts'
import { admissions, disclosureOfSource, geography, hiddenAreas, row, rows, smoking } from '../../samples/protected.ts'
import { estimateFrom } from '../estimate-from.ts'
import { disclosurePolicies } from './disclosure-policies.ts'
import { protectedEstimates, protectEstimates } from './protected-estimates.ts'

describe('parts of people', () => {
  // 0.6 of north lies in the first ward and 0.4 in the second.
  const wards = ['first', 'second']
  const split = {
    areas: ['north', 'east', 'south', ...wards].map((code) => ({
      code,
      scheme: wards.includes(code) ? 'ward' : 'small',
      parents: [],
    })),
    lookups: [
      {
        id: 'small-to-ward',
        entries: [
          { from: 'north', to: 'first', weight: 0.6 },
          { from: 'east', to: 'first', weight: 1 },
          { from: 'north', to: 'second', weight: 0.4 },
          { from: 'south', to: 'second', weight: 1 },
        ],
      },
    ],
  }
  const cut = [
    row('north', 3, 900),
    row('east', 2, 900),
    row('south', 4, 900),
    row('first', 109.8, 1440),
    row('second', 101.2, 1260.5),
  ]

  it('do not tell by their digits how many there are', () => {
    const estimates = protectedEstimates(cut.slice(3), split, admissions)
    expect(estimates).toMatchObject([
      {
        kind: 'estimate',
        count: 110,
        denominator: 1440,
        value: (110 / 1440) * 1000,
        note: 'Counts are rounded to whole numbers.',
      },
      { kind: 'estimate', count: 101, denominator: 1260.5 },
    ])
    const [share] = protectedEstimates([row('second', 101.2, 260.6)], split, smoking)
    expect(share).toMatchObject({ count: 101, denominator: 261, value: (101 / 261) * 100 })
  })

  it('stay as the source of a weighted survey states them', () => {
    const weighted = row('second', 101.2, 260.6, { value: 38.8, lowerCi95: 30, upperCi95: 47 })
    const [estimate] = protectedEstimates([weighted], split, { ...smoking, intervalMethod: 'published' })
    expect(estimate).toMatchObject({ value: 38.8, lowerCi95: 30, count: 101.2, denominator: 260.6 })
  })

  it('stay as they are where the source protects its figures', () => {
    const open = { ...admissions, disclosure: disclosureOfSource }
    expect(protectedEstimates(cut.slice(3), split, open)).toMatchObject([{ count: 109.8 }, { count: 101.2 }])
  })

  it('are known when an earlier release has shown them as whole numbers', () => {
    const rows = [row('north', 3, 900), row('east', 20, 900), row('first', 21.8, 1440)]
    const first = protectEstimates(rows, split, admissions)
    const table = { shown: first.estimates, withheld: first.withheld }
    const again = protectEstimates(rows, split, admissions, first.estimates, [table])
    expect(again.hidden).toEqual(first.hidden)
  })
})

describe('rounded estimates', () => {
  const rounded = (observation: Observation, indicator = smoking) =>
    protectedEstimates([observation], geography, { ...indicator, disclosure: disclosurePolicies.nhsEngland })[0]

  it('are calculated from rounded numbers', () => {
    const expected = estimateFrom(row('north', 25, 45), sampleIndicator())
    expect(rounded(row('north', 23, 47))).toEqual({ ...expected, note: 'Counts are rounded to the nearest 5.' })
  })

  it('round how many a mean is about', () => {
    const wages = sampleIndicator({ valueType: 'mean', intervalMethod: 'published' })
    expect(rounded(row('north', null, 47, { value: 31 }), wages)).toMatchObject({
      ...{ count: null, denominator: 45, value: 31 },
      note: 'Counts are rounded to the nearest 5.',
    })
  })

  it('keep the population of a rate as it is', () => {
    expect(rounded(row('north', 23, 947), admissions)).toMatchObject({
      count: 25,
      denominator: 947,
      value: (25 / 947) * 1000,
    })
  })

  it('keep a value that does not give its count back', () => {
    const standardised = sampleIndicator({ valueType: 'standardised-rate', intervalMethod: 'published' })
    expect(rounded(row('north', 23, null, { value: 412.3 }), standardised)).toMatchObject({ count: 25, value: 412.3 })
  })

  it('hide nothing behind the rounding of a count that limits give back', () => {
    const standardised = sampleIndicator({ valueType: 'standardised-rate', intervalMethod: 'published' })
    const nhsEngland = { ...standardised, disclosure: disclosurePolicies.nhsEngland }
    const given = (limits: Partial<Observation>) => rows.map((each) => ({ ...each, value: 412.3, ...limits }))
    expect(hiddenAreas(given({}), nhsEngland)).toEqual(['north'])
    expect(hiddenAreas(given({ lowerCi95: 261.4, upperCi95: 618.6 }), nhsEngland)).toEqual(['north', 'east'])
  })

  it('of a bare count are the rounded count', () => {
    const deaths = sampleIndicator({ valueType: 'count', intervalMethod: 'none', multiplier: 1 })
    expect(rounded(row('north', 23, null), deaths)).toMatchObject({ count: 25, value: 25 })
    expect(rounded(row('north', null, null, { value: 23 }), deaths)).toMatchObject({ count: 25, value: 25 })
    expect(rounded(row('north', 7, null), deaths)).toMatchObject({ kind: 'suppressed' })
  })
})
