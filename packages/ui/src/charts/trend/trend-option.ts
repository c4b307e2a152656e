import { formatPeriod } from '@jsna/core'
import type { ChartArea, ChartData } from '@jsna/core'
import type { CustomSeriesOption, EChartsOption, LineSeriesOption } from 'echarts'
import { sexTitle } from '../../figure/series-words.ts'
import { plainOption, wordsStyle } from '../option-parts.ts'
import type { ChartSize } from '../option-parts.ts'
import { endLabels, namedPeriods, scaleWords, trendBoxes } from './trend-layout.ts'
import type { EndLabel, PanelBox } from './trend-layout.ts'
import { trendSeries } from './trend-series.ts'
import type { TrendLine, TrendPanel, TrendPoint } from './trend-series.ts'

interface LineLook {
  colour: string
  words: string
  width: number
  type: 'solid' | [number, number]
}

const looks: Record<ChartArea['role'], LineLook> = {
  this: { colour: 'var(--d1)', words: 'var(--d1-text)', width: 3, type: 'solid' },
  region: { colour: 'var(--d2)', words: 'var(--d2-text)', width: 2, type: [6, 4] },
  benchmark: { colour: 'var(--d5)', words: 'var(--d5-text)', width: 2, type: 'solid' },
  comparator: { colour: 'var(--d6)', words: 'var(--d6-text)', width: 2, type: [2, 3] },
  peer: { colour: 'var(--bar)', words: 'var(--ink-2)', width: 1.5, type: 'solid' },
}

/** The drawing of a trend: one panel a sex, all on one scale; this area with its band, gaps left open. */
export function trendOption(data: ChartData, { width }: ChartSize): EChartsOption {
  const series = trendSeries(data)
  const boxes = trendBoxes(data, series, width)
  const [first, last] = [series.periods[0]?.x ?? 0, series.periods.at(-1)?.x ?? 1]
  return {
    ...plainOption,
    grid: boxes.map(({ left, top, width: across, height }) => ({
      left,
      top,
      width: across,
      height,
      outerBoundsMode: 'none' as const,
    })),
    xAxis: boxes.map((box, gridIndex) => {
      const named = namedPeriods(series, box)
      const customValues = named.map((period) => period.x)
      return {
        type: 'value' as const,
        gridIndex,
        min: first === last ? first - 1 : first,
        max: first === last ? last + 1 : last,
        splitLine: { show: false },
        axisLine: { show: true, onZero: false, lineStyle: { color: 'var(--ink-3)' } },
        axisTick: { show: true, customValues, length: 5, lineStyle: { color: 'var(--ink-3)' } },
        axisLabel: {
          customValues,
          alignMinLabel: 'left' as const,
          alignMaxLabel: 'right' as const,
          ...wordsStyle(13, 'var(--ink-3)'),
          margin: 9,
          verticalAlign: 'top' as const,
          formatter: (x: number) => {
            const period = named.find((entry) => Math.abs(entry.x - x) < 1e-6)
            return period ? formatPeriod(period.id) : ''
          },
        },
      }
    }),
    yAxis: boxes.map((_, gridIndex) => ({
      type: 'value' as const,
      gridIndex,
      min: series.scale.minimum,
      max: series.scale.maximum,
      interval: series.scale.step,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: 'var(--grid)' } },
      axisLabel: { ...wordsStyle(13, 'var(--ink-3)'), formatter: (mark: number) => scaleWords(mark, data) },
    })),
    series: series.panels.flatMap((panel, index) => {
      const box = boxes[index]
      if (!box) return []
      const labels = endLabels(panel, data, series, box, width)
      return [
        ...panel.lines.filter((line) => line.area.role === 'this').map((line) => band(line, index)),
        ...panel.lines.flatMap((line) => lineRuns(line, index)),
        labelSeries(panel, labels, box, series.panels.length > 1),
      ]
    }),
  }
}

