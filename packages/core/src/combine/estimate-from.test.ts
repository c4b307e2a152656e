import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proportion } from '../methods/proportion.ts'
import { rate } from '../methods/rate.ts'
import type { Observation } from '../model/observation.ts'
import { sampleIndicator, sampleKey, sampleObservation } from '../samples/nouns.ts'
import { estimateFrom, valueFrom } from './estimate-from.ts'

const both = [0.95, 0.998] as const
const smoking = sampleIndicator()

describe('an estimate from counts', () => {
  it('is a proportion with Wilson’s limits at both levels', () => {
    const observation = sampleObservation({ count: 15, denominator: 50, note: 'Small sample.', status: 'provisional' })
    const expected = proportion({ count: 15, denominator: 50 }, { confidence: both, multiplier: 100 })
    expect(estimateFrom(observation, smoking)).toEqual({
      ...expected,
      ...sampleKey,
      count: 15,
      denominator: 50,
      status: 'provisional',
      note: 'Small sample.',
    })
  })

  it.each([
    [4, 'exact'],
    [40, 'byars'],
  ])('is a rate of %d events with %s limits', (count, method) => {
    const indicator = sampleIndicator({ valueType: 'crude-rate', intervalMethod: 'byars', multiplier: 100_000 })
    const expected = rate({ count, denominator: 8000 }, { confidence: both })
    const found = estimateFrom(sampleObservation({ count, denominator: 8000 }), indicator)
    expect(found).toMatchObject({ ...expected, method })
  })

  it('is a plain ratio without limits where the indicator asks for none', () => {
    const indicator = sampleIndicator({ valueType: 'mean', intervalMethod: 'none', multiplier: 1 })
    expect(estimateFrom(sampleObservation({ count: 250, denominator: 100 }), indicator)).toMatchObject({
      kind: 'estimate',
      value: 2.5,
      lowerCi95: null,
      upperCi998: null,
      method: 'none',
    })
  })

  it('is the count itself for an indicator that counts', () => {
    const population = sampleIndicator({ valueType: 'count', intervalMethod: 'none', multiplier: 1 })
    expect(estimateFrom(sampleObservation({ count: 345_325 }), population)).toMatchObject({
      value: 345_325,
      method: 'none',
    })
    expect(estimateFrom(sampleObservation({ count: 7, denominator: 9 }), population)).toMatchObject({ value: 7 })
  })

  it('is calculated afresh, whatever value stands beside the counts', () => {
    expect(estimateFrom(sampleObservation({ value: 29, count: 15, denominator: 50 }), smoking)).toMatchObject({
      value: 30,
    })
  })

  it('never has a value outside its limits', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), (count, others) => {
        const found = estimateFrom(sampleObservation({ count, denominator: count + others + 1 }), smoking)
        if (found.kind !== 'estimate') throw new Error('There is a count.')
        const { value, lowerCi95, upperCi95, lowerCi998, upperCi998 } = found
        const inOrder = [lowerCi998, lowerCi95, value, upperCi95, upperCi998]
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => Number(a) - Number(b)))
      }),
    )
  })
})

describe('an estimate as published', () => {
  const published = sampleIndicator({ valueType: 'life-expectancy', intervalMethod: 'published', multiplier: 1 })

  it('keeps value and limits as they are', () => {
    const stated = { value: 58.94, lowerCi95: 55.32, upperCi95: 62.55 }
    expect(estimateFrom(sampleObservation(stated), published)).toMatchObject({
      ...stated,
      lowerCi998: null,
      method: 'published',
    })
  })

  it('without limits says that it has no interval', () => {
    expect(estimateFrom(sampleObservation({ value: 64 }), published)).toMatchObject({ value: 64, method: 'none' })
  })

  it('is passed through when counts to calculate from are not there', () => {
    const stated = { value: 13.2, lowerCi95: 11.7, upperCi95: 14.7, denominator: 900 }
    expect(estimateFrom(sampleObservation(stated), smoking)).toMatchObject({
      value: 13.2,
      lowerCi95: 11.7,
      method: 'published',
    })
  })

  it('wins over counts that the indicator does not calculate with', () => {
    const stated = { value: 40.3, lowerCi95: 35.8, upperCi95: 45.2, count: 300, denominator: 900_000 }
    expect(estimateFrom(sampleObservation(stated), published)).toMatchObject({ value: 40.3, count: 300 })
  })
})

