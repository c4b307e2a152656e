import type { Trend, Verdict } from '@jsna/core'

export type MarkName = Verdict | 'up' | 'down' | 'level' | 'untested' | 'holds' | 'fails' | 'newer'

/** One stroke or one area of a mark, in a square of 16 by 16. */
export interface MarkPart {
  path: string
  paint: 'fill' | 'stroke' | 'knock-out'
  width?: number
}

const circle = (radius: number): string =>
  `M${8 - radius} 8a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`

const square = 'M1.25 1.25h13.5v13.5h-13.5Z'
const dash: MarkPart[] = [{ path: 'M2 7h12v2H2Z', paint: 'fill' }]

/** The shapes of every mark. They differ without colour: filled or open, round, square or pointed. */
export const markShapes: Record<MarkName, MarkPart[]> = {
  better: [{ path: circle(7), paint: 'fill' }],
  worse: [{ path: 'M8 0l8 8-8 8-8-8Z', paint: 'fill' }],
  similar: [{ path: circle(5.75), paint: 'stroke', width: 2.5 }],
  higher: [
    { path: square, paint: 'stroke', width: 1.5 },
    { path: 'M1 1h14v7H1Z', paint: 'fill' },
  ],
  lower: [
    { path: square, paint: 'stroke', width: 1.5 },
    { path: 'M1 8h14v7H1Z', paint: 'fill' },
  ],
  'not-compared': dash,
  untested: dash,
  up: [{ path: 'M2.5 13.5L13 3M5 3h8v8', paint: 'stroke', width: 2.2 }],
  down: [{ path: 'M2.5 2.5L13 13M13 5v8H5', paint: 'stroke', width: 2.2 }],
  level: [{ path: 'M1 8h13M9 3l5 5-5 5', paint: 'stroke', width: 2.2 }],
  holds: [{ path: 'M2 8.5l4 4 8-9', paint: 'stroke', width: 2.2 }],
  fails: [
    { path: 'M4.7.5h6.6l4.2 4.2v6.6l-4.2 4.2H4.7L.5 11.3V4.7Z', paint: 'fill' },
    { path: 'M5 5l6 6M11 5l-6 6', paint: 'knock-out', width: 1.9 },
  ],
  newer: [
    { path: circle(7), paint: 'stroke', width: 1.8 },
    { path: 'M8 3.5V8l3 2.5', paint: 'stroke', width: 1.8 },
  ],
}

/** On a chart “not compared” is a dashed ring, because a dash would read as a part of the scale. */
export const dashedRing: MarkPart[] = [{ path: circle(6), paint: 'stroke', width: 1.5 }]

/** The arrow goes by the number, whatever its meaning. */
export function trendMark(trend: Trend): MarkName {
  if (trend.direction === 'increasing') return 'up'
  if (trend.direction === 'decreasing') return 'down'
  return trend.direction === 'no-significant-change' ? 'level' : 'untested'
}

/** The colour of a trend goes by its meaning, and is grey where there is none. */
export function trendTone(trend: Trend): 'better' | 'worse' | 'neutral' {
  if (trend.judged === 'getting-better') return 'better'
  return trend.judged === 'getting-worse' ? 'worse' : 'neutral'
}
