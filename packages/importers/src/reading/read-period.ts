import { parsePeriod } from '@jsna/core'

export type PeriodCell = { kind: 'period'; id: string } | { kind: 'unreadable'; message: string }

/** The period in its one spelling. */
export function readPeriod(cell: string): PeriodCell {
  try {
    return { kind: 'period', id: parsePeriod(cell.trim()).id }
  } catch {
    return {
      kind: 'unreadable',
      message: 'Write a period such as 2022-01-01/P3Y, 2024-09-01/P1Y, 2026-01-01, 2021/22 or 2018 - 20.',
    }
  }
}
