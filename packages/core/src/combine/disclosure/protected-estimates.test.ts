import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleIndicator, sampleObservation } from '../../samples/nouns.ts'
import {
  admissions,
  disclosureOfSource,
  geography,
  hiddenAreas,
  policy,
  row,
  rows,
  smoking,
} from '../../samples/protected.ts'
import { estimateFrom } from '../estimate-from.ts'
import { disclosurePolicies } from './disclosure-policies.ts'
import { auditEstimates } from './audit-estimates.ts'
import { protectedEstimates, protectEstimates } from './protected-estimates.ts'

describe('protected estimates', () => {
  it('hide a small count and one more, with one reason for both and no number', () => {
    const [north, east, south, city] = protectedEstimates(rows, geography, admissions)
    const reason =
      'Counts from 1 to 4 are hidden to protect the people behind them, and so are counts from which those could be worked out. People asked us to.'
    const { indicator, period, sex, age, category } = rows[0] ?? sampleObservation()
    const key = { indicator, period, sex, age, category }
    expect(north).toEqual({ kind: 'suppressed', ...key, area: 'north', reason })
    expect(east).toEqual({ kind: 'suppressed', ...key, area: 'east', reason })
    expect([south, city]).toEqual(rows.slice(2).map((each) => estimateFrom(each, admissions)))
  })

  it('are plain estimates where the source is protected', () => {
    const open = { ...admissions, disclosure: disclosureOfSource }
    expect(protectedEstimates(rows, geography, open)).toEqual(rows.map((each) => estimateFrom(each, open)))
  })

  it('see the count behind a rate and its denominator', () => {
    const bare = rows.map((each) => ({
      ...each,
      count: null,
      value: ((each.count ?? 0) / (each.denominator ?? 1)) * 1000,
    }))
    expect(hiddenAreas(bare)).toEqual(['north', 'east'])
  })

  it('see the few who are not in a share', () => {
    expect(hiddenAreas([row('north', 98, 100)], smoking)).toEqual(['north'])
    expect(hiddenAreas([row('north', 98, 100)], admissions)).toEqual([])
    expect(hiddenAreas([row('north', 60, 100)], smoking)).toEqual([])
  })

  it('see them also where nothing may be hidden to protect others', () => {
    const alone = { ...smoking, disclosure: { ...policy, secondary: false } }
    expect(hiddenAreas([row('north', 98, 100), row('east', 95, 100)], alone)).toEqual(['north'])
  })

  it('leave those who are nobody to the policy', () => {
    const strict = { ...smoking, disclosure: { ...policy, protectZero: true } }
    expect(hiddenAreas([row('north', 60, 60)], smoking)).toEqual([])
    expect(hiddenAreas([row('north', 60, 60)], strict)).toEqual(['north'])
  })

  it('see that a group is small, whatever its share', () => {
    expect(hiddenAreas([row('north', 0, 3)], smoking)).toEqual(['north'])
  })

  it.each(['mean', 'median', 'currency', 'score'] as const)('see that few are behind a %s', (valueType) => {
    const wages = sampleIndicator({ valueType, intervalMethod: 'published', disclosure: policy })
    const means = [
      row('north', null, 3, { value: 31 }),
      row('east', null, 20, { value: 29 }),
      row('south', null, 40, { value: 30 }),
      row('city', null, 63, { value: 29.8 }),
    ]
    expect(hiddenAreas(means, wages)).toEqual(['north', 'east'])
    const open = means.map((each) => estimateFrom(each, wages))
    expect(auditEstimates(means, open, geography, wages)).toMatchObject([{ area: 'north', of: 'group', lower: 3 }])
    const safe = protectedEstimates(means, geography, wages)
    expect(auditEstimates(means, safe, geography, wages)).toMatchObject([{ area: 'north', isSafe: true }])
  })

  it('do not take the population of a rate for people of whom something is told', () => {
    expect(hiddenAreas([row('north', 0, 3)])).toEqual([])
  })

  it('see a count that the source withholds and a total gives back', () => {
    const withheld = rows.map((each) =>
      each.area === 'north' ? { ...each, count: null, absence: 'confidential' as const } : each,
    )
    expect(hiddenAreas(withheld)).toEqual(['north', 'east'])
  })

  it('leave what is missing or contradicts itself as it is', () => {
    const bad = [row('north', null, null, { absence: 'not-available' }), row('east', -1, 10), row('south', 20, 10)]
    expect(protectedEstimates(bad, geography, smoking).map(({ kind }) => kind)).toEqual([
      'missing',
      'missing',
      'missing',
    ])
  })

  it('of nothing are nothing', () => {
    expect(protectedEstimates([], geography, smoking)).toEqual([])
  })
})

