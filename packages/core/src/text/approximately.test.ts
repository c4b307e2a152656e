import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CalculationError } from '../errors.ts'
import { approximately, isNear, moreThan, stepOf } from './approximately.ts'
import type { Nearness } from './approximately.ts'

describe('how finely a round number speaks', () => {
  it.each([
    [4000, 1000],
    [345_300, 100],
    [345_325, 5],
    [20, 10],
    [25, 5],
    [450, 50],
    [72, 1],
    [5, 1],
    [50, 10],
    [0.5, 0.1],
    [0.25, 0.05],
    [62.2, 0.1],
  ])('%d: %d', (number, step) => {
    expect(stepOf(number)).toBe(step)
  })

  it.each([0, -1, NaN, Infinity])('refuses %d', (number) => {
    expect(() => stepOf(number)).toThrow(CalculationError)
  })
})

describe('whether a value is near', () => {
  it.each<[number, Nearness, number, boolean]>([
    // “Around”: half a step either way, and 5%
    [3800, 'around', 4000, true],
    [3799, 'around', 4000, false],
    [4200, 'around', 4000, true],
    [4201, 'around', 4000, false],
    [71.5, 'around', 72, true],
    [71.4, 'around', 72, false],
    [345_350, 'around', 345_300, true],
    [345_351, 'around', 345_300, false],
    [23.75, 'around', 25, true],
    [23.7, 'around', 25, false],
    [10, 'around', 10, true],
    // “Just over”: up to one step and 5%, never the number itself
    [50, 'just-over', 50, false],
    [50.1, 'just-over', 50, true],
    [52.5, 'just-over', 50, true],
    [52.6, 'just-over', 50, false],
    [346_300, 'just-over', 346_200, true],
    [346_301, 'just-over', 346_200, false],
    [49.9, 'just-over', 50, false],
    [3.15, 'just-over', 3, true],
    [3.16, 'just-over', 3, false],
    // “Nearly”
    [50, 'nearly', 50, false],
    [49.9, 'nearly', 50, true],
    [47.5, 'nearly', 50, true],
    [47.4, 'nearly', 50, false],
    [3900, 'nearly', 4000, true],
    [18.46, 'nearly', 19, true],
    [14.4, 'nearly', 19, false],
    // Nothing is near zero or below it
    [0, 'around', 0, false],
    [-5, 'around', -5, false],
    [0, 'around', 5e-324, false],
    [5e-324, 'around', 5e-324, false],
    [-1.7e308, 'nearly', 1.7e308, false],
  ])('%d is %s %d: %s', (value, word, number, near) => {
    expect(isNear(value, word, number)).toBe(near)
  })
})

describe('a round number with its word', () => {
  it.each([
    [3900, 1000, 'nearly', 4000],
    [4000, 1000, '', 4000],
    [4100, 1000, 'just over', 4000],
    [4400, 1000, 'more than', 4000],
    [3600, 1000, 'less than', 4000],
    [345_325, 100, 'just over', 345_300],
    [28.6, 1, 'nearly', 29],
    [28.6, 0.1, '', 28.6],
    [0.3, 0.1, '', 0.3],
    [3, 10, 'less than', 10],
    [0, 10, '', 0],
  ] as const)('%d in steps of %d is %s %d', (value, step, words, number) => {
    expect(approximately(value, step)).toEqual({ words, number })
  })

  it('has a word that the same rule accepts, and a number that is a true bound', () => {
    const value = fc.integer({ min: 0, max: 10_000_000 }).map((tenths) => tenths / 10)
    fc.assert(
      fc.property(value, fc.constantFrom(0.1, 1, 10, 100, 1000), (drawn, step) => {
        const { words, number } = approximately(drawn, step)
        if (words === 'just over') expect(isNear(drawn, 'just-over', number)).toBe(true)
        if (words === 'nearly') expect(isNear(drawn, 'nearly', number)).toBe(true)
        if (words === 'just over' || words === 'more than') expect(drawn).toBeGreaterThan(number)
        if (words === 'nearly' || words === 'less than') expect(drawn).toBeLessThan(number)
        if (words === '') expect(number).toBeCloseTo(drawn, 9)
        expect(Math.abs(drawn - number)).toBeLessThanOrEqual(step)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('more than a round number', () => {
  it.each([
    [25.5, 10, { words: 'more than', number: 20 }],
    [3.1, 1, { words: 'more than', number: 3 }],
    [3, 1, { words: '', number: 3 }],
    [2.96, 1, { words: 'more than', number: 2 }],
    [0.7, 0.1, { words: '', number: 0.7 }],
    [9, 10, null],
    [0, 1, null],
  ])('%d in steps of %d', (value, step, found) => {
    expect(moreThan(value, step)).toEqual(found)
  })

  it('is the largest multiple that the value reaches', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom(1, 10, 1000), (value, step) => {
        expect(moreThan(value, step)?.number ?? 0).toBe(Math.floor(value / step) * step)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([-1, NaN, Infinity])('refuses %d, like its neighbour', (value) => {
    expect(() => moreThan(value, 1)).toThrow(CalculationError)
    expect(() => approximately(value, 1)).toThrow(CalculationError)
  })
})
