import { formatValue } from '@jsna/core'
import type { ValueFormat } from '@jsna/core'
import { marksOf, niceScale, shareOf } from '../scale.ts'

export interface ScatterPoint {
  area: string
  name: string
  x: number
  y: number
}

export interface ScatterMark {
  /** Along the axis: per cent across, pixels down. */
  at: number
  text: string
}

export interface ScatterLayout {
  points: (ScatterPoint & { left: number; top: number })[]
  across: ScatterMark[]
  up: ScatterMark[]
}

/** Where the points and the marks of both axes stand: per cent across, so that text keeps its size, and pixels down. */
export function scatterLayout(
  points: readonly ScatterPoint[],
  formats: { x: ValueFormat; y: ValueFormat },
  height: number,
): ScatterLayout {
  const [x, y] = (['x', 'y'] as const).map((axis) =>
    niceScale(
      points.map((point) => point[axis]),
      { fromZero: false, marks: 5 },
    ),
  )
  if (!x || !y) return { points: [], across: [], up: [] }
  const left = (value: number) => 100 * shareOf(value, x.minimum, x.maximum)
  const top = (value: number) => height * (1 - shareOf(value, y.minimum, y.maximum))
  return {
    points: points.map((point) => ({ ...point, left: left(point.x), top: top(point.y) })),
    across: marksOf(x).map((value) => ({
      at: left(value),
      text: formatValue(value, formats.x, markFormat(x.step, formats.x)),
    })),
    up: marksOf(y).map((value) => ({
      at: top(value),
      text: formatValue(value, formats.y, markFormat(y.step, formats.y)),
    })),
  }
}

/** As many digits as tell two marks apart, and no more than the figures have. */
const markFormat = (step: number, { decimals }: ValueFormat) => ({
  decimals: Math.min(decimals, Number.isInteger(step) ? 0 : decimals),
})
