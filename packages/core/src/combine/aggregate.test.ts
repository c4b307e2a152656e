import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CalculationError } from '../errors.ts'
import { proportion } from '../methods/proportion.ts'
import type { Observation } from '../model/observation.ts'
import { sampleIndicator, sampleLookup, sampleObservation } from '../samples/nouns.ts'
import { aggregate } from './aggregate.ts'
import { estimateFrom } from './estimate-from.ts'

const cases = { numRuns: 2000 }

const row = (area: string, count: number | null, denominator: number | null, stated: Partial<Observation> = {}) =>
  sampleObservation({ area, count, denominator, ...stated })
const whole = (from: string, to: string, weight = 1) => ({ from, to, weight })

describe('aggregate', () => {
  const lookup = sampleLookup([whole('E01', 'north'), whole('E02', 'north'), whole('E03', 'south')])
  const rows = [row('E01', 10, 100), row('E02', 30, 50), row('E03', 5, 25)]

  it('adds counts and denominators up, in the order of the lookup', () => {
    const { observations, issues } = aggregate(rows, lookup)
    expect(observations.map(({ area, count, denominator }) => [area, count, denominator])).toEqual([
      ['north', 40, 150],
      ['south', 5, 25],
    ])
    expect(issues).toEqual([])
  })

  it('leaves everything else to be calculated afresh', () => {
    const published = rows.map((each) => ({
      ...each,
      value: 12,
      lowerCi95: 10,
      upperCi95: 14,
      lowerCi998: 9,
      upperCi998: 15,
    }))
    expect(aggregate(published, lookup).observations[0]).toMatchObject({
      value: null,
      lowerCi95: null,
      upperCi95: null,
      lowerCi998: null,
      upperCi998: null,
      absence: null,
    })
  })

  it('does not average: the whole is 40 of 150, not the mean of 10 % and 60 %', () => {
    const [north] = aggregate(rows, lookup).observations
    expect(estimateFrom(north ?? rows[0]!, sampleIndicator())).toMatchObject({
      value: expect.closeTo(26.67, 2) as unknown,
    })
  })

  it('keeps periods, sexes, ages and categories apart', () => {
    const both = [...rows, ...rows.map((each) => ({ ...each, category: 'social-renters', count: 1 }))]
    const { observations } = aggregate(both, lookup)
    expect(observations.map(({ area, category, count }) => [area, category, count])).toEqual([
      ['north', 'all', 40],
      ['north', 'social-renters', 2],
      ['south', 'all', 5],
      ['south', 'social-renters', 1],
    ])
  })

  it('takes a share of a small area that is split', () => {
    const split = sampleLookup([whole('E01', 'north', 0.25), whole('E01', 'south', 0.75), whole('E02', 'north')])
    const { observations, issues } = aggregate(rows.slice(0, 2), split)
    expect(observations.map(({ count, denominator }) => [count, denominator])).toEqual([
      [32.5, 75],
      [7.5, 75],
    ])
    expect(issues).toEqual([])
  })

  it('adds bare counts up where no part has a denominator', () => {
    const counts = [row('E01', 10, null), row('E02', 30, null), row('E03', 1, null)]
    expect(aggregate(counts, lookup).observations[0]).toMatchObject({ count: 40, denominator: null, absence: null })
  })

  it('of nothing is nothing', () => {
    expect(aggregate([], lookup)).toEqual({ observations: [], issues: [] })
  })
})

