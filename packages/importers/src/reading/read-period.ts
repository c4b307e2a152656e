import { parsePeriod } from '@jsna/core'
import { periodWords } from './period-words.ts'

export type PeriodCell = { kind: 'period'; id: string } | { kind: 'unreadable'; message: string }

const most = 1000
const known = new Map<string, PeriodCell>()

/** The period in its one spelling. A file has few of them, and each a thousand times. */
export function readPeriod(cell: string): PeriodCell {
  const text = cell.trim()
  const before = known.get(text)
  if (before) return before
  const read = parse(text)
  if (known.size < most) known.set(text, read)
  return read
}

function parse(text: string): PeriodCell {
  const words = periodWords(text)
  if (words.kind === 'undecided') return { kind: 'unreadable', message: words.message }
  try {
    return { kind: 'period', id: parsePeriod(words.text).id }
  } catch {
    return {
      kind: 'unreadable',
      message: 'Write a period such as 2022-01-01/P3Y, 2024-09-01/P1Y, 2026-01-01, 2021/22 or 2018 - 20.',
    }
  }
}
