import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marksOf, niceScale, shareOf } from './scale.ts'

test.each([
  { values: [33.8, 74], fromZero: true, expected: { minimum: 0, maximum: 80, step: 20 } },
  { values: [54.8, 66], fromZero: false, expected: { minimum: 54, maximum: 66, step: 2 } },
  { values: [71.9], fromZero: true, expected: { minimum: 0, maximum: 80, step: 20 } },
  { values: [-12, 30], fromZero: true, expected: { minimum: -20, maximum: 30, step: 10 } },
  { values: [0.02, 0.07], fromZero: true, expected: { minimum: 0, maximum: 0.08, step: 0.02 } },
])('$values from zero $fromZero', ({ values, fromZero, expected }) => {
  expect(niceScale(values, { fromZero, marks: 6 })).toEqual(expected)
})

test('a scale without values is still a scale', () => {
  expect(niceScale([], { fromZero: false, marks: 5 })).toEqual({ minimum: 0, maximum: 1, step: 1 })
})

test('every value lies on the scale, whose marks are evenly spaced', () => {
  const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(numbers, fc.boolean(), (values, fromZero) => {
      const scale = niceScale(values, { fromZero, marks: 5 })
      const slack = scale.step * 1e-6
      for (const value of values) {
        expect(value).toBeGreaterThanOrEqual(scale.minimum - slack)
        expect(value).toBeLessThanOrEqual(scale.maximum + slack)
      }
      const marks = marksOf(scale)
      expect(marks.length).toBeGreaterThan(1)
      expect(marks.length).toBeLessThan(12)
      expect(marks.every(Number.isFinite)).toBe(true)
    }),
  )
})

test('a rate starts at zero', () => {
  expect(niceScale([70, 76], { fromZero: true, marks: 5 }).minimum).toBe(0)
})

test('a number on a line without length lies in its middle', () => {
  expect(shareOf(3, 3, 3)).toBe(0.5)
  expect(shareOf(3, 2, 4)).toBe(0.5)
})
