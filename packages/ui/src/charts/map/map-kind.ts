import { formatPeriod } from '@jsna/core'
import type { ChartData } from '@jsna/core'
import { verdictLabel } from '../../marks/words.ts'
import { estimateCell, intervalCell } from '../../table/table-data.ts'
import type { TableCell, TableData } from '../../table/table-data.ts'
import type { ChartKind } from '../chart-kind.ts'
import { areaInRole, comparisonFor, measureWords } from '../chart-lookup.ts'
import { darkerWords, mapRows } from './map-rows.ts'
import MapChart from './MapChart.vue'

export const mapKind: ChartKind = {
  name: 'Map',
  measure: (data) =>
    [
      measureWords(data),
      periodOf(data),
      data.spread ? `Each shade holds a quarter of the areas; ${darkerWords[data.indicator.polarity]}.` : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  table: mapTable,
  drawing: { part: MapChart },
  hasMarks: false,
  readings: () => [],
}

function mapTable(data: ChartData): TableData {
  const benchmark = areaInRole(data, 'benchmark')
  return {
    caption: [data.indicator.name, periodOf(data).replace('.', '')].filter((part) => part !== '').join(', '),
    rowHeader: 'Area',
    columns: [
      { label: data.indicator.unit === '' ? 'Value' : data.indicator.unit, numeric: true },
      { label: '95% interval', numeric: true },
      ...(benchmark ? [{ label: `Against ${benchmark.name}` }] : []),
    ],
    groups: [
      {
        title: '',
        rows: mapRows(data).map(({ area, estimate }) => ({
          header: area.name,
          emphasised: area.role === 'this',
          cells: [
            estimateCell(estimate ?? undefined, data.indicator),
            intervalCell(estimate ?? undefined, data.indicator),
            ...(benchmark ? [verdictCell(data, area.code)] : []),
          ],
        })),
      },
    ],
    note: '',
  }
}

function verdictCell(data: ChartData, area: string): TableCell {
  const row = comparisonFor(data, { area })
  return row ? { kind: 'verdict', verdict: row.verdict } : { kind: 'text', text: verdictLabel('not-compared') }
}

function periodOf(data: ChartData): string {
  const period = data.estimates[0]?.period
  return period === undefined ? '' : `${formatPeriod(period)}.`
}