describe('a total with a missing part', () => {
  const lookup = sampleLookup([whole('E01', 'north'), whole('E02', 'north')])

  it('is missing when the data lack a small area, and the issue says which', () => {
    const { observations, issues } = aggregate([row('E01', 10, 100)], lookup)
    expect(observations[0]).toMatchObject({
      area: 'north',
      count: null,
      denominator: null,
      absence: 'not-available',
      note: '1 of the 2 small areas that it is added up from has no count.',
    })
    expect(issues).toEqual([
      {
        rule: 'not-in-data',
        area: 'E02',
        to: 'north',
        indicator: 'adult-smoking',
        message:
          'E02 is part of north but has no figures for adult-smoking, so the total of north is left out. Add its figures or correct the lookup.',
      },
    ])
  })

  it.each([
    ['not-available', 'not-available'],
    ['not-applicable', 'not-available'],
    ['low-reliability', 'low-reliability'],
    ['confidential', 'confidential'],
  ] as const)('takes over the gravest reason: %s', (absence, expected) => {
    const rows = [row('E01', null, null, { absence }), row('E02', null, null, { absence: 'not-available' })]
    expect(aggregate(rows, lookup).observations[0]).toMatchObject({ absence: expected, count: null })
  })

  it('becomes an estimate that says what is lacking', () => {
    const rows = [row('E01', 10, 100), row('E02', null, 50, { absence: 'not-available' })]
    const [total] = aggregate(rows, lookup).observations
    expect(estimateFrom(total ?? rows[0]!, sampleIndicator())).toMatchObject({
      kind: 'missing',
      reason:
        'The source has no figure for this area and period. 1 of the 2 small areas that it is added up from has no count.',
    })
  })

  it('is missing where only some parts have a denominator', () => {
    const rows = [row('E01', 10, 100), row('E02', 30, null)]
    expect(aggregate(rows, lookup).observations[0]).toMatchObject({
      count: null,
      note: '1 of the 2 small areas that it is added up from has no group to be a share of.',
    })
  })

  it('does not take a 0 for a missing part', () => {
    expect(aggregate([row('E01', 0, 100), row('E02', 0, 50)], lookup).observations[0]).toMatchObject({
      count: 0,
      denominator: 150,
    })
  })
})

describe('issues between lookup and data', () => {
  it('name small areas that stand in the data only, once for each indicator', () => {
    const rows = [row('E01', 1, 2), row('E09', 1, 2), row('E09', 1, 2, { category: 'other' })]
    const { issues } = aggregate(rows, sampleLookup([whole('E01', 'north')]))
    const unknown = issues.filter(({ rule }) => rule === 'not-in-lookup')
    expect(unknown).toHaveLength(1)
    expect(unknown[0]).toMatchObject({ area: 'E09', to: '', indicator: 'adult-smoking' })
    expect(unknown[0]?.message).toContain('stands nowhere in the lookup lsoa-to-place')
  })

  it('name small areas whose people would be counted twice', () => {
    const lookup = sampleLookup([whole('E01', 'north'), whole('E01', 'south', 0.5)])
    const { issues } = aggregate([row('E01', 1, 2)], lookup)
    expect(issues).toMatchObject([{ rule: 'weights-above-one', area: 'E01' }])
    expect(issues[0]?.message).toContain('add up to 1.5')
  })

  it('accept weights that add up to 1 but for the last digit', () => {
    const lookup = sampleLookup([whole('E01', 'a', 0.1), whole('E01', 'b', 0.2), whole('E01', 'c', 0.7)])
    expect(aggregate([row('E01', 1, 2)], lookup).issues).toEqual([])
  })
})

describe('what a total says about itself', () => {
  it.each([
    ['exact', 'official', 'Added up from 2 small areas.'],
    ['best-fit', 'official', 'Added up from 2 small areas by best fit.'],
    ['best-fit', 'illustrative', 'Added up from 2 small areas by best fit; illustrative boundaries.'],
    ['population-weighted', 'official', 'Added up from 2 small areas by shares of population.'],
    ['exact', 'illustrative', 'Added up from 2 small areas; illustrative boundaries.'],
  ] as const)('%s and %s', (method, status, note) => {
    const lookup = sampleLookup([whole('E01', 'north'), whole('E02', 'north')], { method, status })
    expect(aggregate([row('E01', 1, 2), row('E02', 1, 2)], lookup).observations[0]?.note).toBe(note)
  })

  it('speaks of one small area as one', () => {
    const lookup = sampleLookup([whole('E01', 'north')])
    expect(aggregate([row('E01', 1, 2)], lookup).observations[0]?.note).toBe('Added up from one small area.')
  })

  it.each([
    [['final', 'final'], 'final'],
    [['final', 'revised'], 'revised'],
    [['revised', 'provisional'], 'provisional'],
    [['modelled', 'provisional'], 'modelled'],
  ] as const)('of %j is %s', ([first, second], status) => {
    const lookup = sampleLookup([whole('E01', 'north'), whole('E02', 'north')])
    const rows = [row('E01', 1, 2, { status: first }), row('E02', 1, 2, { status: second })]
    expect(aggregate(rows, lookup).observations[0]?.status).toBe(status)
  })
})

