import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CalculationError } from '../errors.ts'
import { columnOf, inOrderOfAge, lackingFor, lackingIn, readAges, requireAge } from './age-bands.ts'

const ages = ['0-4', '5-9', '10+']
const row = (age: string) => ({ age, count: age.length })

describe('requireAge', () => {
  it('gives the place of an age in the list', () => {
    expect(ages.map((age) => requireAge('f', age, ages))).toEqual([0, 1, 2])
    expect(() => requireAge('f', 2, [0, 1, 5])).toThrow('f: age must be one of 0, 1, 5; it is 2.')
  })
})

describe('a field of age bands', () => {
  const bands = [
    { age: 0, deaths: 3 },
    { age: 1, deaths: null },
    { age: 5, deaths: 0 },
  ]

  it('is a column where all have it', () => {
    expect(columnOf(bands.slice(2), 'deaths')).toEqual(Float64Array.of(0))
  })

  it('is lacking where one has none', () => {
    expect(lackingIn(bands.slice(2), 'deaths', 'number of deaths')).toBeNull()
    expect(lackingIn(bands, 'deaths', 'number of deaths')).toEqual({
      kind: 'missing',
      reason: 'There is no number of deaths for age 1.',
    })
  })
})

describe('readAges', () => {
  it('gives the ages in their order', () => {
    expect(readAges('f', 'options.reference', ages.map(row))).toEqual(ages)
  })

  it.each([
    [[], 'options.reference must be a list of age bands'],
    [undefined, 'options.reference must be a list of age bands; it is left out.'],
    [[{ age: '' }], 'options.reference.age (position 0) must name an age band'],
    [[{ age: '0+' }, { age: 5 }], 'options.reference.age (position 1) must name an age band; it is 5.'],
    [[{ age: '0+' }, { age: '0+' }], 'options.reference.age (position 1) must not repeat an earlier band; it is “0+”.'],
  ])('refuses %j', (bands, message) => {
    expect(() => readAges('f', 'options.reference', bands as never)).toThrow(`f: ${message}`)
  })
})

describe('inOrderOfAge', () => {
  it('puts rows in the order of the list, whatever order they come in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ages, { minLength: ages.length }), (given) => {
        expect(inOrderOfAge('f', given.map(row), ages)).toEqual(ages.map(row))
      }),
    )
  })

  it('says which rows are lacking', () => {
    expect(inOrderOfAge('f', [row('5-9')], ages)).toEqual({
      kind: 'missing',
      reason: 'There is no row for age 0-4 and 10+.',
    })
  })

  it('refuses an age that the list does not know', () => {
    const call = () => inOrderOfAge('f', [row('0-4'), row('0–4')], ages)
    expect(call).toThrow(CalculationError)
    expect(call).toThrow('f: age (position 1) must be one of 0-4, 5-9, 10+; it is “0–4”.')
  })

  it('refuses an age that stands there twice', () => {
    expect(() => inOrderOfAge('f', [row('5-9'), row('0-4'), row('5-9')], ages)).toThrow(
      'f: age (position 2) must not repeat an earlier row; it is “5-9”.',
    )
  })
})

describe('lackingFor', () => {
  it.each([
    [['90+'], 'There is no count for age 90+.'],
    [['0-4', '90+'], 'There is no count for age 0-4 and 90+.'],
    [[0, 5, 90], 'There is no count for age 0, 5 and 90.'],
  ])('names %j', (given, reason) => {
    expect(lackingFor('count', given)).toEqual({ kind: 'missing', reason })
  })
})
