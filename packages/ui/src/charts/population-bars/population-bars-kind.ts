import { formatPeriod } from '@jsna/core'
import type { ChartData } from '@jsna/core'
import { estimateCell, intervalCell } from '../../table/table-data.ts'
import type { TableData } from '../../table/table-data.ts'
import type { ChartKind } from '../chart-kind.ts'
import { measureWords } from '../chart-lookup.ts'
import PopulationBars from './PopulationBars.vue'
import { populationRows } from './population-rows.ts'

export const populationBarsKind: ChartKind = {
  name: 'Paired bars',
  measure: (data) => [measureWords(data), periodOf(data)].filter((part) => part !== '').join(' '),
  table: populationTable,
  drawing: { part: PopulationBars },
  hasMarks: false,
  readings: () => [],
}

function populationTable(data: ChartData): TableData {
  const { own, comparator, rows } = populationRows(data)
  return {
    caption: [data.indicator.name, periodOf(data).replace('.', '')].filter((part) => part !== '').join(', '),
    rowHeader: 'Group',
    columns: [
      { label: own?.name ?? 'Here', numeric: true },
      { label: '95% interval', numeric: true },
      { label: comparator?.name ?? 'Comparator', numeric: true },
    ],
    groups: [
      {
        title: '',
        rows: rows.map((row) => ({
          header: row.label,
          cells: [
            estimateCell(row.own ?? undefined, data.indicator),
            intervalCell(row.own ?? undefined, data.indicator),
            estimateCell(row.comparator ?? undefined, data.indicator),
          ],
        })),
      },
    ],
    note: '',
  }
}

function periodOf(data: ChartData): string {
  const period = data.estimates[0]?.period
  return period === undefined ? '' : `${formatPeriod(period)}.`
}
