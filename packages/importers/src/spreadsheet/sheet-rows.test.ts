import { describe, expect, test } from 'vitest'
import { sheetRows } from './sheet-rows.ts'
import type { SheetRow } from './sheet-rows.ts'
import type { Workbook } from './workbook.ts'

const workbook: Workbook = {
  sheets: [],
  sharedTexts: ['first', ' two\n lines '],
  meanings: ['number', 'date'],
  from1904: false,
}
const rowsOf = (data: string): SheetRow[] => [
  ...sheetRows(Buffer.from(`<worksheet><sheetData>${data}</sheetData></worksheet>`), workbook),
]

describe('rows of a sheet', () => {
  test('cells stand where they say', () => {
    expect(rowsOf('<row r="3"><c r="B3"><v>1</v></c><c r="AA3"><v>2</v></c></row>')).toEqual([
      { row: 3, cells: ['', '1', ...Array<string>(24).fill(''), '2'] },
    ])
  })

  test('cells and rows that do not say follow each other, empty ones included', () => {
    const data = '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c t="s"><v>0</v></c></row>'
    expect(rowsOf(data)).toEqual([
      { row: 1, cells: ['1', '', '3'] },
      { row: 2, cells: ['first'] },
    ])
  })

  test('texts keep to one line, formulas give their result, and a text that is missing is empty', () => {
    const data =
      '<row><c t="s"><v>1</v></c><c><f>A1*2</f><v>4</v></c><c t="s"><v>99</v></c><c s="1"><v>45383</v></c><c s="7"><v>5</v></c></row>'
    expect(rowsOf(data)[0]?.cells).toEqual(['two lines', '4', '', '2024-04-01', '5'])
  })

  test('what stands outside the cells is passed over', () => {
    const xml = '<worksheet><cols><col min="1"/></cols><sheetData/><pageMargins><v>9</v></pageMargins></worksheet>'
    expect([...sheetRows(Buffer.from(xml), workbook)]).toEqual([])
  })

  test('a sheet longer than one piece is cut nowhere', () => {
    const data = Array.from({ length: 5000 }, (_, at) => `<row><c><v>${at}</v></c><c t="str"><v>é–“</v></c></row>`)
    const rows = rowsOf(data.join(''))
    expect([rows.length, rows.every(({ row, cells }) => cells[0] === String(row - 1) && cells[1] === 'é–“')]).toEqual([
      5000,
      true,
    ])
  })
})
