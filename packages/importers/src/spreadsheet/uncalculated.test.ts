import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { places, readSample } from '../samples/read-sample.ts'
import { named, sampleIndicator } from '../samples/sample-indicator.ts'
import { sampleParts } from '../samples/sample-workbook.ts'
import type { SampleCell, SampleSheet } from '../samples/sample-workbook.ts'

const HEADER = ['areacd', 'indicator', 'period', 'observation', 'notes']
const SMOKERS = sampleIndicator({ valueType: 'score', externalIds: [named('ons-local-statistics', 'Smokers')] })
const row = (...cells: SampleCell[]): SampleCell[] => ['E08000026', 'Smokers', '2024', ...cells]
const xml = (text: string): SampleCell => ({ xml: text })
const readSheets = (sheets: SampleSheet[]) =>
  readSample(zipSync(sampleParts(sheets)), [SMOKERS], { fileName: 'figures.xlsx' })

describe('a formula that nobody has calculated', () => {
  test.for([
    ['without a result', '<c r="D3"><f>SUM(A1:A2)</f></c>'],
    ['with an empty result', '<c r="D3"><f>SUM(A1:A2)</f><v></v></c>'],
    ['that shares its text', '<c r="D3"><f t="shared" si="0"/><v/></c>'],
    ['in a cell that does not say where it stands', '<c><f>1+1</f></c>'],
  ] as const)('%s is refused by its cell', async ([, cell]) => {
    const read = await readSheets([{ name: 'Figures', rows: [HEADER, row(1), row(xml(cell), null)] }])
    expect(places(read)).toEqual([[3, null, 'not-readable', '']])
    expect(read.issues[0]?.message).toMatch(/^Cell D3 holds a formula without a result\. .*save it.*as values/)
    expect(read.accepted).toBe(0)
  })

  test('is refused where it stands alone in its row', async () => {
    const read = await readSheets([{ name: 'Figures', rows: [HEADER, row(1), [null, xml('<c r="B3"><f>A1</f></c>')]] }])
    expect(read.issues[0]?.message).toMatch(/^Cell B3 /)
  })

  test('does no harm above the table or on another sheet', async () => {
    const formula = xml('<c r="A1"><f>TODAY()</f></c>')
    const read = await readSheets([
      { name: 'Notes', rows: [[formula]] },
      { name: 'Figures', rows: [[formula], HEADER, row(1)] },
    ])
    expect([read.issues, read.accepted]).toEqual([[], 1])
  })

  test('is another thing than one whose result is an empty text', async () => {
    const empty = xml('<c r="E2" t="str"><f>IF(A1="","","x")</f><v></v></c>')
    const read = await readSheets([{ name: 'Figures', rows: [HEADER, row(1, empty)] }])
    expect([read.issues, read.observations[0]?.note]).toEqual([[], ''])
  })
})
