import { expect, test } from 'vitest'
import { sizeWords } from './file-size.ts'

test.each([
  [null, 'Not made yet'],
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1.0 kB'],
  [7_495_225, '7.5 MB'],
  [76_341_248, '76 MB'],
  [1_234_567_890, '1,235 MB'],
])('%s bytes are written as %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words.replace(/(?<=\d) /, '\u00A0'))
})
