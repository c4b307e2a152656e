import { createSolutionSpace, rangeOf, setBounds } from '../../math/solution-range.ts'
import type { SolutionRange, SolutionSpace } from '../../math/solution-range.ts'
import type { DisclosurePolicy } from '../../model/indicator.ts'
import type { CountTable } from './count-table.ts'
import { attackers, boundsKnown, isHidden, isSmall } from './knowledge.ts'
import type { Attacker, Treatment } from './knowledge.ts'

/** A table on its way to publication, and what each attacker could make of it. */
export interface Protection {
  table: CountTable
  policy: DisclosurePolicy
  treatments: Treatment[]
  spaces: Record<Attacker, SolutionSpace>
}

/** Rounding of a limit that comes from a few sums and quotients. */
const tolerance = 1e-6

export function createProtection(
  table: CountTable,
  policy: DisclosurePolicy,
  treatments: readonly Treatment[],
): Protection {
  const counts = table.cells.map(({ count }) => count)
  const space = () => createSolutionSpace(table.equations, counts)
  const protection: Protection = {
    ...{ table, policy, treatments: [...treatments] },
    spaces: { reader: space(), insider: space() },
  }
  for (const [position, treatment] of treatments.entries()) treat(protection, position, treatment)
  return protection
}

/** Changes what becomes of a cell, and with it what each attacker knows. */
export function treat({ table, policy, treatments, spaces }: Protection, position: number, treatment: Treatment): void {
  treatments[position] = treatment
  const { count = 0, known = false, exact = false, absent = false } = table.cells[position] ?? {}
  const isSeen = known || (exact && treatment === 'rounded') || (absent && policy.protectZero !== true)
  for (const attacker of attackers) {
    const seen = isSeen ? 'published' : treatment
    const { lower, upper } = boundsKnown(attacker, count, seen, table, policy)
    setBounds(spaces[attacker], position, lower, upper)
  }
}

/**
 * Whether a cell has a count that must not be worked out: every hidden one, also of earlier publications, and small ones that
 * are not published. What was shown before cannot be protected any more.
 */
export function isSensitive({ table, policy, treatments }: Protection, position: number): boolean {
  const { count = 0, known = false, withheld = false } = table.cells[position] ?? {}
  if (known) return false
  const isUnpublished = treatments[position] === 'unpublished' && (withheld || isSmall(count, policy))
  return isHidden(treatments[position]) || isUnpublished
}

/** Which cells hold the range of a count too narrow; `null` where it is wide enough for that attacker. */
export function heldTooNarrow(protection: Protection, position: number, attacker: Attacker): number[] | null {
  const { policy, table, treatments, spaces } = protection
  // An insider learns from the label of a small count that it is small; more than that is what totals must not tell.
  if (attacker === 'insider' && treatments[position] !== 'suppressed-primary') return null
  const isWideEnough = (lower: number, upper: number) => {
    if (attacker === 'reader') return upper - lower >= policy.threshold - tolerance
    return table.isWhole ? wholeNumbersIn(lower, upper) > 1 : upper - lower >= 1 - tolerance
  }
  const { lower, upper, heldBy } = rangeOf(spaces[attacker], position, isWideEnough)
  return isWideEnough(lower, upper) ? null : heldBy
}

/** The whole range of a count for an attacker. */
export function fullRange({ spaces }: Protection, position: number, attacker: Attacker): SolutionRange {
  return rangeOf(spaces[attacker], position, () => false)
}

function wholeNumbersIn(lower: number, upper: number): number {
  return Math.floor(upper + tolerance) - Math.ceil(lower - tolerance) + 1
}
