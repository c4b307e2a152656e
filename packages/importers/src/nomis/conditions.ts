import type { ExternalBinding } from '../binding.ts'

/** A binding of Nomis: which cells a row must have, `GENDER_NAME=Total|MEASURE_NAME=Claimant count`. */
export interface Conditions {
  binding: ExternalBinding
  cells: [column: string, value: string][]
}

export function conditionsOf(binding: ExternalBinding): Conditions {
  const cells = binding.id.split('|').map((part): [string, string] => {
    const at = part.indexOf('=')
    return [part.slice(0, at).trim(), part.slice(at + 1).trim()]
  })
  return { binding, cells }
}

/** Whether a row is of the series that a binding means. */
export function isMet({ cells }: Conditions, cell: (column: string) => string): boolean {
  return cells.every(([column, value]) => cell(column) === value)
}
