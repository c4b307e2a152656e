import type { Estimate, Gap } from '@jsna/core'
import type { NoAnswer } from '../client.ts'
import type { ColumnName } from './columns.ts'
import type { Fields } from './table.ts'

/** A difference and a ratio with their limits, as columns. */
export const gapNames = [
  'difference',
  'differenceLowerCi95',
  'differenceUpperCi95',
  'ratio',
  'ratioLowerCi95',
  'ratioUpperCi95',
] as const satisfies readonly ColumnName[]

export function gapFields(difference: Gap | NoAnswer, ratio: Gap | NoAnswer): Fields {
  const [gap, quotient] = [difference, ratio].map((each) => (each.kind === 'missing' ? null : each))
  return {
    difference: gap?.value,
    differenceLowerCi95: gap?.lowerCi95,
    differenceUpperCi95: gap?.upperCi95,
    ratio: quotient?.value,
    ratioLowerCi95: quotient?.lowerCi95,
    ratioUpperCi95: quotient?.upperCi95,
  }
}

/** What a figure says of itself, without the series that it belongs to. */
export function estimateFields(estimate: Estimate): Fields {
  if (estimate.kind !== 'estimate') return { kind: estimate.kind, reason: estimate.reason }
  const { kind, value, lowerCi95, upperCi95, lowerCi998, upperCi998, count, denominator } = estimate
  return { kind, value, lowerCi95, upperCi95, lowerCi998, upperCi998, count, denominator }
}
