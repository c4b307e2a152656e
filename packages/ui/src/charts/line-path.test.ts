import { expect, test } from 'vitest'
import { linePath, round } from './line-path.ts'

test('a line is broken where a point is missing', () => {
  expect(linePath([{ x: 0, y: 1 }, { x: 1, y: 2 }, null, { x: 3, y: 4 }, { x: 4, y: 5 }])).toBe('M0 1L1 2M3 4L4 5')
})

test('a line without points is no line', () => {
  expect(linePath([])).toBe('')
  expect(linePath([null, null])).toBe('')
})

test('places are written to a tenth of a pixel', () => {
  expect(round(1.26)).toBe(1.3)
})
