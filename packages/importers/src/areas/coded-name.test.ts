import { describe, expect, test } from 'vitest'
import { codedName } from './coded-name.ts'

describe('codedName', () => {
  test.for([
    ['E08000026 Coventry', 'Coventry'],
    ['E08000026: Coventry', 'Coventry'],
    ['E08000026 - Bournemouth, Christchurch and Poole', 'Bournemouth, Christchurch and Poole'],
    ['Coventry (E08000026)', 'Coventry'],
    ['Coventry [E08000026]', 'Coventry'],
    ['Coventry, E08000026', 'Coventry'],
    ['Coventry  001A E08000026', 'Coventry 001A'],
  ] as const)('%s', ([text, name]) => {
    expect(codedName(text)).toEqual({ code: 'E08000026', name })
  })

  test.for([
    'E08000026',
    '(E08000026)',
    'Coventry',
    'E0800002 Coventry',
    'E08000026 and E08000031',
    'xE08000026 y',
    '',
  ])('none in “%s”', (text) => {
    expect(codedName(text)).toBeNull()
  })
})
