import type { AbsenceReason } from '@jsna/core'

/** What a cell that should hold a number holds. */
export type NumberCell =
  | { kind: 'number'; value: number }
  | { kind: 'empty' }
  | { kind: 'absent'; reason: AbsenceReason }
  | { kind: 'unreadable'; message: string }

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

/** The symbols of the Government Statistical Service, bare or in brackets, and older ones that still occur. */
const SYMBOLS = new Map<string, AbsenceReason>([
  ['c', 'confidential'],
  ['*', 'confidential'],
  ['x', 'not-available'],
  [':', 'not-available'],
  ['..', 'not-available'],
  ['z', 'not-applicable'],
  ['u', 'low-reliability'],
])

function remedy(text: string): string {
  if (text === '-' || text === '–' || text === '—') {
    return 'A dash may mean zero or missing. Write 0, or x for not available, c for confidential, z for not applicable.'
  }
  if (/^[–—−]/.test(text)) return 'Write a minus sign as “-”.'
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return 'Write the number without commas.'
  if (/^[+-]?\d{1,3}(?:[\s\u00A0\u202F]\d{3})+(?:\.\d+)?$/.test(text)) return 'Write the number without spaces.'
  if (/^#[A-Z/0]+[!?]?$/.test(text)) {
    return 'This is an error of the spreadsheet. Correct its formula, or write x for not available.'
  }
  if (text.endsWith('%')) return 'Write the number without a percent sign.'
  if (/^[£$€]/.test(text)) return 'Write the number without a currency sign.'
  if (PLAIN.test(text)) return 'The number is too large.'
  return 'Write a number, such as 12.5, or a symbol for a missing one: x, c, z or u.'
}

/** Reads a number as statistical files write it. Nothing is guessed: what is not plainly a number is refused. */
export function readNumber(cell: string): NumberCell {
  const text = cell.trim()
  if (text === '') return EMPTY
  if (PLAIN.test(text)) {
    const value = Number(text)
    if (Number.isFinite(value)) return { kind: 'number', value }
  }
  const symbol = SYMBOLS.get(text.replace(/^\[(.+)\]$/, '$1').toLowerCase())
  if (symbol) return { kind: 'absent', reason: symbol }
  return { kind: 'unreadable', message: remedy(text) }
}

const EMPTY: NumberCell = { kind: 'empty' }

/** Digits after the point, as written. */
export function decimalsOf(cell: string): number {
  const [digits = '', exponent = '0'] = cell.trim().toLowerCase().split('e')
  const written = digits.split('.')[1]?.length ?? 0
  return Math.max(0, written - Number(exponent))
}