function lineRuns({ area, runs }: TrendLine, index: number): LineSeriesOption[] {
  const look = looks[area.role]
  return runs.map((run, position) => ({
    type: 'line',
    name: area.name,
    id: `${index}-${area.code}-${position}`,
    xAxisIndex: index,
    yAxisIndex: index,
    clip: false,
    silent: true,
    emphasis: { disabled: true },
    lineStyle: { color: look.colour, width: look.width, type: look.type, join: 'round' },
    itemStyle: { color: look.colour },
    symbol: 'circle',
    // A value between two gaps has no line of its own, and the last value of all carries the name.
    symbolSize: run.length === 1 || position === runs.length - 1 ? (area.role === 'this' ? 9 : 7) : 0,
    showSymbol: true,
    data: run.map((point, at) => ({
      value: [point.x, valueOf(point)],
      symbol: run.length === 1 || (at === run.length - 1 && position === runs.length - 1) ? 'circle' : 'none',
    })),
  }))
}

/** The interval of this area as a shape; like the line, it stops where nothing is known. */
function band({ runs }: TrendLine, index: number): CustomSeriesOption {
  const limited = runs.flatMap(withLimits)
  return {
    type: 'custom',
    id: `${index}-band`,
    xAxisIndex: index,
    yAxisIndex: index,
    clip: false,
    silent: true,
    data: limited.map(([first]) => (first ? [first.x, first.lower] : [])),
    renderItem: (parameters, api) => {
      const run = limited[parameters.dataIndex] ?? []
      const upper = run.map((point) => api.coord([point.x, point.upper]))
      const lower = run.map((point) => api.coord([point.x, point.lower]))
      return { type: 'polygon', shape: { points: [...upper, ...lower.reverse()] }, style: { fill: 'var(--band)' } }
    },
  }
}

interface LimitedPoint {
  x: number
  lower: number
  upper: number
}

function withLimits(run: TrendPoint[]): LimitedPoint[][] {
  const runs: LimitedPoint[][] = [[]]
  for (const { x, estimate } of run) {
    if (estimate.kind !== 'estimate' || estimate.lowerCi95 === null || estimate.upperCi95 === null) runs.push([])
    else runs.at(-1)?.push({ x, lower: estimate.lowerCi95, upper: estimate.upperCi95 })
  }
  return runs.filter((points) => points.length > 1)
}

function labelSeries(panel: TrendPanel, labels: EndLabel[], box: PanelBox, titled: boolean): CustomSeriesOption {
  return {
    type: 'custom',
    coordinateSystem: 'none',
    silent: true,
    data: [0],
    renderItem: () => ({
      type: 'group',
      children: [
        ...(titled
          ? [
              {
                type: 'text' as const,
                style: {
                  ...wordsStyle(15, 'var(--ink)', 650),
                  text: sexTitle(panel.sex),
                  x: box.start,
                  y: box.top - 20,
                },
              },
            ]
          : []),
        ...labels.flatMap(({ area, lines, end, text }) => [
          ...(Math.abs(end.y - text.y) > 3
            ? [
                {
                  type: 'polyline' as const,
                  shape: {
                    points: [
                      [end.x + 5, end.y],
                      [text.x - 3, text.y],
                    ],
                  },
                  style: { stroke: 'var(--rule-2)', lineWidth: 1, fill: 'none' },
                },
              ]
            : []),
          ...lines.map((line, row) => ({
            type: 'text' as const,
            style: {
              ...wordsStyle(14, looks[area.role].words, area.role === 'this' ? 650 : 400),
              text: line,
              x: text.x,
              y: text.y + 16 * (row - (lines.length - 1) / 2),
            },
          })),
        ]),
      ],
    }),
  }
}

function valueOf(point: TrendPoint): number {
  if (point.estimate.kind !== 'estimate') throw new Error(`trendOption: a point of ${point.period} has no value.`)
  return point.estimate.value
}
