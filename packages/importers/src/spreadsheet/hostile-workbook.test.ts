import { randomBytes } from 'node:crypto'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { places, readSample } from '../samples/read-sample.ts'
import { bytesOf, sampleParts, sampleWorkbook } from '../samples/sample-workbook.ts'
import type { SampleCell } from '../samples/sample-workbook.ts'

const TABLE: SampleCell[][] = [
  ['area', 'period', 'value'],
  ['E08000026', '2024', 13.2],
]
const good = sampleWorkbook(TABLE)

const inSheet = (xml: string) => zipSync(sampleParts([{ name: 'Figures', xml }]))
const withPart = (name: string, content: string) => sampleWorkbook(TABLE, { [name]: bytesOf(content) })
const changed = (change: (bytes: Buffer) => void): Uint8Array => {
  const bytes = Buffer.from(good)
  change(bytes)
  return bytes
}
const directory = (bytes: Buffer) => bytes.indexOf(Buffer.from('PK\u0001\u0002'))
const bomb = 'A'.repeat(30_000_000)
const DTD = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'

const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)])

describe('a hostile workbook is refused with what to do', () => {
  test.for<[string, Uint8Array, RegExp]>([
    ['a bomb in a sheet', withPart('xl/media/image1.xml', bomb), /would grow more than 150 times.*CSV UTF-8/],
    [
      'a bomb of many parts',
      sampleWorkbook(TABLE, Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`p${at}`, bytesOf('')]))),
      /more than 2000 parts/,
    ],
    [
      'parts that are large together',
      changed((bytes) => bytes.writeUInt32LE(250_000_000, directory(bytes) + 24)),
      /larger than 200 MB/,
    ],
    [
      'a part that is larger than the directory says',
      changed((bytes) => bytes.writeUInt32LE(20, directory(bytes) + 24)),
      /damaged or was cut off/,
    ],
    ['a part that is not there', changed((bytes) => bytes.writeUInt32LE(9_999_999, directory(bytes) + 42)), /damaged/],
    ['a file that was cut off', good.slice(0, good.length - 200), /cut off.*save it again/],
    ['entities that expand', withPart('xl/workbook.xml', `${DTD}<workbook>&b;</workbook>`), /document type of its own/],
    ['an entity that nobody knows', inSheet('<sheetData><row><c><v>&b;</v></c></row></sheetData>'), /not valid XML/],
    ['macros', withPart('xl/vbaProject.bin', 'x'), /macros.*Save it as/],
    ['links to other workbooks', withPart('xl/externalLinks/externalLink1.xml', '<a/>'), /paste it as values/],
    ['the binary format', withPart('xl/workbook.bin', 'x'), /xlsb/],
    ['another archive', zipSync({ 'word/document.xml': bytesOf('<a/>') }), /no Excel workbook/],
    ['a password inside the archive', changed((bytes) => (bytes[directory(bytes) + 8] = 1)), /password/],
    ['a password around the file, or the old format', old, /password.*\.xls/],
    ['another format that was renamed', bytesOf('%PDF-1.7 and so on'), /is no Excel workbook/],
    ['text that was renamed', bytesOf('area,period,value\nE08000026,2024,13.2\n'), /save the table as/],
    ['a column far out', inSheet('<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>'), /1000 columns/],
    ['a row number that no sheet has', inSheet('<sheetData><row r="99999999"/></sheetData>'), /out of order/],
    ['rows out of order', inSheet('<sheetData><row r="5"/><row r="4"/></sheetData>'), /out of order/],
  ])('%s', async ([, bytes, message]) => {
    const read = await readSample(bytes, [], { fileName: 'figures.xlsx' })
    expect(read.issues.map(({ rule }) => rule)).toEqual(['not-readable'])
    expect(read.issues[0]?.message).toMatch(message)
    expect(read.observations).toEqual([])
  })

  test('texts that would fill the memory', async () => {
    const texts = Array.from({ length: 21 }, () => randomBytes(750_000).toString('base64'))
    const read = await readSample(sampleWorkbook([texts]), [], { fileName: 'figures.xlsx' })
    expect(read.issues.map(({ message }) => message).join()).toMatch(/more than 20000000 letters/)
  })

  test('a last row and a first row with nothing between them cost nothing', async () => {
    const cell = (place: string, value: string) => `<c r="${place}" t="str"><v>${value}</v></c>`
    const xml =
      `<sheetData><row r="1">${cell('A1', 'area')}${cell('B1', 'period')}${cell('C1', 'value')}</row>` +
      `<row r="1048576">${cell('A1048576', 'Nowhere')}</row></sheetData>`
    const read = await readSample(inSheet(xml), [], { fileName: 'figures.xlsx' })
    expect(places(read)).toEqual([[1_048_576, 'area', 'unknown-area', 'Nowhere']])
  })
})