describe('laws of protected estimates', () => {
  const counts = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30))
  const table = (parts: readonly [number, number, number]) => {
    const [north, east, south] = parts
    return [...[north, east, south, north + east + south].entries()].map(([index, count]) =>
      row(['north', 'east', 'south', 'city'][index] ?? '', count, 1000),
    )
  }

  it('no small count is shown, and none is one step of subtraction away', () => {
    fc.assert(
      fc.property(counts, (parts) => {
        const observations = table(parts)
        const hidden = hiddenAreas(observations)
        for (const { area, count } of observations) {
          if (count !== null && count > 0 && count < 5) expect(hidden).toContain(area)
        }
        expect(hidden).not.toHaveLength(1)
      }),
      { numRuns: 2000 },
    )
  })

  it('what is shown is what estimateFrom says', () => {
    fc.assert(
      fc.property(counts, (parts) => {
        const observations = table(parts)
        for (const [index, estimate] of protectedEstimates(observations, geography, admissions).entries()) {
          const observation = observations[index] ?? sampleObservation()
          if (estimate.kind !== 'suppressed') expect(estimate).toEqual(estimateFrom(observation, admissions))
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the log of disclosure control', () => {
  it('says of every hidden figure whether it is small or protects another', () => {
    const { estimates, hidden } = protectEstimates(rows, geography, admissions)
    expect(estimates).toEqual(protectedEstimates(rows, geography, admissions))
    expect(hidden).toMatchObject([
      { area: 'north', kind: 'primary', reason: 'Primary: a count from 1 to 4.' },
      { area: 'east', kind: 'secondary' },
    ])
    expect(hidden[1]?.reason).toMatch(/^Secondary: without it a small count/)
    expect(hidden.map(({ protects }) => protects?.area ?? null)).toEqual([null, 'north'])
  })

  it('names those who are not in a share as the few', () => {
    const { hidden } = protectEstimates([row('north', 98, 100)], geography, smoking)
    const reason = 'Primary: those of the group who are not in the count are from 1 to 4.'
    expect(hidden).toMatchObject([{ area: 'north', kind: 'primary', reason, protects: null }])
  })

  it('is empty where the source protects its figures', () => {
    expect(protectEstimates(rows, geography, { ...admissions, disclosure: disclosureOfSource }).hidden).toEqual([])
  })
})

describe('figures of earlier releases', () => {
  const open = { ...admissions, disclosure: disclosureOfSource }
  const shown = (...areas: string[]) =>
    rows.filter(({ area }) => areas.includes(area)).map((each) => estimateFrom(each, open))
  const hidden = (earlier: ReturnType<typeof shown>, given = rows) =>
    protectEstimates(given, geography, admissions, earlier).hidden.map(({ area, kind }) => [area, kind])

  it('are nothing to hide behind', () => {
    expect(hidden([])).toEqual([
      ['north', 'primary'],
      ['east', 'secondary'],
    ])
    expect(hidden(shown('east', 'city'))).toEqual([
      ['north', 'primary'],
      ['south', 'secondary'],
    ])
  })

  it('are passed over where they have been revised since, or were hidden', () => {
    const revised = shown('east').map((each) => ({ ...each, count: 21, value: 23.3 }))
    expect(hidden(revised)).toEqual(hidden([]))
    expect(hidden(protectedEstimates(rows, geography, admissions))).toEqual(hidden(shown('south', 'city')))
  })

  it('are known by what they imply, too', () => {
    const bare = shown('east', 'city').map((each) => ({ ...each, count: null }))
    expect(hidden(bare)).toEqual(hidden(shown('east', 'city')))
  })

  it('leave a small count that was shown hidden, and say that it helps nobody', () => {
    const { hidden: found, estimates } = protectEstimates(rows, geography, admissions, shown('north', 'city'))
    expect(found).toMatchObject([
      { area: 'north', kind: 'primary', reason: expect.stringContaining('An earlier release shows it') as string },
    ])
    expect(estimates.map(({ kind }) => kind)).toEqual(['suppressed', 'estimate', 'estimate', 'estimate'])
    expect(auditEstimates(rows, estimates, geography, admissions, shown('north', 'city'))).toMatchObject([
      { area: 'north', lower: 3, upper: 3, isSafe: false, wasShown: true },
    ])
  })

  it('narrow what a reader can place', () => {
    const estimates = protectedEstimates(rows, geography, admissions)
    const audit = (earlier: ReturnType<typeof shown>) =>
      auditEstimates(rows, estimates, geography, admissions, earlier).map(({ area, isSafe, wasShown }) => [
        area,
        isSafe,
        wasShown,
      ])
    expect(audit([])).toEqual([
      ['north', true, false],
      ['east', true, false],
    ])
    expect(audit(shown('east'))).toEqual([
      ['north', false, false],
      ['east', false, true],
    ])
  })

  it('that were rounded are known only where they cannot have been', () => {
    const roundedPolicy = { ...admissions, disclosure: disclosurePolicies.nhsEngland }
    const of = (earlier: ReturnType<typeof shown>) =>
      protectEstimates(rows, geography, roundedPolicy, earlier).hidden.map(({ area }) => area)
    expect(of(shown('east', 'south'))).toEqual(of([]))
  })

  it('change nothing where nothing has changed', () => {
    const first = protectEstimates(rows, geography, admissions)
    expect(protectEstimates(rows, geography, admissions, first.estimates)).toEqual(first)
  })
})
