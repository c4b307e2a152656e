import { formatPeriod, formatNumber } from '@jsna/core'
import type { ChartData } from '@jsna/core'
import { estimateCell } from '../../table/table-data.ts'
import type { TableCell, TableData } from '../../table/table-data.ts'
import type { ChartKind } from '../chart-kind.ts'
import { estimateFor } from '../chart-lookup.ts'
import DeprivationStrip from './DeprivationStrip.vue'
import { stripRows } from './strip-rows.ts'

export const deprivationStripKind: ChartKind = {
  name: 'Strip of tenths',
  measure: (data) =>
    `${data.indicator.name}, ${periodOf(data)}. The number in each block is a count of neighbourhoods.`,
  table: stripTable,
  drawing: { part: DeprivationStrip },
  hasMarks: false,
  readings: () => [],
}

function stripTable(data: ChartData): TableData {
  const rows = stripRows(data)
  return {
    caption: `${data.indicator.name}, ${periodOf(data)}`,
    rowHeader: 'Tenth',
    columns: data.areas.map((area) => ({ label: area.name, numeric: true })),
    groups: [
      {
        title: '',
        rows: data.indicator.categories.map(({ id, label }, index) => ({
          header: label,
          cells: data.areas.map((area): TableCell => {
            const block = rows.find((row) => row.area.code === area.code)?.blocks[index]
            if (block) return { kind: 'value', text: formatNumber(block.count, 0) }
            return estimateCell(estimateFor(data, { area: area.code, category: id }), data.indicator)
          }),
        })),
      },
    ],
    note: '',
  }
}

function periodOf(data: ChartData): string {
  const period = data.estimates[0]?.period
  return period === undefined ? 'period not known' : formatPeriod(period)
}
