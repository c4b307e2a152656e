import { expect, test } from 'vitest'
import { readSeriesName } from './series-name.ts'

test.each([
  ['IMD_decile at most 2', { kind: 'share', column: 'IMD_decile', lowest: 0, highest: 2 }],
  ['IMD_decile equals 10', { kind: 'share', column: 'IMD_decile', lowest: 10, highest: 10 }],
  ['imd_proportion as percent', { kind: 'percent', column: 'imd_proportion' }],
  ['IMD_score', { kind: 'column', column: 'IMD_score' }],
])('%s names a column and what is made of it', (id, expected) => {
  expect(readSeriesName(id)).toEqual(expected)
})
