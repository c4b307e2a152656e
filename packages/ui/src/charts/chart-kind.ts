import type { ChartData } from '@jsna/core'
import type { Component } from 'vue'
import type { TableData } from '../table/table-data.ts'

/** What one point of a chart says: for the pointer, the arrow keys and those who listen. */
export interface Reading {
  title: string
  lines: { name: string; text: string; emphasised: boolean }[]
  /** Where it is: the panel, and the number along the axis of that panel (a time, or the position of a bar). */
  panel: number
  at: number
}

/** What a kind of chart answers about itself. Figures, tables and captions ask it; nobody asks which kind it is. */
export interface ChartKind {
  /** What it is called when it is described: “Line chart”. */
  name: string
  /** The line under the finding: measure, unit, period, what shading means, where the scale starts. */
  measure: (data: ChartData) => string
  table: (data: ChartData) => TableData
  /** A drawing of our own, or the height that ECharts needs at a width. */
  drawing: { part: Component } | { height: (data: ChartData, width: number) => number }
  /** Verdicts that its marks show without words on a narrow screen. */
  hasMarks: boolean
  readings: (data: ChartData) => Reading[]
}

/** The room that a chart has: beside a margin, over text and margin, or in the hub. */
export type ChartRoom = 'text' | 'wide' | 'hub'

/** Width of the drawing for each room. It is shown where it fits, and the narrow one where it does not. */
export const roomWidths: Record<ChartRoom, 640 | 736 | 900> = { text: 640, hub: 736, wide: 900 }
export const narrowWidth = 350
