import { formatPeriod, formatValue } from '@jsna/core'
import type { ChartData } from '@jsna/core'
import { estimateWords, intervalWords } from '../../figure/estimate-words.ts'
import { sexTitle } from '../../figure/series-words.ts'
import { estimateCell, intervalCell } from '../../table/table-data.ts'
import type { TableData, TableRow } from '../../table/table-data.ts'
import type { ChartKind, Reading } from '../chart-kind.ts'
import { areaInRole, estimateFor, measureWords } from '../chart-lookup.ts'
import { trendHeight } from './trend-layout.ts'
import { trendSeries } from './trend-series.ts'

export const trendKind: ChartKind = {
  name: 'Line chart',
  measure: trendMeasure,
  table: trendTable,
  drawing: { height: trendHeight },
  hasMarks: false,
  readings: trendReadings,
}

function trendMeasure(data: ChartData): string {
  const { panels, scale } = trendSeries(data)
  const own = areaInRole(data, 'this')
  const hasBand = panels.some((panel) =>
    panel.lines.some(
      ({ area, runs }) =>
        area.role === 'this' &&
        runs.flat().some(({ estimate }) => estimate.kind === 'estimate' && estimate.lowerCi95 !== null),
    ),
  )
  return [
    measureWords(data),
    hasBand && own ? `Shaded: 95% interval for ${own.name}.` : '',
    scale.minimum === 0 ? '' : `The scale starts at ${formatValue(scale.minimum, data.indicator, { decimals: 0 })}.`,
    ...data.indicator.breaks.map(({ period, reason }) => `Not comparable before ${formatPeriod(period)}: ${reason}`),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** Newest period first; every value that the lines show, with the interval of the area that the page is about. */
function trendTable(data: ChartData): TableData {
  const { panels, periods } = trendSeries(data)
  const areas = [...data.areas].sort((a, b) => Number(b.role === 'this') - Number(a.role === 'this'))
  const isSplit = panels.length > 1
  const columns = panels.flatMap(({ sex }) =>
    areas.flatMap((area) => {
      const group = isSplit ? { group: sexTitle(sex) } : {}
      const value = { label: area.name, numeric: true, ...group }
      return area.role === 'this' ? [value, { label: '95% interval', numeric: true, ...group }] : [value]
    }),
  )
  const rows = periods.toReversed().map(({ id }): TableRow => {
    const cells = panels.flatMap(({ sex }) =>
      areas.flatMap((area) => {
        const estimate = estimateFor(data, { area: area.code, period: id, sex })
        const value = estimateCell(estimate, data.indicator)
        return area.role === 'this' ? [value, intervalCell(estimate, data.indicator)] : [value]
      }),
    )
    return { header: formatPeriod(id), cells }
  })
  const caption = [data.indicator.name, data.indicator.unit].filter((part) => part !== '').join(', ')
  return { caption, rowHeader: 'Period', columns, groups: [{ title: '', rows }], note: '' }
}

function trendReadings(data: ChartData): Reading[] {
  const { panels, periods } = trendSeries(data)
  return panels.flatMap(({ sex }, panel) =>
    periods.map(({ id, x }) => ({
      title: panels.length > 1 ? `${sexTitle(sex)}, ${formatPeriod(id)}` : formatPeriod(id),
      lines: data.areas.map((area) => {
        const estimate = estimateFor(data, { area: area.code, period: id, sex })
        return { name: area.name, text: readingText(data, estimate), emphasised: area.role === 'this' }
      }),
      panel,
      at: x,
    })),
  )
}

function readingText(data: ChartData, estimate: ReturnType<typeof estimateFor>): string {
  if (!estimate) return 'Not available'
  const words = estimateWords(estimate, data.indicator)
  if (words.kind === 'absent') return words.word
  const interval = intervalWords(estimate, data.indicator)
  return interval === '' ? words.text : `${words.text} (${interval})`
}
