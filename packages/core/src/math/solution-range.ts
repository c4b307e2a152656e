import { exchange, solveEquations } from './linear-system.ts'
import type { LinearEquation, LinearSystem } from './linear-system.ts'

/** The solutions of linear equations within bounds, explored from one that is known. */
export interface SolutionSpace {
  system: LinearSystem
  known: readonly number[]
  /** The solution that the search stands at. */
  value: number[]
  lower: number[]
  upper: number[]
  /** The variables that are not at their known value there. */
  moved: Set<number>
  /** The smallest and largest value of each variable among the solutions seen. */
  seenLower: number[]
  seenUpper: number[]
  /** Of each variable, what was moved in the solutions in which it had those values. */
  movedAtLower: (ReadonlySet<number> | undefined)[]
  movedAtUpper: (ReadonlySet<number> | undefined)[]
}

export interface SolutionRange {
  lower: number
  upper: number
  /** Variables whose bounds hold the range where it ends; empty where it was wide enough before its end. */
  heldBy: number[]
}

export type IsWideEnough = (lower: number, upper: number) => boolean

const tolerance = 1e-9

/** Every variable is fixed at its known value until `setBounds` frees it. */
export function createSolutionSpace(equations: readonly LinearEquation[], known: readonly number[]): SolutionSpace {
  const copy = () => [...known]
  return {
    system: solveEquations(equations, known.length),
    known,
    value: copy(),
    moved: new Set(),
    lower: copy(),
    upper: copy(),
    seenLower: copy(),
    seenUpper: copy(),
    movedAtLower: [],
    movedAtUpper: [],
  }
}

/** Wider bounds hold at once; after narrower ones every variable that depends on them must `restart`. */
export function setBounds(space: SolutionSpace, variable: number, lower: number, upper: number): void {
  space.lower[variable] = lower
  space.upper[variable] = upper
}

/** Leaves out of the equations what is fixed: the fewer variables, the quicker the search. Only narrower bounds may follow. */
export function leaveOutFixed(space: SolutionSpace): void {
  const { system, known, lower, upper } = space
  const equations = system.equations.map((equation) => equation.filter(([each]) => lower[each] !== upper[each]))
  space.system = solveEquations(equations, known.length)
}

/**
 * Takes a variable back to the known solution and forgets what was seen of it in solutions that moved the one whose bounds are
 * narrower now. Other solutions are as good as before.
 */
export function restart(space: SolutionSpace, variable: number, narrowed: number): void {
  const value = at(space.known, variable)
  place(space, variable, value)
  if (space.movedAtLower[variable]?.has(narrowed)) space.seenLower[variable] = value
  if (space.movedAtUpper[variable]?.has(narrowed)) space.seenUpper[variable] = value
}

function place(space: SolutionSpace, variable: number, value: number): void {
  space.value[variable] = value
  if (Math.abs(value - at(space.known, variable)) > tolerance) space.moved.add(variable)
  else space.moved.delete(variable)
}

/**
 * Between which values a variable can lie, in all solutions within the bounds: a linear program, upwards and downwards. The
 * search stops early when the range is wide enough. Every end that it reports belongs to a solution that it stood at, so a
 * range is never reported wider than it is. What it sees of other variables on its way is kept and spares their search.
 */
export function rangeOf(space: SolutionSpace, variable: number, isWideEnough: IsWideEnough): SolutionRange {
  const isDone = () => isWideEnough(at(space.seenLower, variable), at(space.seenUpper, variable))
  // From the known solution few variables are moved, so that few narrower bounds make what is seen useless.
  if (!isDone()) for (const each of space.moved) place(space, each, at(space.known, each))
  const heldAbove = push(space, variable, 1, isDone)
  const heldBelow = push(space, variable, -1, isDone)
  return {
    lower: at(space.seenLower, variable),
    upper: at(space.seenUpper, variable),
    heldBy: isDone() ? [] : [...new Set([...heldAbove, ...heldBelow])],
  }
}

interface Move {
  free: number
  direction: 1 | -1
  step: number
  stoppedBy: number
}

