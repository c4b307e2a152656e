import { describe, expect, it } from 'vitest'
import { bothLevels, limitsAt, readLevels, readLevelsBelowOne } from './confidence.ts'

describe('readLevels', () => {
  it.each([
    [0.9, [0.9]],
    [0.95, [0.95]],
    [1, [1]],
    [90, [0.9]],
    [95, [0.95]],
    [99.8, [0.998]],
    [100, [1]],
    [
      [0.95, 0.998],
      [0.95, 0.998],
    ],
  ])('reads %j', (confidence, levels) => {
    expect(readLevels('rate', confidence)).toEqual(levels)
  })

  it.each([
    0,
    0.5,
    0.89,
    0.8999,
    1.0001,
    1.5,
    50,
    89.9,
    100.5,
    -0.95,
    NaN,
    Infinity,
    null,
    '0.95',
    [],
    [0.95],
    [0.998, 0.95],
    [0.95, 0.99],
    [0.9, 0.998],
    [95, 99.8],
    [0.9, 0.95, 0.998],
  ])('refuses %j', (confidence) => {
    expect(() => readLevels('rate', confidence)).toThrow('rate: options.confidence must be one level from 0.9 to 1')
  })
})

describe('limitsAt', () => {
  const at = (level: number) => ({ lower: -level, upper: level })

  it('names one level simply', () => {
    expect(limitsAt<number>([0.9], at)).toEqual({ lowerCi: -0.9, upperCi: 0.9 })
  })

  it('names the pair as estimates do', () => {
    expect(limitsAt<typeof bothLevels>(bothLevels, at)).toEqual({
      lowerCi95: -0.95,
      upperCi95: 0.95,
      lowerCi998: -0.998,
      upperCi998: 0.998,
    })
  })
})

describe('readLevelsBelowOne', () => {
  it('reads what readLevels reads, and refuses certainty with the reason', () => {
    expect(readLevelsBelowOne('rate', 95, 'a rate ends nowhere')).toEqual([0.95])
    expect(() => readLevelsBelowOne('rate', 100, 'a rate ends nowhere')).toThrow(
      'rate: options.confidence must be below 1: a rate ends nowhere; it is 100.',
    )
    expect(() => readLevelsBelowOne('rate', 0.5, 'a rate ends nowhere')).toThrow('must be one level from 0.9 to 1')
  })
})

describe('limitsAt without limits', () => {
  it('names what is not there', () => {
    const none = () => ({ lower: null, upper: null })
    expect(limitsAt([0.95], none)).toEqual({ lowerCi: null, upperCi: null })
    expect(Object.values(limitsAt(bothLevels, none))).toEqual([null, null, null, null])
  })
})
