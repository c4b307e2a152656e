import { formatPeriod } from '@jsna/core'
import type { ChartData } from '@jsna/core'
import { estimateWords, intervalWords } from '../../figure/estimate-words.ts'
import { verdictLabel } from '../../marks/words.ts'
import { estimateCell, intervalCell } from '../../table/table-data.ts'
import type { TableCell, TableData, TableRow } from '../../table/table-data.ts'
import type { ChartKind, Reading } from '../chart-kind.ts'
import { measureWords } from '../chart-lookup.ts'
import { barsHeight } from './bars-layout.ts'
import { barRows } from './bar-rows.ts'

export const comparisonBarsKind: ChartKind = {
  name: 'Bar chart',
  measure: barsMeasure,
  table: barsTable,
  drawing: { height: barsHeight },
  hasMarks: true,
  readings: barsReadings,
}

function barsMeasure(data: ChartData): string {
  const { rows, absent, benchmark } = barRows(data)
  const period = rows[0]?.estimate.period ?? benchmark?.estimate.period
  return [
    measureWords(data),
    period === undefined ? '' : `${formatPeriod(period)}, highest first.`,
    rows.some(({ estimate }) => estimate.lowerCi95 !== null) ? 'Whiskers: 95% interval.' : '',
    benchmark ? `Line: ${benchmark.area.name}.` : '',
    absent.length > 0 ? `Without a bar: ${absent.map(({ area }) => area.name).join(', ')}; the table says why.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function barsTable(data: ChartData): TableData {
  const { rows, absent, benchmark, region } = barRows(data)
  const { indicator } = data
  const against = benchmark?.area.name ?? 'the benchmark'
  const blank: TableCell = { kind: 'text', text: '' }
  const judged = rows.map(({ area, estimate, comparison }): TableRow => ({
    header: area.name,
    emphasised: area.role === 'this',
    cells: [
      estimateCell(estimate, indicator),
      intervalCell(estimate, indicator),
      comparison ? { kind: 'verdict', verdict: comparison.verdict } : blank,
    ],
  }))
  const unknown = absent.map(({ area, estimate }): TableRow => ({
    header: area.name,
    emphasised: area.role === 'this',
    cells: [estimateCell(estimate ?? undefined, indicator), blank, blank],
  }))
  const standards = [region, benchmark].flatMap((standard): TableRow[] =>
    standard
      ? [
          {
            header: standard.area.name,
            cells: [estimateCell(standard.estimate, indicator), intervalCell(standard.estimate, indicator), blank],
          },
        ]
      : [],
  )
  const period = rows[0]?.estimate.period
  return {
    caption: [indicator.name, period === undefined ? '' : formatPeriod(period)]
      .filter((part) => part !== '')
      .join(', '),
    rowHeader: 'Area',
    columns: [
      { label: indicator.unit === '' ? 'Value' : capital(indicator.unit), numeric: true },
      { label: '95% interval', numeric: true },
      { label: `Against ${against}` },
    ],
    groups: [{ title: '', rows: [...judged, ...unknown, ...standards] }],
    note: '',
  }
}

function barsReadings(data: ChartData): Reading[] {
  return barRows(data).rows.map(({ area, estimate, comparison }, at) => {
    const words = estimateWords(estimate, data.indicator)
    const interval = intervalWords(estimate, data.indicator)
    const value = words.kind === 'value' ? words.text : words.word
    const verdict = comparison ? verdictLabel(comparison.verdict) : ''
    const text = [interval === '' ? value : `${value} (${interval})`, verdict].filter((part) => part !== '').join(', ')
    return { title: area.name, lines: [{ name: area.name, text, emphasised: area.role === 'this' }], panel: 0, at }
  })
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