/** The simplex method. Gives the variables that stop it. */
function push(space: SolutionSpace, variable: number, sign: 1 | -1, isDone: () => boolean): number[] {
  while (!isDone()) {
    const slopes = space.system.rows.get(variable) ?? new Map([[variable, 1]])
    const best = bestMove(space, slopes, sign)
    if (best === null) return [...slopes.keys()]
    const { free, direction, step, stoppedBy } = best
    if (step === Infinity) {
      const all = new Set(space.moved)
      forEachMoved(space, free, direction, (moved) => all.add(moved))
      forEachMoved(space, free, direction, (moved, rate) => see(space, moved, rate * Infinity, all))
      return []
    }
    forEachMoved(space, free, direction, (moved, rate) => move(space, moved, rate * step))
    const all = new Set(space.moved)
    forEachMoved(space, free, direction, (moved) => see(space, moved, 0, all))
    if (stoppedBy !== free && exchange(space.system, stoppedBy, free)) solveValues(space)
  }
  return []
}

function solveValues(space: SolutionSpace): void {
  const { system, known, value } = space
  for (const [solved, row] of system.rows) {
    const distance = [...row].reduce((sum, [free, factor]) => sum + factor * (at(value, free) - at(known, free)), 0)
    place(space, solved, at(known, solved) + distance)
  }
}

/**
 * The move that gains most. Where none gains anything, the first by Bland's rule, so that exchanges which stay where they
 * are cannot go round in circles.
 */
function bestMove(space: SolutionSpace, slopes: ReadonlyMap<number, number>, sign: 1 | -1): Move | null {
  let best: Move | null = null
  let most = 0
  for (const [free, slope] of slopes) {
    const direction = slope * sign > 0 ? 1 : -1
    const value = at(space.value, free)
    const canMove =
      direction > 0 ? value < at(space.upper, free) - tolerance : value > at(space.lower, free) + tolerance
    if (!canMove) continue
    const found = { free, direction, ...longestStep(space, free, direction) } as const
    const gain = found.step * Math.abs(slope)
    if (gain > most + tolerance || (most === 0 && (best === null || free < best.free))) best = found
    if (gain > most + tolerance) most = gain
  }
  return best
}

function longestStep(space: SolutionSpace, free: number, direction: 1 | -1): { step: number; stoppedBy: number } {
  let step = Infinity
  let stoppedBy = free
  forEachMoved(space, free, direction, (moved, rate) => {
    const value = at(space.value, moved)
    const room = rate > 0 ? at(space.upper, moved) - value : value - at(space.lower, moved)
    const longest = Math.max(0, room) / Math.abs(rate)
    const isTie = Math.abs(longest - step) <= tolerance
    if (isTie ? moved < stoppedBy : longest < step) {
      step = Math.min(step, longest)
      stoppedBy = moved
    }
  })
  return { step, stoppedBy }
}

function forEachMoved(
  { system }: SolutionSpace,
  free: number,
  direction: 1 | -1,
  act: (moved: number, rate: number) => void,
): void {
  act(free, direction)
  for (const follower of system.followers[free] ?? []) {
    act(follower, direction * (system.rows.get(follower)?.get(free) ?? 0))
  }
}

function move(space: SolutionSpace, variable: number, by: number): void {
  const moved = at(space.value, variable) + by
  place(space, variable, Math.min(Math.max(moved, at(space.lower, variable)), at(space.upper, variable)))
}

/** Keeps what the search has seen of a variable, here or at a distance, and what is moved there. */
function see(space: SolutionSpace, variable: number, distance: number, moved: ReadonlySet<number>): void {
  const value = at(space.value, variable) + distance
  if (value < at(space.seenLower, variable)) {
    space.seenLower[variable] = value
    space.movedAtLower[variable] = moved
  }
  if (value > at(space.seenUpper, variable)) {
    space.seenUpper[variable] = value
    space.movedAtUpper[variable] = moved
  }
}

function at(values: readonly number[], variable: number): number {
  return values[variable] ?? 0
}
