import highsModule from 'highs'
import type { Highs } from 'highs'
import { expect } from 'vitest'
import type { Suppression } from '../combine/disclosure/suppress-counts.ts'
import type { DisclosurePolicy } from '../model/indicator.ts'
import type { Publication } from './publications.ts'

// The attack knows the publication alone, shares no code with the suppression, and has a solver that is not ours.

const highs: Highs = await (highsModule as unknown as typeof highsModule.default)()

/** Stands for “no upper limit”: far above every count of the samples. */
export const unlimited = 1e6

type Kind = Suppression['cells'][number]['kind'] | 'unpublished'
type Bounds = [lower: number, upper: number]

interface Target {
  id: string
  kind: Kind
  count: number
}

/** What each kind of attacker takes for granted about a count that is not shown. */
export const reader = (): Bounds => [0, unlimited]
export const insider =
  ({ threshold, protectZero }: DisclosurePolicy) =>
  (kind: Kind): Bounds => {
    if (kind === 'suppressed-primary') return [protectZero ? 0 : 1, threshold - 1]
    return kind === 'suppressed-secondary' ? [threshold, unlimited] : [0, unlimited]
  }

export type Found = Target & { lower: number; upper: number }
export type IsOpen = (lower: number, upper: number) => boolean

/**
 * Looks for tables that fit what is published and differ in each target: the range of a target in all that were found. A
 * range that is not open after its own two searches is exact.
 */
export function attack(
  { cells, totals }: Publication,
  released: Suppression['cells'],
  policy: DisclosurePolicy,
  assume: (kind: Kind) => Bounds,
  isOpen: IsOpen,
): Found[] {
  const release = new Map(released.map((cell) => [cell.id, cell]))
  const columns = new Map(cells.map(({ id }, index) => [id, index]))
  const bounds = cells.map(({ id, count, known }): Bounds => {
    if (known) return [count, count]
    const cell = release.get(id)
    if (cell?.kind === 'published') return [cell.count, cell.count]
    if (cell?.kind !== 'rounded') return assume(cell?.kind ?? 'unpublished')
    // Nothing from 1 to below the threshold is shown, and whole numbers up to 2 away round to what is.
    return cell.count === 0 ? [0, 0] : [Math.max(cell.count - 2, policy.threshold), cell.count + 2]
  })
  const entries = totals.map(({ total, parts }) => [[total, 1] as const, ...parts.map((part) => [part, -1] as const)])
  const starts = entries.reduce((sums, row) => [...sums, (sums.at(-1) ?? 0) + row.length], [0])
  const zeros = (length: number) => Array.from({ length }, () => 0)
  const model = highs.createModel({
    ...{ numCols: cells.length, numRows: totals.length, colCost: zeros(cells.length) },
    ...{ colLower: bounds.map(([lower]) => lower), colUpper: bounds.map(([, upper]) => upper) },
    ...{ rowLower: zeros(totals.length), rowUpper: zeros(totals.length) },
    matrix: {
      ...{ format: 'csr', numRows: totals.length, numCols: cells.length, starts },
      indices: entries.flat().map(([id]) => columns.get(id) ?? -1),
      values: entries.flat().map(([, value]) => value),
    },
  })
  model.options.set({ output_flag: false, presolve: 'off' })
  const seen = cells.map(({ count }): Bounds => [count, count])
  const search = (column: number, cost: 1 | -1) => {
    model.changeColCost(column, cost)
    model.run()
    expect(model.getModelStatus()).toBe(highs.constants.modelStatus.optimal)
    const { colValue } = model.getSolution()
    model.changeColCost(column, 0)
    for (const [index, [lower, upper]] of seen.entries()) {
      const value = colValue?.[index] ?? NaN
      seen[index] = [Math.min(lower, value), Math.max(upper, value)]
    }
  }
  try {
    return cells.flatMap(({ id, count, known }, column) => {
      if (known) return []
      const kind = release.get(id)?.kind ?? 'unpublished'
      const isSmall = count < policy.threshold && (count > 0 || policy.protectZero === true)
      if (!kind.startsWith('suppressed') && !(kind === 'unpublished' && isSmall)) return []
      const range = () => seen[column] ?? [NaN, NaN]
      if (!isOpen(...range())) search(column, 1)
      if (!isOpen(...range())) search(column, -1)
      const [lower, upper] = range()
      return [{ id, kind, count, lower, upper }]
    })
  } finally {
    model.dispose()
  }
}