describe('a bad call', () => {
  const rows = [row('E01', 1, 2)]

  it.each([0, -0.5, 1.1, NaN])('has a weight of %d', (weight) => {
    const lookup = sampleLookup([whole('E00', 'north'), whole('E01', 'north', weight)])
    expect(() => aggregate(rows, lookup)).toThrow(
      'aggregate: lookup.entries (position 1) must have a weight above 0 and at most 1',
    )
  })

  it('names a pair of areas twice', () => {
    const lookup = sampleLookup([whole('E01', 'north'), whole('E01', 'north', 0.5)])
    expect(() => aggregate(rows, lookup)).toThrow('must name each pair of areas once; it is “E01 to north”.')
  })

  it('has one key twice', () => {
    expect(() => aggregate([...rows, ...rows], sampleLookup([whole('E01', 'north')]))).toThrow(CalculationError)
    expect(() => aggregate([...rows, ...rows], sampleLookup([whole('E01', 'north')]))).toThrow(
      'must have one row for each key',
    )
  })
})

describe('laws of aggregation', () => {
  const areas = fc.array(fc.record({ count: fc.nat(500), others: fc.nat(500), to: fc.constantFrom('a', 'b', 'c') }), {
    minLength: 1,
    maxLength: 30,
  })
  const rowsOf = (given: { count: number; others: number }[]) =>
    given.map(({ count, others }, index) => row(`E${index}`, count, count + others + 1))
  const lookupOf = (given: { to: string }[]) => sampleLookup(given.map(({ to }, index) => whole(`E${index}`, to)))

  it('adding up and then calculating is calculating on the sum', () => {
    fc.assert(
      fc.property(areas, (given) => {
        const all = given.map((each) => ({ ...each, to: 'all' }))
        const rows = rowsOf(given)
        const [total] = aggregate(rows, lookupOf(all)).observations
        const count = rows.reduce((sum, each) => sum + (each.count ?? 0), 0)
        const denominator = rows.reduce((sum, each) => sum + (each.denominator ?? 0), 0)
        const expected = proportion({ count, denominator }, { multiplier: 100, confidence: [0.95, 0.998] })
        expect(estimateFrom(total ?? rows[0]!, sampleIndicator())).toMatchObject({ ...expected, count, denominator })
      }),
      cases,
    )
  })

  it('loses nobody and adds nobody', () => {
    fc.assert(
      fc.property(areas, (given) => {
        const total = (list: readonly Observation[]) => list.reduce((sum, { count }) => sum + (count ?? NaN), 0)
        const rows = rowsOf(given)
        expect(total(aggregate(rows, lookupOf(given)).observations)).toBe(total(rows))
      }),
      cases,
    )
  })

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(areas, (given) => {
        const rows = rowsOf(given)
        expect(aggregate(rows.toReversed(), lookupOf(given))).toEqual(aggregate(rows, lookupOf(given)))
      }),
      cases,
    )
  })

  it('in two steps gives what one step gives', () => {
    fc.assert(
      fc.property(areas, (given) => {
        const rows = rowsOf(given)
        const parts = aggregate(rows, lookupOf(given)).observations
        const twice = aggregate(parts, sampleLookup(parts.map(({ area }) => whole(area, 'all')))).observations[0]
        const once = aggregate(rows, lookupOf(given.map((each) => ({ ...each, to: 'all' })))).observations[0]
        expect([twice?.count, twice?.denominator]).toEqual([once?.count, once?.denominator])
      }),
      cases,
    )
  })
})
