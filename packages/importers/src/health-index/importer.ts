import { groupBindings } from '../binding.ts'
import type { FigureFile, FigureImporter } from '../figure-importer.ts'
import { readNumber } from '../reading/read-number.ts'
import { readPeriod } from '../reading/read-period.ts'
import { readRows } from '../reading/read-rows.ts'
import type { TableRow } from '../reading/read-table.ts'
import { createFigureTaker } from '../series/take-figures.ts'

export const SYSTEM = 'ons-health-index'

const AREA = /^ltla\d\d_code$/

async function read(file: FigureFile): Promise<number> {
  const { header, context, issues } = file
  const areaColumn = header.find((name) => AREA.test(name)) ?? ''
  const isLong = header.includes('indicator') && header.includes('value')
  const wide = header.filter((name) => name !== areaColumn && name !== 'year')
  const bindings = groupBindings(context.bindings, SYSTEM)
  const columns = { area: areaColumn, series: isLong ? 'indicator' : 'year', value: isLong ? 'value' : 'year' }
  const taker = createFigureTaker(file, columns)

  const takeCell = ({ row, cell }: TableRow, series: string, column: string, period: string): void => {
    const number = readNumber(cell(column))
    if (number.kind === 'unreadable') {
      return issues.add({ row, column, rule: 'not-a-number', value: cell(column), message: number.message })
    }
    const absence = number.kind === 'absent' ? number.reason : null
    const value = number.kind === 'number' ? number.value : null
    taker.take({
      row,
      area: cell(areaColumn),
      series,
      bound: bindings.get(series) ?? [],
      period,
      numbers: { value },
      absence,
    })
  }
  const rule = {
    required: [areaColumn, 'year'],
    optional: isLong ? ['indicator', 'value'] : wide,
    othersAllowed: false,
  }
  const rowsRead = await readRows(file, rule, (line) => {
    const year = line.cell('year')
    const period = readPeriod(year)
    if (period.kind === 'unreadable') {
      const { message } = period
      return issues.addOnce({ row: line.row, column: 'year', rule: 'unreadable-period', value: year, message })
    }
    if (isLong) return takeCell(line, line.cell('indicator'), 'value', period.id)
    for (const column of wide) takeCell(line, column, column, period.id)
  })
  taker.finish()
  return rowsRead
}

/** The Health Index of the ONS: indicators in rows, or domains and subdomains in columns, by authority and year. */
export const healthIndex: FigureImporter = {
  id: SYSTEM,
  label: 'ONS Health Index (CSV)',
  recognises: ({ header }) => header.some((name) => AREA.test(name)) && header.includes('year'),
  read,
}
