import { describe, expect, it } from 'vitest'
import { rateReliability } from './rate-reliability.ts'

describe('rateReliability', () => {
  it.each([
    [0, 'missing', 'missing'],
    [2, 'missing', 'missing'],
    [3, 'unreliable', 'missing'],
    [9, 'unreliable', 'missing'],
    [10, 'unreliable', 'unreliable'],
    [19, 'unreliable', 'unreliable'],
    [20, 'reliable', 'reliable'],
    [5000, 'reliable', 'reliable'],
  ])('of %d deaths: a crude rate is %s, a standardised one %s', (count, crude, standardised) => {
    expect(rateReliability(count, 'crude').kind).toBe(crude)
    expect(rateReliability(count, 'standardised').kind).toBe(standardised)
  })

  it('says why, with the mark of the publisher', () => {
    expect(rateReliability(9, 'standardised')).toEqual({
      kind: 'missing',
      reason: 'There are fewer than 10 deaths, too few for a standardised rate.',
    })
    expect(rateReliability(19, 'crude')).toEqual({
      kind: 'unreliable',
      mark: 'u',
      reason: 'The rate rests on fewer than 20 deaths and is unreliable.',
    })
  })

  it.each([
    [-1, 'must not be negative'],
    [NaN, 'must be a finite number'],
    [Infinity, 'must be a finite number'],
  ])('refuses %d', (count, rule) => {
    expect(() => rateReliability(count, 'crude')).toThrow(`rateReliability: count ${rule}`)
  })
})
