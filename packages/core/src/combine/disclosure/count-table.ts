import { CalculationError } from '../../errors.ts'
import type { LinearEquation } from '../../math/linear-system.ts'

/** One count of a publication: the people of one area, period, sex and age, or of any other group. */
export interface CountCell {
  /** Any text that names the cell, such as its key. */
  id: string
  count: number
  /** `false` for a count that is not published and could be worked out: the complement of a share, one year of a pooled period. */
  published?: boolean
  /** `true` for a count that an earlier publication shows: readers know it, whatever becomes of it now. */
  known?: boolean
  /** `true` for a count of 0 of which nothing is given: readers may take it for what it is. */
  absent?: boolean
  /** `true` for a count that the limits beside it give back, so that rounding hides nothing of it. */
  exact?: boolean
  /** `true` for a count that an earlier publication hid and that has been revised since: it is protected, whatever it was. */
  withheld?: boolean
}

/** One count that is the sum of others, by area, sex, age, period or anything else. */
export interface AdditiveTotal {
  total: string
  parts: readonly string[]
  /** The share of each part that belongs to the total; left out, all of each. */
  weights?: readonly number[]
}

/** Cells in the order of their names, so that no answer depends on the order in which they came. */
export interface CountTable {
  cells: readonly CountCell[]
  equations: readonly LinearEquation[]
  /** For each cell: the equations that it stands in. */
  equationsOf: readonly (readonly number[])[]
  /** Whether every count is a whole number; shares of small areas are not. */
  isWhole: boolean
}

/** Reads cells and totals once, and refuses what contradicts itself. */
export function readCountTable(
  name: string,
  given: readonly CountCell[],
  totals: readonly AdditiveTotal[],
): CountTable {
  for (const [index, { count }] of given.entries()) {
    if (Number.isFinite(count) && count >= 0) continue
    throw new CalculationError({
      ...{ function: name, argument: 'cells', index },
      ...{ rule: 'must have a count of 0 or more', given: count },
    })
  }
  const cells = given.toSorted((a, b) => inOrder(a.id, b.id))
  const positions = new Map(cells.map(({ id }, position) => [id, position]))
  if (positions.size < cells.length) {
    const twice = cells.find(({ id }, position) => positions.get(id) !== position)
    const rule = 'must name each cell once'
    throw new CalculationError({ function: name, argument: 'cells', index: null, rule, given: twice?.id })
  }
  const equations = totals.map((total, index) => readTotal(name, total, index, positions, cells))
  const equationsOf = cells.map((): number[] => [])
  const ordered = equations.toSorted((a, b) => inOrder(JSON.stringify(a), JSON.stringify(b)))
  for (const [index, equation] of ordered.entries()) {
    for (const [position] of equation) equationsOf[position]?.push(index)
  }
  return { cells, equations: ordered, equationsOf, isWhole: cells.every(({ count }) => Number.isInteger(count)) }
}

/** By code unit, which is the same everywhere. */
function inOrder(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Total − parts = 0, in the order of the cells. */
function readTotal(
  name: string,
  { total, parts, weights }: AdditiveTotal,
  index: number,
  positions: ReadonlyMap<string, number>,
  cells: readonly CountCell[],
): LinearEquation {
  const refuse = (rule: string, given: unknown) =>
    new CalculationError({ function: name, argument: 'totals', index, rule, given })
  const all = [total, ...parts]
  if (parts.length === 0) throw refuse('must have parts', total)
  if (new Set(all).size < all.length) throw refuse('must name each of its cells once', all)
  if (weights && (weights.length !== parts.length || !weights.every((weight) => weight > 0 && weight <= 1))) {
    throw refuse('must have a weight above 0 and at most 1 for each part', weights)
  }
  const equation = all.map((id, place): [number, number] => {
    const position = positions.get(id)
    if (position === undefined) throw refuse('must name cells that are there', id)
    return [position, place === 0 ? 1 : -(weights?.[place - 1] ?? 1)]
  })
  const count = (position: number) => cells[position]?.count ?? 0
  const difference = equation.reduce((sum, [position, coefficient]) => sum + coefficient * count(position), 0)
  const size = Math.max(1, ...equation.map(([position]) => count(position)))
  if (Math.abs(difference) > 1e-9 * size) throw refuse(`must add up: ${total} less its parts must be 0`, difference)
  return equation.toSorted(([a], [b]) => a - b)
}
