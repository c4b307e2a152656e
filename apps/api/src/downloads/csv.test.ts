import { describe, expect, it } from 'vitest'
import { csvCell, writeCsv } from './csv.ts'
import { buildTable } from '../builders/tables.ts'

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+44', "'+44"],
    ['-1', "'-1"],
    ['@sum', "'@sum"],
    ['\tx', "'\tx"],
    [' =1', "' =1"],
    ['"=1', `"'""=1"`],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ['Bradford', 'Bradford'],
    ['St Michael’s, Coventry', '"St Michael’s, Coventry"'],
    ['two\nlines', '"two\nlines"'],
    ['say “so”', 'say “so”'],
    ['a "b"', '"a ""b"""'],
    ['', ''],
    [null, ''],
    [undefined, ''],
    [-1.5, '-1.5'],
    [0, '0'],
    [40.278081605140294, '40.278081605140294'],
  ])('of %j is %j', (value, expected) => {
    expect(csvCell(value)).toBe(expected)
  })
})

describe('a file', () => {
  it('has a line of names, a comma between cells and CRLF after every line', () => {
    const text = writeCsv(
      buildTable([
        ['a, b', 1.5, '2026-02-19'],
        ['=1', null, null],
      ]),
    )
    expect(text).toBe('note,value,sourceDate\r\n"a, b",1.5,2026-02-19\r\n\'=1,,\r\n')
  })

  it('has its heading although it has no row', () => {
    expect(writeCsv(buildTable([]))).toBe('note,value,sourceDate\r\n')
  })
})
