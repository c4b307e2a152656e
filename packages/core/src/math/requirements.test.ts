import { describe, expect, it } from 'vitest'
import {
  knownNumbers,
  requireAboveZero,
  requireAboveZeroOrNull,
  requireFinite,
  requireFiniteNumbers,
  requireFiniteOrNull,
  requireFiniteZeroOrMore,
  requireNotNaN,
  requireShare,
  requireShareOrNull,
  requireWhole,
  requireZeroOrMore,
} from './requirements.ts'

describe('a requirement', () => {
  it.each([
    [requireFinite, [0, -2, 1e300], [NaN, Infinity, '3', undefined], 'must be a finite number;'],
    [requireFiniteOrNull, [0, null], [NaN, -Infinity], 'must be a finite number or null;'],
    [requireAboveZero, [1e-300, 5], [0, -1, Infinity, NaN, '2'], 'must be a finite number above 0;'],
    [requireShare, [0, 0.5, 1], [-1e-9, 1.1, NaN], 'must lie from 0 to 1;'],
    [requireShareOrNull, [0, 1, null], [-0.1, 1.1, NaN], 'must be a share from 0 to 1 or null;'],
    [requireAboveZeroOrNull, [1, null], [0, Infinity], 'must be a finite number above 0 or null;'],
    [requireZeroOrMore, [0, 3, Infinity], [-1, NaN], 'must be 0 or more;'],
    [requireFiniteZeroOrMore, [0, 3], [-1, Infinity], 'must be a finite number of 0 or more;'],
    [requireNotNaN, [-Infinity, 0], [NaN], 'must be a number;'],
  ])('%o lets %j pass and refuses %j', (require, good, bad, rule) => {
    const check = require as (name: string, argument: string, given: unknown) => void
    for (const given of good) expect(() => check('f', 'x', given)).not.toThrow()
    for (const given of bad) expect(() => check('f', 'x', given)).toThrow(`f: x ${rule}`)
  })

  it('of whole numbers has one end or two', () => {
    for (const given of [2, 7, 100]) expect(() => requireWhole('f', 'n', given, 2)).not.toThrow()
    expect(() => requireWhole('f', 'n', 1, 2)).toThrow('f: n must be a whole number of 2 or more; it is 1.')
    expect(() => requireWhole('f', 'n', 2.5, 2)).toThrow('it is 2.5.')
    expect(() => requireWhole('f', 'n', 11, 0, 10)).toThrow('f: n must be a whole number from 0 to 10; it is 11.')
  })

  it('of a list names the position', () => {
    expect(() => requireFiniteNumbers('f', [1, 2])).not.toThrow()
    expect(() => requireFiniteNumbers('f', [1, NaN])).toThrow(
      'f: values (position 1) must be finite numbers; it is NaN.',
    )
  })
})

describe('knownNumbers', () => {
  it('leaves out what is not known and refuses what is no number', () => {
    expect(knownNumbers('f', [3, null, 0])).toEqual([3, 0])
    expect(() => knownNumbers('f', [3, null, Infinity])).toThrow(
      'f: values (position 2) must be finite numbers or null; it is Infinity.',
    )
  })
})