describe('no estimate', () => {
  it.each([
    ['not-available', 'missing', 'The source has no figure for this area and period.'],
    ['low-reliability', 'missing', 'The source holds this figure back because it rests on too few cases to rely on.'],
    ['not-applicable', 'missing', 'This figure does not apply to this area or group.'],
    ['confidential', 'suppressed', 'The source withholds this figure to protect the people behind it.'],
  ] as const)('%s: %s', (absence, kind, reason) => {
    expect(estimateFrom(sampleObservation({ absence }), smoking)).toEqual({ kind, ...sampleKey, reason })
  })

  it('carries no number of a row that is absent, even where one slipped in', () => {
    const found = estimateFrom(
      sampleObservation({ absence: 'confidential', value: 3, count: 2, denominator: 7 }),
      smoking,
    )
    expect(Object.values(found).filter((each) => typeof each === 'number')).toEqual([])
  })

  it('adds the note of the row to the reason', () => {
    const observation = sampleObservation({ absence: 'not-available', note: 'Not collected in 2020.' })
    expect(estimateFrom(observation, smoking)).toMatchObject({
      reason: 'The source has no figure for this area and period. Not collected in 2020.',
    })
  })

  it.each([
    [{}, 'The source states neither a value nor the counts to calculate one.'],
    [{ count: 5 }, 'The source states neither a value nor the counts to calculate one.'],
    [{ denominator: 5 }, 'The source states neither a value nor the counts to calculate one.'],
    [{ count: 0, denominator: 0 }, 'Nobody is in the group that this figure is about.'],
    [{ count: -3, denominator: 10 }, 'The count is negative, -3: the source row needs correcting.'],
    [{ count: 3, denominator: -10 }, 'The denominator is negative, -10: the source row needs correcting.'],
    [
      { count: 12, denominator: 10 },
      'The count, 12, is larger than the group it is part of, 10: the source row needs correcting.',
    ],
  ] as [Partial<Observation>, string][])('of %j: %s', (stated, reason) => {
    expect(estimateFrom(sampleObservation(stated), smoking)).toEqual({ kind: 'missing', ...sampleKey, reason })
  })

  it('but a rate whose events outnumber its population', () => {
    const visits = sampleIndicator({ valueType: 'crude-rate', intervalMethod: 'byars', multiplier: 1 })
    expect(estimateFrom(sampleObservation({ count: 30, denominator: 20 }), visits)).toMatchObject({ value: 1.5 })
  })
})

describe('small counts', () => {
  const careful = sampleIndicator({ disclosure: { threshold: 5, reason: 'The source asks for it.' } })

  it.each([1, 2, 4, 0.5, 4.9])('of %d are hidden, with the reason and without any number', (count) => {
    expect(estimateFrom(sampleObservation({ count, denominator: 80, value: 2 }), careful)).toEqual({
      kind: 'suppressed',
      ...sampleKey,
      reason: 'Counts from 1 to 4 are hidden to protect the people behind them. The source asks for it.',
    })
  })

  it.each([0, 5, 6])('of %d are shown', (count) => {
    expect(estimateFrom(sampleObservation({ count, denominator: 80 }), careful).kind).toBe('estimate')
  })

  it('are shown where the source is protected already', () => {
    expect(estimateFrom(sampleObservation({ count: 1, denominator: 80 }), smoking).kind).toBe('estimate')
  })

  it('that differ give the same answer', () => {
    const answers = [1, 2, 3, 4].map((count) =>
      estimateFrom(sampleObservation({ count, denominator: 80 + count }), careful),
    )
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })
})

describe('the value of a row', () => {
  it('is that of its estimate', () => {
    const number = fc.option(fc.integer({ min: -2, max: 60 }))
    const row = fc.record({
      value: number,
      count: number,
      denominator: number,
      absence: fc.constantFrom(null, null, null, 'not-available' as const),
    })
    const indicator = fc.record({
      valueType: fc.constantFrom('proportion' as const, 'crude-rate' as const, 'count' as const, 'mean' as const),
      intervalMethod: fc.constantFrom('wilson' as const, 'byars' as const, 'none' as const),
      multiplier: fc.constantFrom(1, 100),
    })
    fc.assert(
      fc.property(row, indicator, (fields, kind) => {
        const estimate = estimateFrom(sampleObservation(fields), sampleIndicator(kind))
        expect(valueFrom(fields, kind)).toBe(estimate.kind === 'estimate' ? estimate.value : null)
      }),
      { numRuns: 3000 },
    )
  })
})
