import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { inPieces, places, readSample } from '../samples/read-sample.ts'
import { named, sampleIndicator } from '../samples/sample-indicator.ts'
import { bytesOf, sampleParts, sampleWorkbook } from '../samples/sample-workbook.ts'
import type { SampleCell, SampleSheet } from '../samples/sample-workbook.ts'
import { spreadsheetText } from './read-spreadsheet.ts'

const HEADER = ['areacd', 'indicator', 'period', 'observation']
const SMOKERS = sampleIndicator({ valueType: 'score', externalIds: [named('ons-local-statistics', 'Smokers')] })
const row = (value: SampleCell): SampleCell[] => ['E08000026', 'Smokers', '2024', value]

const readBook = (bytes: Uint8Array) => readSample(bytes, [SMOKERS], { fileName: 'figures.xlsx' })
const readSheets = (sheets: SampleSheet[]) => readBook(zipSync(sampleParts(sheets)))

async function textOf(sheets: SampleSheet[], own = {}): Promise<string> {
  const pieces: string[] = []
  for await (const piece of spreadsheetText(inPieces(zipSync(sampleParts(sheets, own)), 1000), () => false)) {
    pieces.push(piece)
  }
  return pieces.join('')
}

describe('a workbook', () => {
  test('is read like the CSV of its sheet', async () => {
    const read = await readBook(sampleWorkbook([HEADER, row(13.2)]))
    expect(read).toMatchObject({ importer: 'ons-local-statistics', issues: [], rowsRead: 1, accepted: 1 })
    expect(read.observations[0]).toMatchObject({ area: 'E08000026', period: '2024-01-01/P1Y', value: 13.2 })
  })

  test('loses no digit of a number', async () => {
    for (const value of [0.28999999999999998, 1 / 3, 1e-7, 123456789012345, 62.2]) {
      const { observations } = await readBook(sampleWorkbook([HEADER, row(value)]))
      expect(observations[0]?.value).toBe(value)
    }
  })

  test('names a faulty cell by the row that people see, below titles and empty rows', async () => {
    const rows = [['Smoking in the city'], [], HEADER, row(13.2), [], row('many')]
    expect(places(await readBook(sampleWorkbook(rows)))).toEqual([[6, 'observation', 'not-a-number', 'many']])
  })

  test('is searched for the first sheet with a known header; hidden sheets are passed over', async () => {
    const read = await readSheets([
      {
        name: 'Notes',
        rows: [
          ['Written by', 'Somebody', 'on', 'a', 'day'],
          ['a', 'b', 'c', 'd', 'e'],
        ],
      },
      { name: 'Old', rows: [HEADER, row(1)], state: 'hidden' },
      { name: 'Figures', rows: [HEADER, row(2)] },
    ])
    expect([read.issues, read.observations.map(({ value }) => value)]).toEqual([[], [2]])
  })

  test('may name its columns in two rows, the upper of which has merged cells', async () => {
    const upper = [['Smoking in the city'], [null, 'Women', null, 'Men']]
    const rows = [...upper, ['Area', 2022, 2023, 2022, 2023], [], ['E08000026', 1, 2, 3, 4]]
    expect(await textOf([{ name: 'Figures', rows }])).toBe(
      '\n\nArea,Women 2022,Women 2023,Men 2022,Men 2023\n\nE08000026,1,2,3,4\n',
    )
  })

  test('may end a row early', async () => {
    const read = await readBook(
      sampleWorkbook([
        [...HEADER, 'status', 'notes'],
        [...row(2), null, null],
      ]),
    )
    expect([read.issues, read.accepted]).toEqual([[], 1])
  })

  test('with a cell beside its table is refused', async () => {
    const read = await readBook(sampleWorkbook([HEADER, [...row(2), 'checked']]))
    expect(places(read)).toEqual([[2, null, 'ragged-row', '5']])
  })
})

describe('cells', () => {
  const cells = async (row: SampleCell[], own = {}) =>
    (await textOf([{ name: 'Figures', rows: [['a', 'b', 'c', 'd', 'e'], row] }], own)).split('\n')[1]

  test('dates are ISO dates, a percentage keeps its sign, and text its commas', async () => {
    const dates = [1, 3].map((format) => ({ number: 45_383, format }))
    const share = { number: 0.286, format: 2 }
    expect(await cells([...dates, { number: 45_383.75, format: 1 }, share, 'One, “two”; "three"'])).toBe(
      '2024-04-01,2024-04-01,2024-04-01T18:00:00,28.6%,"One, “two”; ""three"""',
    )
    expect(await cells([{ number: 0, format: 1 }], { from1904: true })).toBe('0,,,,')
    expect(await cells([{ number: 43_921, format: 1 }], { from1904: true })).toBe('2024-04-01,,,,')
  })

  test('inline texts, formulas with their results, truths and faults', async () => {
    const xml = (text: string) => ({ xml: text })
    const written = [
      xml('<c r="A2" t="inlineStr"><is><r><t>In</t></r><r><t>line</t></r></is></c>'),
      xml('<c r="B2" t="str"><f>A1&amp;"x"</f><v>result</v></c>'),
      xml('<c r="C2"><f>1+1</f><v>2</v></c>'),
      xml('<c r="D2" t="b"><v>1</v></c>'),
      xml('<c r="E2" t="e"><v>#DIV/0!</v></c>'),
    ]
    expect(await cells(written)).toBe('Inline,result,2,true,#DIV/0!')
  })

  test('a percentage is refused with what to do', async () => {
    const read = await readBook(sampleWorkbook([HEADER, row({ number: 0.286, format: 2 })]))
    expect(places(read)).toEqual([[2, 'observation', 'not-a-number', '28.6%']])
    expect(read.issues[0]?.message).toBe('Write the number without a percent sign.')
  })

  test('names may carry a prefix, and pronunciations are no text', async () => {
    const parts = sampleParts([{ name: 'Figures', rows: [HEADER, row(1)] }])
    const sheet = parts['xl/worksheets/sheet1.xml'] as Uint8Array
    const prefixed = new TextDecoder()
      .decode(sheet)
      .replaceAll(/<(\/?)(?=\w)/g, '<$1x:')
      .replace('xmlns=', 'xmlns:x=')
    const texts = new TextDecoder().decode(parts['xl/sharedStrings.xml'] as Uint8Array)
    const spoken = texts.replace('areacd</t>', 'areacd</t><rPh sb="0" eb="1"><t>spoken</t></rPh>')
    const read = await readBook(
      zipSync({ ...parts, 'xl/worksheets/sheet1.xml': bytesOf(prefixed), 'xl/sharedStrings.xml': bytesOf(spoken) }),
    )
    expect([read.issues, read.accepted]).toEqual([[], 1])
  })
})

test('an empty workbook is an empty file', async () => {
  expect(places(await readBook(sampleWorkbook([])))).toEqual([[null, null, 'empty-file', '']])
})

test('many rows are read, each in its place', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at): SampleCell[] => [
    'E08000026',
    'Smokers',
    `${1000 + at}-01-01/P1Y`.slice(-14),
    at === 19_998 ? 'damaged' : at,
  ])
  const lines = (await textOf([{ name: 'Figures', rows: [HEADER, ...rows] }])).split('\n')
  expect(lines).toHaveLength(20_002)
  expect(lines[20_000 - 1]).toContain('damaged')
})
