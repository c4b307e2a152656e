import type { Estimate } from '@jsna/core'

/** Notes that a value may carry. 101 and 401 are numbered as Fingertips numbers them, the others are our own. */
export const valueNotes = [
  { Id: 101, Text: 'Value suppressed for disclosure control due to small count' },
  { Id: 401, Text: 'There is a data quality issue with this value' },
  { Id: 90_001, Text: 'Value missing in source data' },
  { Id: 90_002, Text: 'Value suppressed for disclosure control reasons' },
  { Id: 90_003, Text: 'Value is provisional' },
  { Id: 90_004, Text: 'Value has been revised' },
  { Id: 90_005, Text: 'Value is modelled or synthetic estimate' },
  { Id: 90_006, Text: 'See the note of the value' },
] as const

export interface ValueNote {
  Id: number
  Text: string
}

const [, , missing, suppressed, provisional, revised, modelled, free] = valueNotes
const statusNotes = { final: null, provisional, revised, modelled }

/**
 * What a file says beside a value, or instead of one; `null` where there is nothing to say. Every hidden value says the
 * same, whether its own count is small or another one could be worked out from it.
 */
export function valueNoteOf(estimate: Estimate): ValueNote | null {
  if (estimate.kind === 'suppressed') return suppressed
  if (estimate.kind === 'missing') return missing
  const status = statusNotes[estimate.status]
  if (estimate.note === '') return status
  return { Id: free.Id, Text: status ? `${status.Text}. ${estimate.note}` : estimate.note }
}
