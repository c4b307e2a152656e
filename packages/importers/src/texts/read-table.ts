import type { Block } from '@jsna/core'
import type { Table } from 'mdast'
import { readInlines } from './read-inlines.ts'
import type { TextReading } from './text-reading.ts'

/** A table as stored: every row as wide as the head. A row with more cells than that is reported. */
export function readTable(table: Table, caption: string, reading: TextReading): Block {
  const [head, ...rows] = table.children.map((row) => row.children.map((cell) => readInlines(cell.children, reading)))
  const columns = head?.length ?? 0
  const full = rows.map((row) => Array.from({ length: Math.max(columns, row.length) }, (_, index) => row[index] ?? []))
  const uneven = full.findIndex((row) => row.length > columns)
  if (uneven >= 0) {
    const row = table.children[uneven + 1] ?? table
    reading.report.at(row, 'structure', 'table row', `This row has more cells than the head, which has ${columns}.`)
  }
  return { kind: 'table', caption, head: head ?? [], rows: full }
}
