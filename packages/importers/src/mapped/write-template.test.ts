import { describe, expect, test } from 'vitest'
import { inPieces, readSample } from '../samples/read-sample.ts'
import { sampleIndicator } from '../samples/sample-indicator.ts'
import { spreadsheetText } from '../spreadsheet/read-spreadsheet.ts'
import { areaNamesOf } from './words.ts'
import { writeTemplate } from './write-template.ts'

const AREA = { code: 'E08000026', name: 'Coventry' }
const areaNames = areaNamesOf([AREA])
const textOf = async (workbook: Uint8Array) => {
  let text = ''
  for await (const piece of spreadsheetText(inPieces(workbook, 999), () => false)) text += piece
  return text
}

const indicators = [
  sampleIndicator(),
  sampleIndicator({
    sexes: ['female', 'male'],
    ages: ['all', '65+'],
    categories: [{ id: 'x', label: 'One, "two" & <3' }],
  }),
  sampleIndicator({ valueType: 'standardised-rate' }),
  sampleIndicator({ valueType: 'life-expectancy', sexes: ['female', 'male'] }),
]

describe('a template', () => {
  test.for(indicators)('has a row for every breakdown and what is calculated from: %#', (indicator) => {
    const [header = '', ...rows] = writeTemplate(indicator, AREA).csv.trimEnd().split('\n')
    expect(header.startsWith('Area code,Area name,Period')).toBe(true)
    const { sexes, ages, categories, valueType } = indicator
    const bands = valueType === 'standardised-rate' ? 19 : ages.length
    expect(rows).toHaveLength(sexes.length * bands * Math.max(1, categories.length))
    expect(header.includes('Denominator')).toBe(valueType !== 'life-expectancy')
  })

  test.for(indicators)('is the same table as a workbook: %#', async (indicator) => {
    const { csv, workbook } = writeTemplate(indicator, AREA)
    expect(await textOf(workbook)).toBe(csv)
    expect(Buffer.compare(workbook, writeTemplate(indicator, AREA).workbook)).toBe(0)
  })

  test.for(indicators)('is understood when it comes back, filled in: %#', async (indicator) => {
    const { workbook } = writeTemplate(indicator, AREA)
    const { question } = await readSample(workbook, [indicator], {
      fileName: 'smokers 2024.xlsx',
      asksForMapping: true,
      areaNames,
    })
    expect(question?.problems.filter(({ at }) => at !== 'period')).toEqual([])
    expect(question?.guess.roles).not.toContain('ignored')
    expect(question?.guess.fixed.indicator).toBe('smokers')
  })
})
