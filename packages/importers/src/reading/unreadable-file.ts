import type { ImportRule } from '../issues/issue.ts'

/** Thrown inside the readers when no further row can be read; `readFigures` turns it into an issue. */
export class UnreadableFile extends Error {
  readonly rule: ImportRule
  readonly row: number | null

  constructor(rule: ImportRule, message: string, row: number | null = null) {
    super(message)
    this.name = 'UnreadableFile'
    this.rule = rule
    this.row = row
  }
}
