import type { AbsenceReason, Observation } from '@jsna/core'

export type StatusCell =
  | { kind: 'status'; status: Observation['status']; absence: AbsenceReason | null }
  | { kind: 'unknown'; message: string }

const ABSENCES = new Map<string, AbsenceReason>([
  ['x', 'not-available'],
  ['u', 'low-reliability'],
  ['z', 'not-applicable'],
  ['c', 'confidential'],
])

const STATUSES = new Map<string, Observation['status']>([
  ['', 'final'],
  ['p', 'provisional'],
  ['r', 'revised'],
  ['m', 'modelled'],
])

/** The status column: why a value is absent, or how firm it is. */
export function readStatus(cell: string): StatusCell {
  const code = cell
    .trim()
    .toLowerCase()
    .replace(/^\[(.+)\]$/, '$1')
  const absence = ABSENCES.get(code)
  if (absence) return { kind: 'status', status: 'final', absence }
  const status = STATUSES.get(code)
  if (status) return { kind: 'status', status, absence: null }
  return {
    kind: 'unknown',
    message: 'Known codes are x, u, z and c for an absent value, and p, r and m for provisional, revised and modelled.',
  }
}
