import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PresentEstimate } from '../model/estimate.ts'
import type { Polarity } from '../model/indicator.ts'
import { sampleEstimate, sampleMissing, sampleSuppressed } from '../samples/nouns.ts'
import { compareWithPeers } from './peers.ts'

const areas = (values: number[]) => values.map((value, index) => sampleEstimate({ area: `area-${index}`, value }))
const verdicts = (peers: PresentEstimate[], polarity: Polarity, method: 'quartiles' | 'quintiles') =>
  peers.map((peer) => compareWithPeers(peer, peers, { polarity }, method).verdict)

describe('where an area lies among its peers', () => {
  it.each([
    ['high-is-good', 'quintiles', ['worst', 'worse', 'middle', 'better', 'best']],
    ['low-is-good', 'quintiles', ['best', 'better', 'middle', 'worse', 'worst']],
    ['no-judgement', 'quintiles', ['lowest', 'low', 'middle', 'high', 'highest']],
    ['high-is-good', 'quartiles', ['worst', 'worse', 'better', 'best']],
    ['low-is-good', 'quartiles', ['best', 'better', 'worse', 'worst']],
    ['no-judgement', 'quartiles', ['lowest', 'low', 'high', 'highest']],
  ] as const)('in words of %s and %s', (polarity, method, words) => {
    const peers = areas(Array.from({ length: 20 }, (_, index) => index))
    const each = 20 / words.length
    expect(verdicts(peers, polarity, method)).toEqual(words.flatMap((word) => Array.from({ length: each }, () => word)))
  })

  it('carries the bounds and says where it lies', () => {
    const peers = areas([10, 11, 12, 13, 14])
    const [, second] = peers
    if (!second) throw new Error('There are five.')
    const format = { polarity: 'low-is-good', decimals: 1, unit: '%', prefix: '' } as const
    expect(compareWithPeers(second, peers, format, 'quartiles')).toEqual({
      verdict: 'best',
      method: 'quartiles',
      level: null,
      group: 1,
      value: 11,
      bounds: [10, 11, 12, 13, 14],
      reason: 'Of 5 areas it lies in quarter 1 of 4, counted from the lowest values: 10.0% to 11.0%.',
    })
  })

  it('leaves missing and hidden values out', () => {
    const peers = areas([1, 2, 3, 4, 5])
    const more = [...peers, sampleMissing({ area: 'missing' }), sampleSuppressed({ area: 'hidden' })]
    for (const peer of peers) {
      const plain = compareWithPeers(peer, peers, { polarity: 'high-is-good' }, 'quintiles')
      expect(compareWithPeers(peer, more, { polarity: 'high-is-good' }, 'quintiles')).toEqual(plain)
    }
  })
})

describe('no answer', () => {
  const polarity = 'high-is-good' as const

  it('with fewer than five values', () => {
    const peers = areas([1, 2, 3, 4])
    const [first] = peers
    if (!first) throw new Error('There are four.')
    expect(compareWithPeers(first, peers, { polarity }, 'quartiles')).toEqual({
      verdict: 'not-compared',
      method: 'quartiles',
      level: null,
      group: null,
      value: 1,
      bounds: [],
      reason: 'Five areas with a value are needed, and there are 4.',
    })
  })

  it('where all values are the same', () => {
    const peers = areas([3, 3, 3, 3, 3, 3])
    const [first] = peers
    if (!first) throw new Error('There are six.')
    expect(compareWithPeers(first, peers, { polarity }, 'quintiles').reason).toBe('All 6 areas have the same value.')
  })

  it('for a value that is missing or hidden', () => {
    const peers = areas([1, 2, 3, 4, 5])
    const missing = sampleMissing({ area: 'missing' })
    const hidden = sampleSuppressed({ area: 'hidden' })
    const found = [missing, hidden].map((each) => compareWithPeers(each, [...peers, each], { polarity }, 'quintiles'))
    expect(found.map(({ verdict, value, reason }) => [verdict, value, reason])).toEqual([
      ['not-compared', null, 'This value is missing: The source has no figure.'],
      ['not-compared', null, 'This value is hidden: Few people are behind it.'],
    ])
  })
})

describe('laws of groups', () => {
  // Few different values make many ties.
  const values = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 5, maxLength: 30 })
  const method = fc.constantFrom('quartiles' as const, 'quintiles' as const)
  const groups = (given: number[], by: 'quartiles' | 'quintiles') => {
    const peers = areas(given)
    return peers.map((peer) => compareWithPeers(peer, peers, { polarity: 'high-is-good' }, by).group)
  }

  it('treats ties alike and never puts a higher value into a lower group', () => {
    fc.assert(
      fc.property(values, method, (given, by) => {
        const found = groups(given, by)
        for (const [a, valueA] of given.entries()) {
          for (const [b, valueB] of given.entries()) {
            if (valueA === valueB) expect(found[a]).toBe(found[b])
            else if (valueA < valueB) expect(found[a] ?? 0).toBeLessThanOrEqual(found[b] ?? 0)
          }
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('turns the words round with the polarity', () => {
    const opposite = { best: 'worst', better: 'worse', worse: 'better', worst: 'best' } as Record<string, string>
    fc.assert(
      fc.property(values, method, (given, by) => {
        const peers = areas(given)
        const turned = verdicts(peers, 'high-is-good', by).map((verdict) => opposite[verdict] ?? verdict)
        expect(verdicts(peers, 'low-is-good', by)).toEqual(turned)
      }),
      { numRuns: 2000 },
    )
  })

  it('does not depend on the unit', () => {
    fc.assert(
      fc.property(values, method, fc.constantFrom(2, 10, 1000), (given, by, factor) => {
        expect(
          groups(
            given.map((value) => value * factor),
            by,
          ),
        ).toEqual(groups(given, by))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a bad call', () => {
  const peers = areas([1, 2, 3, 4, 5])

  it('leaves the area itself out', () => {
    expect(() =>
      compareWithPeers(sampleEstimate({ area: 'elsewhere' }), peers, { polarity: 'high-is-good' }, 'quintiles'),
    ).toThrow('compareWithPeers: peers must include the area itself; it is “elsewhere”.')
  })

  it('mixes figures', () => {
    const [first] = peers
    if (!first) throw new Error('There are five.')
    const men = sampleEstimate({ area: 'men', sex: 'male' })
    expect(() => compareWithPeers(first, [...peers, men], { polarity: 'high-is-good' }, 'quintiles')).toThrow(
      'compareWithPeers: peers must be of the same sex as the value; it is “male”.',
    )
  })
})
