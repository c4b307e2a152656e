import type { Estimate, Trend, ValueFormat, Verdict } from '@jsna/core'
import { estimateWords, intervalWords } from '../figure/estimate-words.ts'

/** What a cell holds. A value that is not there is a cell of its own kind, with its reason. */
export type TableCell =
  | { kind: 'text'; text: string; href?: string }
  | { kind: 'value'; text: string }
  | { kind: 'interval'; text: string }
  | { kind: 'absent'; word: string; reason: string }
  | { kind: 'verdict'; verdict: Verdict }
  | { kind: 'trend'; trend: Trend }

export interface TableColumn {
  label: string
  /** Columns next to each other with the same group stand under one head. */
  group?: string
  numeric?: boolean
}

export interface TableRow {
  header: string
  href?: string
  cells: TableCell[]
  /** The area of the page, set in bold. */
  emphasised?: boolean
}

/** A table as plain data: what stands in it can be compared with what a chart draws. */
export interface TableData {
  caption: string
  rowHeader: string
  columns: TableColumn[]
  groups: { title: string; rows: TableRow[] }[]
  note: string
}

export function estimateCell(estimate: Estimate | undefined, indicator: ValueFormat): TableCell {
  if (!estimate) return { kind: 'absent', word: 'Not available', reason: 'The source has no figure for this.' }
  return estimateWords(estimate, indicator)
}

export function intervalCell(estimate: Estimate | undefined, indicator: ValueFormat): TableCell {
  if (estimate?.kind !== 'estimate') return { kind: 'text', text: '' }
  const text = intervalWords(estimate, indicator)
  return text === '' ? { kind: 'text', text: 'None' } : { kind: 'interval', text }
}
