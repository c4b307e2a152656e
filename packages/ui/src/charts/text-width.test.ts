import { expect, test } from 'vitest'
import { textLines, textWidth } from './text-width.ts'

test('a longer text is wider, in proportion to its size', () => {
  expect(textWidth('Coventry', 14)).toBeLessThan(textWidth('West Midlands', 14))
  expect(textWidth('Coventry', 28)).toBeCloseTo(2 * textWidth('Coventry', 14))
})

test('the word joiner of a period takes no room', () => {
  expect(textWidth('2022–\u206024', 13)).toBe(textWidth('2022–24', 13))
})

test('a text breaks between words only', () => {
  expect(textLines('Newcastle upon Tyne', 14, 90)).toEqual(['Newcastle', 'upon Tyne'])
  expect(textLines('Coventry', 14, 10)).toEqual(['Coventry'])
  expect(textLines('Leeds', 14, 200)).toEqual(['Leeds'])
})
