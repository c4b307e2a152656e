import { leaveOutFixed } from '../../math/solution-range.ts'
import type { DisclosurePolicy } from '../../model/indicator.ts'
import { connectedTables } from './connected-tables.ts'
import type { ConnectedTable } from './connected-tables.ts'
import { readCountTable } from './count-table.ts'
import type { AdditiveTotal, CountCell } from './count-table.ts'
import type { Treatment } from './knowledge.ts'
import { requirePolicy } from './policy-rules.ts'
import { createProtection, fullRange, isSensitive } from './protection.ts'
import type { ReleasedCount } from './suppress-counts.ts'

/** Between which values a reader can place a count that is not shown. */
export interface PossibleCount {
  id: string
  lower: number
  /** `null` where nothing limits it. */
  upper: number | null
}

/**
 * What a reader could work out about every hidden count: the smallest and the largest value that it has in all tables which
 * fit the published counts and totals. This is the audit of a publication, also of one that was protected by hand.
 *
 * Shown counts are known exactly, rounded ones within their rounding, and no count is below 0. Small counts that are not
 * published at all are judged as well. The range is that of a linear program, found by the simplex method.
 *
 * @throws CalculationError for cells, totals and thresholds that `suppressCounts` refuses too.
 * @reference Hundepool A. and others (2012), Statistical Disclosure Control, Wiley, chapter 4.
 * @example
 * const cells = [['north', 3], ['east', 20], ['south', 40], ['city', 63]].map(([id, count]) => ({ id, count }))
 * const totals = [{ total: 'city', parts: ['north', 'east', 'south'] }]
 * const policy = { threshold: 5, reason: '' }
 * const { cells: safe } = suppressCounts(cells, totals, policy)
 * possibleCounts(cells, totals, safe, policy) // => [{ id: 'north', lower: 0, upper: 23 }, { id: 'east', lower: 0, upper: 23 }]
 * const { cells: open } = suppressCounts(cells, totals, { ...policy, secondary: false })
 * possibleCounts(cells, totals, open, policy) // => [{ id: 'north', lower: 3, upper: 3 }]
 */
export function possibleCounts(
  cells: readonly CountCell[],
  totals: readonly AdditiveTotal[],
  released: readonly ReleasedCount[],
  policy: DisclosurePolicy,
): PossibleCount[] {
  requirePolicy('possibleCounts', policy)
  readCountTable('possibleCounts', cells, totals)
  const kinds = new Map<string, Treatment>(released.map(({ id, kind }) => [id, kind]))
  const found = new Map(
    connectedTables(cells, totals).flatMap((part) =>
      placedIn(part, kinds, policy).map((each) => [each.id, each] as const),
    ),
  )
  return cells.flatMap(({ id }) => found.get(id) ?? [])
}

/** The ranges of the counts that hang together. */
function placedIn(
  { cells, totals }: ConnectedTable,
  kinds: ReadonlyMap<string, Treatment>,
  policy: DisclosurePolicy,
): PossibleCount[] {
  const table = readCountTable('possibleCounts', cells, totals)
  const treatments = table.cells.map(({ id }) => kinds.get(id) ?? 'unpublished')
  const protection = createProtection(table, policy, treatments)
  leaveOutFixed(protection.spaces.reader)
  const positions = new Map(table.cells.map(({ id }, position) => [id, position]))
  return cells.flatMap(({ id }) => {
    const position = positions.get(id) ?? 0
    if (!isSensitive(protection, position)) return []
    const { lower, upper } = fullRange(protection, position, 'reader')
    return [{ id, lower, upper: upper === Infinity ? null : upper }]
  })
}
