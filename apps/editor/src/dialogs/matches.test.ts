import { expect, it } from 'vitest'
import { matches } from './matches.ts'

it.each([
  ['', ['Life expectancy'], true],
  ['life', ['Healthy life expectancy'], true],
  ['EXPECT healthy', ['Healthy life expectancy'], true],
  ['housing', ['Healthy life expectancy', 'life-expectancy'], false],
])('seeks “%s” in %j: %s', (sought, texts, found) => {
  expect(matches(sought, texts)).toBe(found)
})
