import { formatValue } from '@jsna/core'
import type { ChartData } from '@jsna/core'
import type { CustomSeriesOption, EChartsOption } from 'echarts'
import { verdictLabel } from '../../marks/words.ts'
import { chartMark } from '../chart-mark.ts'
import { plainOption, wordsStyle } from '../option-parts.ts'
import type { ChartSize } from '../option-parts.ts'
import { textWidth } from '../text-width.ts'
import { barRows } from './bar-rows.ts'
import type { BarRow, BarRows } from './bar-rows.ts'
import { barsLayout } from './bars-layout.ts'
import type { BarsLayout } from './bars-layout.ts'

/** The drawing of a comparison: sorted bars with whiskers, the benchmark as a line over all. */
export function comparisonBarsOption(data: ChartData, { width }: ChartSize): EChartsOption {
  const bars = barRows(data)
  const layout = barsLayout(data, bars, width)
  return {
    ...plainOption,
    grid: { ...layout.box, outerBoundsMode: 'none' },
    xAxis: { type: 'value', min: layout.scale.minimum, max: layout.scale.maximum, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.rows.map(({ area }) => area.code),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { show: false },
    },
    series: [
      {
        type: 'bar',
        barWidth: layout.bar,
        silent: true,
        emphasis: { disabled: true },
        data: bars.rows.map(({ area, estimate }) => ({
          value: estimate.value,
          itemStyle: { color: area.role === 'this' ? 'var(--d1)' : 'var(--bar)' },
        })),
      },
      whiskers(bars.rows, layout),
      ...(bars.benchmark ? [benchmarkLine(data, bars.benchmark, layout, width)] : []),
      columns(data, bars.rows, layout),
    ],
  }
}

/** Inside a dark bar a whisker has an edge of paper, or it could not be seen. */
function whiskers(rows: BarRow[], layout: BarsLayout): CustomSeriesOption {
  return {
    type: 'custom',
    z: 3,
    silent: true,
    clip: false,
    data: rows.map(({ estimate }, index) => [estimate.value, index]),
    renderItem: ({ dataIndex }, api) => {
      const row = rows[dataIndex]
      if (!row || row.estimate.lowerCi95 === null || row.estimate.upperCi95 === null) return
      const [left = 0, y = 0] = api.coord([row.estimate.lowerCi95, dataIndex])
      const [right = 0] = api.coord([row.estimate.upperCi95, dataIndex])
      const [end = 0] = api.coord([row.estimate.value, dataIndex])
      const half = layout.bar > 15 ? 4 : 3
      const stroke = { stroke: 'var(--ink)', lineWidth: 1.5, fill: 'none' }
      const line = (x1: number, x2: number, y1: number, y2: number, style: object) =>
        ({ type: 'line', shape: { x1, x2, y1, y2 }, style }) as const
      return {
        type: 'group',
        children: [
          ...(row.area.role === 'this' && end > left
            ? [line(left, end, y, y, { stroke: 'var(--paper)', lineWidth: 4, fill: 'none' })]
            : []),
          line(left, right, y, y, stroke),
          line(left, left, y - half, y + half, stroke),
          line(right, right, y - half, y + half, stroke),
        ],
      }
    },
  }
}

function benchmarkLine(
  data: ChartData,
  { area, estimate }: NonNullable<BarRows['benchmark']>,
  { box }: BarsLayout,
  width: number,
): CustomSeriesOption {
  const text = `${area.name} ${formatValue(estimate.value, data.indicator, {})}`
  const half = textWidth(text, 14) / 2
  return {
    type: 'custom',
    z: 4,
    silent: true,
    clip: false,
    data: [[estimate.value, 0]],
    renderItem: (_, api) => {
      const [x = 0] = api.coord([estimate.value, 0])
      return {
        type: 'group',
        children: [
          {
            type: 'line',
            shape: { x1: x, x2: x, y1: box.top - 8, y2: box.top + box.height + 4 },
            style: { stroke: 'var(--d5)', lineWidth: 2, fill: 'none' },
          },
          {
            type: 'text',
            style: {
              ...wordsStyle(14, 'var(--d5-text)'),
              text,
              align: 'center',
              x: Math.min(Math.max(x, half), width - half),
              y: 10,
            },
          },
        ],
      }
    },
  }
}

/** Name, value, mark and word of each row, in columns. */
function columns(data: ChartData, rows: BarRow[], layout: BarsLayout): CustomSeriesOption {
  return {
    type: 'custom',
    coordinateSystem: 'none',
    silent: true,
    data: rows.map((_, index) => index),
    renderItem: ({ dataIndex }) => {
      const row = rows[dataIndex]
      if (!row) return
      const y = layout.box.top + (dataIndex + 0.5) * layout.row
      const strong = wordsStyle(14, 'var(--ink)', row.area.role === 'this' ? 650 : 400)
      const name = layout.names[dataIndex] ?? []
      const verdict = row.comparison?.verdict
      return {
        type: 'group',
        children: [
          ...name.map((line, index) => ({
            type: 'text' as const,
            style: {
              ...strong,
              text: line,
              align: 'right' as const,
              x: layout.box.left - 10,
              y: y + 14 * (index - (name.length - 1) / 2),
            },
          })),
          {
            type: 'text' as const,
            style: {
              ...strong,
              text: formatValue(row.estimate.value, data.indicator, {}),
              align: 'right' as const,
              x: layout.valueEnd,
              y,
            },
          },
          ...(verdict ? chartMark(verdict, layout.mark, y, 12) : []),
          ...(verdict && layout.word !== null
            ? [
                {
                  type: 'text' as const,
                  style: { ...wordsStyle(14, 'var(--ink)'), text: verdictLabel(verdict), x: layout.word, y },
                },
              ]
            : []),
        ],
      }
    },
  }
}
