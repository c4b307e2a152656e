import { strFromU8, unzipSync } from 'fflate'
import readWorkbook from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { buildTable } from '../builders/tables.ts'
import { lettersOf } from './xlsx-sheet.ts'
import { writeXlsx } from './xlsx.ts'

const rows = [
  ['Bradford', 40.278081605140294, '2026-02-19'],
  ['=SUM(A1:A9)', -1.5, '2026-02'],
  ['+44', 0, null],
  ['@x', 1e-7, null],
  ['\t=1', 1e21, null],
  ['<b>&"quoted"</b>', null, null],
  ['two\nlines\r\nand _x0041_', 0.1 + 0.2, null],
  ['null\u0000 and \ud800 alone', 5, null],
  ['x'.repeat(40_000), 6, null],
]

const read = async (table = buildTable(rows)) => {
  const file = await writeXlsx(table)
  const sheets = await readWorkbook(file)
  return { file, sheets, parts: unzipSync(new Uint8Array(file)) }
}

describe('a workbook', () => {
  it('has a sheet of data and one of notes, both in sight', async () => {
    const { sheets, parts } = await read()
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Data', 'Notes'])
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).not.toContain('hidden')
    expect(Object.keys(parts).filter((path) => path.startsWith('xl/worksheets/'))).toHaveLength(2)
  })

  it('keeps numbers to the last bit, and dates as dates', async () => {
    const { sheets } = await read()
    const [heading, ...data] = sheets[0]?.data ?? []
    expect(heading).toEqual(['note', 'value', 'sourceDate'])
    expect(data.map(([, value]) => value)).toEqual(rows.map(([, value]) => value))
    expect(data[0]?.[2]).toEqual(new Date('2026-02-19T00:00:00Z'))
    expect(data[1]?.[2]).toBe('2026-02')
  })

  it('runs no text', async () => {
    const { sheets, parts } = await read()
    const texts = (sheets[0]?.data ?? []).map(([text]) => text)
    expect(texts.slice(1, 6)).toEqual(['Bradford', "'=SUM(A1:A9)", "'+44", "'@x", "'\t=1"])
    for (const [path, content] of Object.entries(parts)) {
      const xml = strFromU8(content)
      expect(xml, path).not.toMatch(/<f[ >]/)
      expect(xml, path).not.toContain('externalLink')
      expect(path).not.toContain('vba')
    }
  })

  it('holds any text that XML can hold, and cuts what a cell cannot', async () => {
    const { sheets } = await read()
    const texts = (sheets[0]?.data ?? []).map(([text]) => String(text))
    expect(texts[6]).toBe('<b>&"quoted"</b>')
    expect(texts[8]).toBe('null and \ufffd alone')
    expect(texts[9]).toHaveLength(32_767)
  })

  it('names release, source, licence, method and every column', async () => {
    const { sheets } = await read()
    const notes = (sheets[1]?.data ?? []).map((row) => row.join(': '))
    expect(notes).toContain('Release: 3: Third <release>, published 2026-11-23T09:00:00.000Z')
    expect(notes).toContain('Source: Private renters: ONS: Census, 2022-11-02, https://ons.gov.uk/')
    expect(notes).toContain('Licence: OGL')
    expect(notes).toContain('Method: Counted & divided.')
    expect(notes.filter((note) => note.startsWith('Column '))).toHaveLength(3)
  })

  it('has the same bytes whenever it is made', async () => {
    const [one, two] = [await writeXlsx(buildTable(rows)), await writeXlsx(buildTable(rows))]
    expect(one.equals(two)).toBe(true)
  })

  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('calls column %i %s', (index, letters) => {
    expect(lettersOf(index)).toBe(letters)
  })
})
