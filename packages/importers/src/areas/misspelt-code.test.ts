import { describe, expect, test } from 'vitest'
import { isMisspeltCode } from './misspelt-code.ts'

describe('isMisspeltCode', () => {
  test.for([
    ['E08000026', false],
    ['E08000999', false],
    ['W06000015', false],
    ['E0800002', true],
    ['E080000026', true],
    ['E0800O026', true],
    ['EO8OOOO26', true],
    ['e08000026', true],
    ['E08 000026', true],
    ['E08O0002A', true],
    ['08000026', true],
    ['W0600015', true],
    ['nE38000038', false],
    ['M86001', false],
    ['E85001', false],
    ['U12345', false],
    ['RKB', false],
    ['RKB01', false],
    ['reach-mosaic', false],
    ['Coventry', false],
    ['', false],
  ] as const)('%s: %s', ([code, isMisspelt]) => {
    expect(isMisspeltCode(code)).toBe(isMisspelt)
  })
})
