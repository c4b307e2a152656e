import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Observation } from '../../model/observation.ts'
import { sampleIndicator, sampleObservation } from '../../samples/nouns.ts'
import { estimateFrom } from '../estimate-from.ts'
import { auditEstimates } from './audit-estimates.ts'
import { disclosurePolicies } from './disclosure-policies.ts'
import { protectedEstimates, protectEstimates } from './protected-estimates.ts'

const geography = {
  areas: ['north', 'east', 'south'].map((code) => ({ code, scheme: 'ward', parents: ['city'] })),
  lookups: [],
}
const policy = { threshold: 5, reason: '' }
const admissions = sampleIndicator({
  ...{ valueType: 'crude-rate', intervalMethod: 'byars', multiplier: 1000, disclosure: policy },
})
const smoking = sampleIndicator({ disclosure: policy })
const open = { threshold: 0, reason: '' }

const row = (area: string, count: number, denominator: number) => sampleObservation({ area, count, denominator })
const rows = [row('north', 3, 900), row('east', 20, 900), row('south', 40, 900), row('city', 63, 2700)]

describe('the audit of a publication', () => {
  it('finds what anybody could work out by subtraction', () => {
    const alone = rows.map((each) => estimateFrom(each, admissions))
    expect(auditEstimates(rows, alone, geography, admissions)).toMatchObject([
      { area: 'north', of: 'count', lower: 3, upper: 3, isSafe: false },
    ])
  })

  it('finds a small count that is shown', () => {
    const shown = rows.map((each) => estimateFrom(each, { ...admissions, disclosure: open }))
    expect(auditEstimates(rows, shown, geography, admissions)).toMatchObject([
      { area: 'north', of: 'count', lower: 3, upper: 3, isSafe: false, wasShown: false },
    ])
  })

  it('finds nothing in what was protected', () => {
    const audited = auditEstimates(rows, protectedEstimates(rows, geography, admissions), geography, admissions)
    expect(audited.map(({ area, isSafe }) => [area, isSafe])).toEqual([
      ['north', true],
      ['east', true],
    ])
  })

  it('holds for every publication that is protected here', () => {
    const count = fc.integer({ min: 0, max: 40 })
    fc.assert(
      fc.property(fc.tuple(count, count, count), ([north, east, south]) => {
        const some = [
          row('north', north, 900),
          row('east', east, 900),
          row('south', south, 900),
          row('city', north + east + south, 2700),
        ]
        for (const indicator of [admissions, smoking, { ...smoking, disclosure: disclosurePolicies.nhsEngland }]) {
          const estimates = protectedEstimates(some, geography, indicator)
          expect(auditEstimates(some, estimates, geography, indicator).filter(({ isSafe }) => !isSafe)).toEqual([])
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('the audit of shares', () => {
  const shown = (given: readonly Observation[]) =>
    given.map((each) => estimateFrom(each, { ...smoking, disclosure: open }))
  const hiding = (given: readonly Observation[], ...areas: string[]) =>
    shown(given).map((each) => {
      const { indicator, area, period, sex, age, category } = each
      const key = { indicator, area, period, sex, age, category }
      return areas.includes(area) ? ({ kind: 'suppressed', ...key, reason: '' } as const) : each
    })
  const audit = (given: readonly Observation[], estimates = shown(given), disclosure = {}) =>
    auditEstimates(given, estimates, geography, { ...smoking, disclosure: { ...policy, ...disclosure } }).map(
      ({ area, of, lower, upper, isSafe }) => [area, of, lower, upper, isSafe],
    )

  it('says which number is small and can be placed', () => {
    expect(audit([row('north', 98, 100)])).toEqual([['north', 'rest', 2, 2, false]])
    expect(audit([row('north', 3, 100)])).toEqual([['north', 'count', 3, 3, false]])
    expect(audit([row('north', 0, 4)])).toEqual([
      ['north', 'rest', 4, 4, false],
      ['north', 'group', 4, 4, false],
    ])
    expect(audit([row('north', 40, 100)])).toEqual([])
  })

  it('takes a 0 for small only where the policy hides it', () => {
    expect(audit([row('north', 40, 40), row('east', 0, 40)])).toEqual([])
    expect(audit([row('north', 40, 40), row('east', 0, 40)], undefined, { protectZero: true })).toEqual([
      ['north', 'rest', 0, 0, false],
      ['east', 'count', 0, 0, false],
    ])
  })

  it('does not call a number unsafe that is hidden with a small one', () => {
    // The counts add up and the groups do not: the 98 can be placed, the 2 cannot.
    const given = [row('north', 98, 100), row('east', 60, 100), row('south', 40, 100), row('city', 198, 350)]
    expect(audit(given, hiding(given, 'north'))).toEqual([['north', 'rest', 0, null, true]])
  })

  it('finds a small rest behind its totals', () => {
    const given = [row('north', 98, 100), row('east', 60, 100), row('south', 40, 100), row('city', 198, 300)]
    expect(audit(given, hiding(given, 'north'))).toEqual([['north', 'rest', 2, 2, false]])
    const both = audit(given, protectedEstimates(given, geography, smoking))
    expect(both).toEqual([['north', 'rest', 0, expect.any(Number), true]])
  })

  it('finds a small group behind its total', () => {
    const given = [row('north', 0, 4), row('east', 60, 100), row('south', 40, 100), row('city', 100, 204)]
    expect(audit(given, hiding(given, 'north'))).toEqual([
      ['north', 'group', 4, 4, false],
      ['north', 'rest', 4, 4, false],
    ])
  })

  it('places a rest within the rounding of its group and count', () => {
    const nhsEngland = { ...smoking, disclosure: disclosurePolicies.nhsEngland }
    const given = [row('north', 94, 100)]
    const estimates = given.map((each) => estimateFrom({ ...each, count: 95 }, { ...smoking, disclosure: open }))
    expect(auditEstimates(given, estimates, geography, nhsEngland)).toMatchObject([
      { area: 'north', of: 'rest', lower: 1, upper: 9, isSafe: true },
    ])
  })

  it('says that an earlier release shows those who are few now that the threshold is higher', () => {
    const given = [row('north', 96, 100)]
    const { estimates, hidden } = protectEstimates(given, geography, smoking, shown(given))
    expect(estimates).toMatchObject([{ kind: 'suppressed' }])
    expect(hidden[0]?.reason).toContain('An earlier release shows it')
    expect(auditEstimates(given, estimates, geography, smoking, shown(given))).toMatchObject([
      { area: 'north', of: 'rest', lower: 4, upper: 4, isSafe: false, wasShown: true },
    ])
  })

  it('finds the few whom an earlier release hid, when their group has been revised', () => {
    const twoAreas = { ...geography, areas: geography.areas.slice(0, 2) }
    const before = [row('north', 98, 100), row('east', 60, 100), row('city', 158, 200)]
    const { estimates, withheld } = protectEstimates(before, twoAreas, smoking)
    const now = [row('north', 98, 120), row('east', 60, 100), row('city', 158, 220)]
    const earlier = [...estimates, ...shown(now)]
    const table = { shown: estimates, withheld }
    expect(auditEstimates(now, shown(now), twoAreas, smoking, earlier, [table])).toMatchObject([
      { area: 'north', of: 'rest', lower: 2, upper: 2, isSafe: false, isRevised: true },
    ])
  })
})
