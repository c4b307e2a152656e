import { describe, expect, it } from 'vitest'
import { fault } from '../errors.ts'
import { eachArea, everyNth, rowsAt } from './each-area.ts'

describe('eachArea', () => {
  const limits = { lowerCi: 1, upperCi: null }

  it('puts answers into columns, several for each area where there are several', () => {
    const answers = eachArea<number>(
      'f',
      {},
      [0, 3],
      (first) => [
        { kind: 'estimate', value: first, ...limits },
        { kind: 'missing', reason: `Nothing at ${first}.` },
      ],
      2,
    )
    expect([...answers.value]).toEqual([0, NaN, 3, NaN])
    expect([...answers.lowerCi]).toEqual([1, NaN, 1, NaN])
    expect([...answers.upperCi]).toEqual([NaN, NaN, NaN, NaN])
    expect([...answers.absence]).toEqual([0, 1, 0, 2])
    expect(answers.reasons).toEqual([null, 'Nothing at 0.', 'Nothing at 3.'])
  })

  it.each([
    ['count', 2, 'f: count (position 5) must be x; it is 7.'],
    ['count', null, 'f: count (position 3) must be x; it is 7.'],
    ['options.multiplier', null, 'f: options.multiplier must be x; it is 7.'],
    ['options.reference.count', 2, 'f: options.reference.count (position 2) must be x; it is 7.'],
  ])('gives an error about %s at %s its place: %s', (argument, index, message) => {
    const refuse = () => {
      throw fault('row call', argument, 'must be x', 7, index)
    }
    expect(() => eachArea('f', {}, [3], refuse)).toThrow(message)
  })
})

it('everyNth says where each area begins', () => {
  expect(everyNth(3, 4)).toEqual([0, 4, 8])
  expect(everyNth(0, 4)).toEqual([])
})

it('rowsAt gives the rows of an area with their labels', () => {
  const count = Float64Array.of(1, 2, 3, NaN)
  expect(rowsAt([{ age: '0-4' }, { age: '5+' }], { count }, 2)).toEqual([
    { age: '0-4', count: 3 },
    { age: '5+', count: null },
  ])
})
