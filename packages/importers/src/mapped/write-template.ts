import { europeanStandardPopulation2013 } from '@jsna/core'
import type { Indicator } from '@jsna/core'
import { writeCsv } from '../reading/write-csv.ts'
import { writeWorkbook } from '../spreadsheet/write-workbook.ts'

export interface Template {
  csv: string
  workbook: Uint8Array
}

const COUNTED = new Set(['proportion', 'crude-rate', 'standardised-rate'])
const SEXES = { persons: 'Persons', female: 'Female', male: 'Male' } as const

/** What rows differ in, each with its column and the words for it. */
function breakdowns({ valueType, sexes, ages, categories }: Indicator): [string, string[]][] {
  const parts: [string, string[]][] = []
  if (sexes.length > 1 || sexes[0] !== 'persons') parts.push(['Sex', sexes.map((sex) => SEXES[sex])])
  if (valueType === 'standardised-rate') {
    parts.push(['Age band', europeanStandardPopulation2013.map(({ age }) => age)])
  } else if (ages.length > 1) parts.push(['Age group', ages.map((age) => (age === 'all' ? 'All ages' : age))])
  if (categories.length > 0) parts.push(['Category', categories.map(({ label }) => label)])
  return parts
}

/**
 * A table to fill in: a row for every breakdown of the indicator, for one area, with the columns from which its value is
 * calculated. Handed in again, it is recognised.
 */
export function writeTemplate(indicator: Indicator, area: { code: string; name: string }): Template {
  const parts = breakdowns(indicator)
  let rows: string[][] = [[]]
  for (const [, words] of parts) rows = rows.flatMap((row) => words.map((word) => [...row, word]))
  const numbers = COUNTED.has(indicator.valueType)
    ? ['Count', 'Denominator']
    : ['Value', 'Lower 95 % limit', 'Upper 95 % limit']
  const header = ['Area code', 'Area name', 'Period', ...parts.map(([name]) => name), ...numbers, 'Note']
  const table = rows.map((row) => [area.code, area.name, '', ...row, ...numbers.map(() => ''), ''])
  return { csv: writeCsv(header, table), workbook: writeWorkbook('Figures', [header, ...table]) }
}
