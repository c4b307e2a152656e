import type { DisclosurePolicy } from '../../model/indicator.ts'
import { roundToStep } from '../rounding.ts'
import { connectedTables } from './connected-tables.ts'
import { readCountTable } from './count-table.ts'
import type { AdditiveTotal, CountCell, CountTable } from './count-table.ts'
import { isSmall } from './knowledge.ts'
import type { Treatment } from './knowledge.ts'
import { requirePolicy } from './policy-rules.ts'
import { createProtection } from './protection.ts'
import { hideFurther } from './hide-further.ts'
import { showAgain } from './show-again.ts'

/** What is published of one cell. A hidden one carries no number, and says why for those who prepare the publication. */
export type ReleasedCount =
  | { id: string; kind: 'published' | 'rounded'; count: number }
  | { id: string; kind: 'suppressed-primary'; reason: string }
  | { id: string; kind: 'suppressed-secondary'; reason: string; protects: string }

export interface Suppression {
  /** In the order of the input, without the cells that are not published anyway. */
  cells: ReleasedCount[]
  /** How many are hidden because they are small. */
  primary: number
  /** How many more are hidden to protect those. */
  secondary: number
}

/**
 * Decides which counts of a publication are shown, rounded or hidden, so that nobody can work out a small one.
 *
 * Counts from 1 to below the threshold of the policy are hidden (primary). Where a hidden count could still be worked out
 * from totals, further ones are hidden (secondary): whatever the totals, every hidden count can lie anywhere in a range at
 * least as wide as the threshold. Small counts are preferred, and what turns out not to be needed is shown again. The same
 * cells are hidden in whatever order cells and totals come.
 *
 * Any number of totals may overlap: areas of several schemes, sexes, ages, a share and its complement, years and pooled
 * periods. Give all of one publication together. A cell that an earlier publication shows and that can still be read is
 * `known`: no other count is protected by hiding it, and where it is small itself it is hidden without being protected.
 *
 * @throws CalculationError when a count is negative, a cell is named twice, a total names a cell that is not there or twice,
 * does not add up, or has weights outside 0 to 1; when the threshold is neither 0 nor a whole number of 2 or more.
 * @reference Hundepool A. and others (2012), Statistical Disclosure Control, Wiley, chapter 4.
 * @example
 * const cells = [['north', 3], ['east', 20], ['south', 40], ['city', 63]].map(([id, count]) => ({ id, count }))
 * const totals = [{ total: 'city', parts: ['north', 'east', 'south'] }]
 * const release = suppressCounts(cells, totals, { threshold: 5, reason: '' })
 * release.cells.map(({ kind }) => kind) // => ['suppressed-primary', 'suppressed-secondary', 'published', 'published']
 * release.cells[1].reason // => 'Secondary: protects north, which could be worked out from totals.'
 * [release.primary, release.secondary] // => [1, 1]
 */
export function suppressCounts(
  cells: readonly CountCell[],
  totals: readonly AdditiveTotal[],
  policy: DisclosurePolicy,
): Suppression {
  requirePolicy('suppressCounts', policy)
  readCountTable('suppressCounts', cells, totals)
  const treated = new Map(
    connectedTables(cells, totals).flatMap((part) => [...treatedCells(part.cells, part.totals, policy)]),
  )
  const released = cells.flatMap((cell) => {
    const { treatment = 'published', protects = '' } = treated.get(cell.id) ?? {}
    return treatment === 'unpublished' ? [] : [releasedCount(cell, treatment, policy, protects)]
  })
  const hidden = (kind: Treatment) => released.filter((cell) => cell.kind === kind).length
  return { cells: released, primary: hidden('suppressed-primary'), secondary: hidden('suppressed-secondary') }
}

interface TreatedCell {
  treatment: Treatment
  /** The cell that a secondary one protects. */
  protects: string | undefined
}

/** What becomes of the cells that hang together, by their names. */
function treatedCells(
  cells: readonly CountCell[],
  totals: readonly AdditiveTotal[],
  policy: DisclosurePolicy,
): Map<string, TreatedCell> {
  const table = readCountTable('suppressCounts', cells, totals)
  const protection = createProtection(table, policy, firstTreatments(table, policy))
  const protects = new Map<number, number>()
  if (policy.secondary !== false) {
    hideFurther(protection, protects)
    showAgain(protection, protects)
  }
  return new Map(
    table.cells.map(({ id }, position) => [
      id,
      {
        treatment: protection.treatments[position] ?? 'published',
        protects: table.cells[protects.get(position) ?? -1]?.id,
      },
    ]),
  )
}

function firstTreatments({ cells }: CountTable, policy: DisclosurePolicy): Treatment[] {
  return cells.map(({ count, published }) => {
    if (published === false) return 'unpublished'
    if (isSmall(count, policy)) return 'suppressed-primary'
    return policy.roundTo ? 'rounded' : 'published'
  })
}

function releasedCount(
  { id, count, known }: CountCell,
  kind: Exclude<Treatment, 'unpublished'>,
  policy: DisclosurePolicy,
  protectedId: string,
): ReleasedCount {
  if (kind === 'published') return { id, kind, count }
  if (kind === 'rounded') return { id, kind, count: roundToStep(count, policy.roundTo ?? 1) }
  if (kind === 'suppressed-primary') return { id, kind, reason: primaryReason('a count', policy, known) }
  const reason = `Secondary: protects ${protectedId}, which could be worked out from totals.`
  return { id, kind, reason, protects: protectedId }
}

export function primaryReason(what: string, { threshold, protectZero }: DisclosurePolicy, known = false): string {
  const since = known ? ' An earlier release shows it, so that hiding it protects nobody.' : ''
  return `Primary: ${what} from ${protectZero ? 0 : 1} to ${threshold - 1}.${since}`
}
