import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { ColumnMapping } from '../mapped/column-mapping.ts'
import { readSample } from '../samples/read-sample.ts'
import { sampleIndicator } from '../samples/sample-indicator.ts'
import { sampleParts } from '../samples/sample-workbook.ts'
import type { SampleSheet } from '../samples/sample-workbook.ts'

const HEADER = ['Code', 'Year', 'Share']
const sheet = (name: string, value: number, own: { state?: string } = {}): SampleSheet => ({
  name,
  rows: [HEADER, ['E08000026', '2024', value]],
  ...own,
})
const mapping = (own: Partial<ColumnMapping> = {}): ColumnMapping => ({
  name: 'Survey',
  header: HEADER,
  roles: ['area-code', 'period', 'value'],
  fixed: { indicator: 'smokers' },
  words: [],
  ...own,
})

const readSheets = (
  sheets: SampleSheet[],
  mappings: ColumnMapping[] = [],
  more: Parameters<typeof readSample>[2] = {},
) => readSample(zipSync(sampleParts(sheets)), [sampleIndicator()], { fileName: 'survey.xlsx', mappings, ...more })

describe('a workbook with several sheets', () => {
  test('says which sheet was read and which were not; empty and hidden ones are not worth a word', async () => {
    const read = await readSheets(
      [sheet('Figures', 1), sheet('More', 2), { name: 'Empty', rows: [] }, sheet('Old', 3, { state: 'hidden' })],
      [mapping()],
    )
    expect(read.sheets).toEqual({ read: 'Figures', others: ['More'] })
    expect([read.issues, read.observations.map(({ value }) => value)]).toEqual([[], [1]])
  })

  test('is read from the sheet that the mapping names', async () => {
    const read = await readSheets([sheet('Figures', 1), sheet('More', 2)], [mapping({ sheet: ' more' })])
    expect(read.sheets).toEqual({ read: 'More', others: ['Figures'] })
    expect(read.observations.map(({ value }) => value)).toEqual([2])
  })

  test('that lacks the sheet which the mapping names is asked about, with the names of its sheets', async () => {
    const read = await readSheets([sheet('Figures', 1), sheet('More', 2)], [mapping({ sheet: 'Elsewhere' })])
    expect(read).toMatchObject({ importer: '', sheets: { read: 'Figures', others: ['More'] }, accepted: 0 })
    expect(read.issues[0]?.message).toMatch(/sheet “Figures”.*others: More.*name it in the mapping/)
    expect(read.question?.guess).toMatchObject({ sheet: 'Elsewhere' })
    expect(read.question?.sheets).toEqual({ read: 'Figures', others: ['More'] })
  })

  test('is asked about the sheet that somebody chose, and the proposal is for that one', async () => {
    const sheets = [sheet('Figures', 1), sheet('More', 2), { name: 'Empty', rows: [] }]
    const { question, ...read } = await readSheets(sheets, [], { asksForMapping: true, sheet: 'More' })
    expect(read.sheets).toEqual({ read: 'More', others: ['Figures'] })
    expect(question?.rows).toEqual([['E08000026', '2024', '2']])
    expect(question?.guess).toMatchObject({ sheet: 'More', header: HEADER })
    const ask = async (name: string) => (await readSheets(sheets, [], { asksForMapping: true, sheet: name })).issues
    expect(await ask('Elsewhere')).toMatchObject([
      { rule: 'not-readable', message: 'The workbook has no sheet called “Elsewhere”. It has: Figures, More, Empty.' },
    ])
    expect(await ask('Empty')).toMatchObject([
      { rule: 'empty-file', message: 'The sheet “Empty” does not have a row that is filled in.' },
    ])
  })

  test('a CSV has no sheets, whatever the mapping names', async () => {
    const csv = `${HEADER.join(',')}\nE08000026,2024,5\n`
    const read = await readSample(csv, [sampleIndicator()], { mappings: [mapping({ sheet: 'More' })] })
    expect([read.sheets, read.accepted]).toEqual([null, 1])
  })
})
