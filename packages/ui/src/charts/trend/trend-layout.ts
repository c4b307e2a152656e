import { formatPeriod, formatValue } from '@jsna/core'
import type { ChartArea, ChartData } from '@jsna/core'
import { marksOf, shareOf } from '../scale.ts'
import { spreadLabels } from '../spread-labels.ts'
import { textLines, textWidth } from '../text-width.ts'
import type { TrendPanel, TrendSeries } from './trend-series.ts'

/** A rectangle in pixels of the drawing. */
export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** The plot of a panel. `start` is the left edge of everything that belongs to it. */
export interface PanelBox extends Box {
  start: number
}

export interface EndLabel {
  area: ChartArea
  lines: string[]
  /** The end of the line, and where the words stand. */
  end: { x: number; y: number }
  text: { x: number; y: number }
}

const gap = 24
const rowGap = 16
const titleRoom = 28
const axisRoom = 26
const narrowLabelGap = 12

/** Small multiples stand beside each other where each has at least 400 px. */
function columnsFor(panels: number, width: number): number {
  return Math.max(1, Math.min(panels, Math.floor((width + gap) / (400 + gap))))
}

function panelHeight(panels: number, width: number): number {
  return panels > 1 || width < 500 ? 300 : 360
}

/** Height of the whole drawing at a width: from the number of panels alone, so that room can be kept for it. */
export function trendHeight(data: ChartData, width: number): number {
  const named = data.description.type === 'trend' ? data.description.sexes.length : 0
  const panels = named > 0 ? named : new Set(data.estimates.map((estimate) => estimate.sex)).size
  const rows = Math.ceil(panels / columnsFor(panels, width))
  return rows * panelHeight(panels, width) + (rows - 1) * rowGap
}

/** The plot of each panel, with room for the numbers of the scale at its left and the names at its right. */
export function trendBoxes(data: ChartData, series: TrendSeries, width: number): PanelBox[] {
  const { panels, scale } = series
  const columns = columnsFor(panels.length, width)
  const column = (width - gap * (columns - 1)) / columns
  const height = panelHeight(panels.length, width)
  const left = 10 + Math.max(...marksOf(scale).map((mark) => textWidth(scaleWords(mark, data), 13)))
  const names = panels.flatMap((panel) => panel.lines.flatMap((line) => labelLines(line, data, column)))
  const right = narrowLabelGap + Math.max(0, ...names.map((name) => textWidth(name, 14)))
  return panels.map((_, index) => ({
    start: (index % columns) * (column + gap),
    left: (index % columns) * (column + gap) + left,
    top: Math.floor(index / columns) * (height + rowGap) + (panels.length > 1 ? titleRoom : 12),
    width: column - left - right,
    height: height - axisRoom - (panels.length > 1 ? titleRoom : 12),
  }))
}

/** Names and last values at the ends of the lines, moved apart so that each can be read. */
export function endLabels(
  panel: TrendPanel,
  data: ChartData,
  series: TrendSeries,
  box: Box,
  width: number,
): EndLabel[] {
  const column = columnsFor(series.panels.length, width)
  const panelWidth = (width - gap * (column - 1)) / column
  const ends = panel.lines.flatMap((line) => {
    const last = line.runs.at(-1)?.at(-1)
    if (last?.estimate.kind !== 'estimate') return []
    return [{ area: line.area, lines: labelLines(line, data, panelWidth), end: toPixels(last.x, last.estimate.value) }]
  })
  const places = spreadLabels(
    ends.map(({ end, lines }) => ({ at: end.y, height: 2 + 16 * lines.length })),
    box.top,
    box.top + box.height,
  )
  return ends.map((label, index) => ({
    ...label,
    text: { x: box.left + box.width + narrowLabelGap, y: places[index] ?? label.end.y },
  }))

  function toPixels(x: number, value: number): { x: number; y: number } {
    const first = series.periods[0]?.x ?? x
    const last = series.periods.at(-1)?.x ?? x
    return {
      x: box.left + box.width * shareOf(x, first, last),
      y: box.top + box.height * (1 - shareOf(value, series.scale.minimum, series.scale.maximum)),
    }
  }
}

/** Periods named on the axis: first, last and up to two between, as many as there is room for. */
export function namedPeriods(series: TrendSeries, box: Box): { id: string; x: number }[] {
  const { periods } = series
  const widest = Math.max(0, ...periods.map(({ id }) => textWidth(formatPeriod(id), 13)))
  const room = Math.max(2, Math.min(4, Math.floor(box.width / (widest + 12))))
  const count = Math.min(periods.length, room)
  const positions = Array.from({ length: count }, (_, index) =>
    Math.round((index * (periods.length - 1)) / Math.max(1, count - 1)),
  )
  return [...new Set(positions)].flatMap((position) => periods[position] ?? [])
}

/** A number of the scale in words. */
export function scaleWords(mark: number, { indicator }: ChartData): string {
  const decimals = Number.isInteger(mark) ? 0 : Math.max(indicator.decimals, 1)
  return formatValue(mark, indicator, { decimals })
}

function labelLines({ area, runs }: TrendPanel['lines'][number], { indicator }: ChartData, column: number): string[] {
  const last = runs.at(-1)?.at(-1)?.estimate
  if (last?.kind !== 'estimate') return []
  return textLines(`${area.name} ${formatValue(last.value, indicator, {})}`, 14, Math.max(96, column * 0.4))
}
