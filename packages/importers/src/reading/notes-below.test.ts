import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSample } from '../samples/read-sample.ts'
import { sampleIndicator } from '../samples/sample-indicator.ts'
import { createNotesBelow } from './notes-below.ts'
import type { CsvRow } from './read-csv.ts'

/** What is taken for rows of the table, and what for notes, of the lines of a file below its header. */
function divide(lines: readonly string[]) {
  const notes = createNotesBelow()
  const rows: CsvRow[] = []
  for (const [index, line] of lines.entries()) {
    if (line === '') continue
    const row = { row: index + 2, cells: line.split(',') }
    if (notes.holds(row)) continue
    rows.push(...notes.release(), row)
  }
  return { rows: rows.map(({ cells }) => cells.join(',')), notes: notes.finish() }
}

const table = ['E08000026,2024,12', 'E08000027,2024,7']
const words = (row: number, text: string) => `the note below the table in row ${row}, “${text}”`

describe('notes below a table', () => {
  test.for([
    ['a source', ['Source: Housing register'], [words(4, 'Source: Housing register')]],
    ['in a row that is as wide', ['Source: Housing register,,'], [words(4, 'Source: Housing register')]],
    ['after an empty row', ['', 'Counted on the last day of March'], [words(5, 'Counted on the last day of March')]],
    [
      'after a row of empty cells',
      [',,', 'Notes', '1. Rounded to 5'],
      [words(5, 'Notes'), words(6, '1. Rounded to 5')],
    ],
    [
      'several',
      ['* hidden', 'Crown copyright', 'See the handbook'],
      [words(4, '* hidden'), words(5, 'Crown copyright'), words(6, 'See the handbook')],
    ],
    ['of many words', [`Note: ${'long '.repeat(60)}`], [words(4, `Note: ${'long '.repeat(18)}long…`)]],
  ] as const)('are told apart: %s', ([, below, notes]) => {
    expect(divide([...table, ...below])).toEqual({ rows: table, notes })
  })

  test.for([
    ['a code alone', ['E08000028']],
    ['a code alone after an empty row', ['', 'E08000028']],
    ['a name alone', ['Stoke Heath,,']],
    ['two cells', ['Source,Housing register']],
    ['a number', ['', '12 14']],
    ['a note between rows', ['Source: Housing register', 'E08000028,2024,3']],
  ] as const)('are not: %s', ([, below]) => {
    expect(divide([...table, ...below])).toEqual({
      rows: [...table, ...below.filter((line) => line !== '')],
      notes: [],
    })
  })

  test('stand below something', () => {
    expect(divide(['Source: Housing register'])).toEqual({ rows: ['Source: Housing register'], notes: [] })
  })

  test('lose no row that has two cells', () => {
    const cell = fc.constantFrom('', ' ', 'a', 'Source: x', '* y', '12', 'two words')
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 12 }), (rows) => {
        const lines = rows.map((cells) => cells.join(','))
        const kept = divide(lines).rows
        const isFull = (line: string) => line.split(',').filter((one) => one.trim() !== '').length > 1
        expect(kept.filter(isFull)).toEqual(lines.filter(isFull))
      }),
    )
  })

  test('are named in the report of a file', async () => {
    const text = [
      'indicator,area,period,value',
      'smokers,E08000026,2024,12.5',
      '',
      'Source: a survey of our own,,,',
      '',
    ].join('\n')
    const report = await readSample(text, [sampleIndicator({ slug: 'smokers' })])
    expect(report).toMatchObject({ rowsRead: 1, accepted: 1, issues: [] })
    expect(report.leftOut).toEqual([{ reason: words(4, 'Source: a survey of our own'), rows: 1 }])
  })
})
