import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalsOf, readNumber } from './read-number.ts'

describe('readNumber', () => {
  test.for([
    ['12', 12],
    [' 12.50 ', 12.5],
    ['-3', -3],
    ['+4', 4],
    ['.5', 0.5],
    ['5.', 5],
    ['1e-3', 0.001],
    ['0', 0],
    ['5.199999999999999', 5.199999999999999],
  ] as const)('reads “%s”', ([cell, value]) => {
    expect(readNumber(cell)).toEqual({ kind: 'number', value })
  })

  test.for([
    ['c', 'confidential'],
    ['[c]', 'confidential'],
    ['*', 'confidential'],
    ['x', 'not-available'],
    ['[X]', 'not-available'],
    [':', 'not-available'],
    ['..', 'not-available'],
    ['z', 'not-applicable'],
    ['u', 'low-reliability'],
  ] as const)('takes “%s” for %s', ([cell, reason]) => {
    expect(readNumber(cell)).toEqual({ kind: 'absent', reason })
  })

  test.for([
    ['-', /dash/],
    ['–', /dash/],
    ['–3.2', /minus/],
    ['1,234', /commas/],
    ['12%', /percent/],
    ['£648', /currency/],
    ['1e309', /too large/],
    ['NaN', /Write a number/],
    ['Infinity', /Write a number/],
    ['0x10', /Write a number/],
    ['12 000', /without spaces/],
    ['1\u00A0234.5', /without spaces/],
    ['#N/A', /error of the spreadsheet/],
    ['#DIV/0!', /error of the spreadsheet/],
    ['constructor', /Write a number/],
    ['__proto__', /Write a number/],
    ['n/a', /Write a number/],
    ['=1+1', /Write a number/],
  ] as const)('refuses “%s” and says what to do', ([cell, message]) => {
    const read = readNumber(cell)
    expect(read).toMatchObject({ kind: 'unreadable' })
    expect(read.kind === 'unreadable' && read.message).toMatch(message)
  })

  test('tells an empty cell from a zero', () => {
    expect(readNumber('  ')).toEqual({ kind: 'empty' })
  })

  test('reads every number that JavaScript writes, to the last digit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const read = readNumber(String(value))
        expect(read.kind === 'number' && read.value === value).toBe(true)
      }),
    )
  })
})

describe('decimalsOf', () => {
  test.for([
    ['12', 0],
    ['12.50', 2],
    ['1.5e-3', 4],
    ['1.5e3', 0],
    ['-0.125', 3],
  ] as const)('“%s” has %i', ([cell, decimals]) => {
    expect(decimalsOf(cell)).toBe(decimals)
  })
})
