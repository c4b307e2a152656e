import type { DisclosurePolicy } from '../../model/indicator.ts'
import { roundToStep } from '../rounding.ts'
import type { CountTable } from './count-table.ts'

/** What becomes of a cell. */
export type Treatment = 'published' | 'rounded' | 'suppressed-primary' | 'suppressed-secondary' | 'unpublished'

/**
 * Who tries to work a hidden count out. The reader knows everything that is published, how the totals add up and the
 * policy. The insider also knows which hidden counts are small and which are hidden to protect them.
 */
export type Attacker = 'reader' | 'insider'

export const attackers: readonly Attacker[] = ['reader', 'insider']

export interface Bounds {
  lower: number
  upper: number
}

export function isSmall(count: number, { threshold, protectZero }: DisclosurePolicy): boolean {
  return count < threshold && (count > 0 || protectZero === true)
}

export const isHidden = (treatment: Treatment | undefined) =>
  treatment === 'suppressed-primary' || treatment === 'suppressed-secondary'

export const isShown = (treatment: Treatment | undefined) => treatment === 'published' || treatment === 'rounded'

/** Between which values an attacker knows a count to lie before looking at any total. */
export function boundsKnown(
  attacker: Attacker,
  count: number,
  treatment: Treatment,
  { isWhole }: CountTable,
  policy: DisclosurePolicy,
): Bounds {
  const { threshold, protectZero } = policy
  if (treatment === 'published') return { lower: count, upper: count }
  if (treatment === 'rounded') return roundedBounds(count, isWhole, policy)
  if (attacker === 'reader' || treatment === 'unpublished') return { lower: 0, upper: Infinity }
  if (treatment === 'suppressed-secondary') return { lower: threshold, upper: Infinity }
  // A 0 would have been shown.
  return isWhole ? { lower: protectZero ? 0 : 1, upper: threshold - 1 } : { lower: 0, upper: threshold }
}

/** The counts that round to what is shown, without those that would have been hidden. */
function roundedBounds(count: number, isWhole: boolean, { threshold, roundTo = 5 }: DisclosurePolicy): Bounds {
  if (count === 0) return { lower: 0, upper: 0 }
  const shown = roundToStep(count, roundTo)
  const reach = (isWhole ? roundTo - 1 : roundTo) / 2
  return { lower: Math.max(shown - reach, threshold), upper: shown + reach }
}
