import type { AbsenceReason, Observation } from '@jsna/core'

/** Why a value is not there, by what the note says; the first that fits counts. */
const ABSENCES: readonly [RegExp, AbsenceReason][] = [
  [/disclos|suppress|confidential/i, 'confidential'],
  [/small (?:sample|number|count|denominator)|reliab|quality|incomplete/i, 'low-reliability'],
  [/not applicable|does not apply/i, 'not-applicable'],
]

export const absenceOf = (note: string): AbsenceReason =>
  ABSENCES.find(([pattern]) => pattern.test(note))?.[1] ?? 'not-available'

/** Whether the note of an empty value says that it is withheld, so that no count beside it may be taken either. */
export const isWithheld = (note: string): boolean => /\bsuppress|\bdisclosure\b/i.test(note)

const STATUSES: readonly [RegExp, Observation['status']][] = [
  [/\bprovisional\b/i, 'provisional'],
  [/\brevised\b/i, 'revised'],
  [/\bmodelled\b|\bsynthetic\b|\bestimated\b/i, 'modelled'],
]

/** Notes that say their status and nothing else, with a further note after a full stop. */
const STANDARD = /^Value (?:is provisional|has been revised|is modelled or synthetic estimate)(?:\. |$)/

/** How firm a value is, and what else its note says. */
export function statusOf(note: string): Pick<Observation, 'status' | 'note'> {
  const status = STATUSES.find(([pattern]) => pattern.test(note))?.[1] ?? 'final'
  return { status, note: note.replace(STANDARD, '') }
}
