import { formatValue } from '@jsna/core'
import type { ChartData } from '@jsna/core'
import { verdictLabel } from '../../marks/words.ts'
import { niceScale } from '../scale.ts'
import type { Scale } from '../scale.ts'
import { textLines, textWidth } from '../text-width.ts'
import { barRows } from './bar-rows.ts'
import type { BarRows } from './bar-rows.ts'

export interface BarsLayout {
  box: { left: number; top: number; width: number; height: number }
  row: number
  bar: number
  /** Right edge of the value, and centre of the mark. */
  valueEnd: number
  mark: number
  /** Where the word of the verdict starts; `null` where only the mark has room. */
  word: number | null
  scale: Scale
  names: string[][]
}

const top = 28

/** Long lists have thinner rows. */
function rowHeight(rows: number): number {
  return rows > 35 ? 22 : 30
}

export function barsHeight(data: ChartData): number {
  const { rows } = barRows(data)
  return top + rows.length * rowHeight(rows.length) + 6
}

/** Names at the left, bars from 0, then value, mark and word in columns of their own. */
export function barsLayout(data: ChartData, { rows, benchmark }: BarRows, width: number): BarsLayout {
  const row = rowHeight(rows.length)
  const hasWords = width >= 600
  const hasMarks = rows.some(({ comparison }) => comparison !== null)
  const room = hasWords ? 180 : 104
  const names = rows.map(({ area }) => textLines(area.name, 14, room))
  const left = 10 + Math.max(40, ...names.flat().map((line) => textWidth(line, 14) * 1.04))
  const values = rows.map(({ estimate }) => textWidth(formatValue(estimate.value, data.indicator, {}), 14) * 1.06)
  const words = rows.map(({ comparison }) => (comparison ? textWidth(verdictLabel(comparison.verdict), 14) : 0))
  const verdictRoom = !hasMarks ? 0 : hasWords ? 30 + Math.max(0, ...words) : 24
  const valueEnd = width - verdictRoom
  const numbers = [...rows.map(({ estimate }) => estimate), ...(benchmark ? [benchmark.estimate] : [])].flatMap(
    ({ value, lowerCi95, upperCi95 }) => [value, ...[lowerCi95, upperCi95].filter((limit) => limit !== null)],
  )
  return {
    box: {
      left,
      top,
      width: valueEnd - Math.max(30, ...values) - 14 - left,
      height: rows.length * row,
    },
    row,
    bar: row > 25 ? 18 : 14,
    valueEnd,
    mark: valueEnd + 18,
    word: hasWords ? valueEnd + 30 : null,
    scale: tight(numbers),
    names,
  }
}

/** Bars start at 0 and may use all the room, since no numbers stand along the axis. */
function tight(numbers: number[]): Scale {
  const { minimum, maximum, step } = niceScale(numbers, { fromZero: true, marks: 5 })
  const high = Math.max(0, ...numbers)
  const low = Math.min(0, ...numbers)
  return high === low ? { minimum, maximum, step } : { minimum: low, maximum: high, step: high - low }
}
