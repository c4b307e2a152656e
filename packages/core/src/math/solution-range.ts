import { admit, exchange, solveEquations } from './linear-system.ts'
import type { LinearEquation, LinearSystem, Place } from './linear-system.ts'

/**
 * The solutions of linear equations within bounds, explored from one that is known. A variable comes into the equations as soon as
 * it is not fixed: what is fixed in an equation is kept together as one further variable, its remainder.
 */
export interface SolutionSpace {
  system: LinearSystem
  /** With every variable in its place, fixed or not. */
  equations: readonly LinearEquation[]
  places: Place[][]
  isIn: boolean[]
  known: readonly number[]
  /** The solution that the search stands at. */
  value: number[]
  lower: number[]
  upper: number[]
  /** The variables that are not at their known value there. */
  moved: Set<number>
  /** What was seen of each variable in the solutions so far. */
  seen: Seen[]
}

/** The smallest and the largest value that a variable had, and what else was moved in those solutions. */
export interface Seen {
  readonly lower: number
  readonly upper: number
  readonly movedAtLower: ReadonlySet<number>
  readonly movedAtUpper: ReadonlySet<number>
}

export interface SolutionRange {
  lower: number
  upper: number
  /** Variables whose bounds hold the range where it ends; empty where it was wide enough before its end. */
  heldBy: number[]
}

export type IsWideEnough = (lower: number, upper: number) => boolean

const tolerance = 1e-9

const nothing: ReadonlySet<number> = new Set()
const only = (value: number): Seen => ({ lower: value, upper: value, movedAtLower: nothing, movedAtUpper: nothing })

/** Every variable is fixed at its known value until `setBounds` frees it. */
export function createSolutionSpace(equations: readonly LinearEquation[], values: readonly number[]): SolutionSpace {
  const remainders = equations.map((_, index): LinearEquation => [[values.length + index, 1]])
  // Only how far variables are from their known values counts, so that every remainder can begin at 0.
  const known = [...values, ...equations.map(() => 0)]
  const places = values.map((): Place[] => [])
  for (const [equation, terms] of equations.entries()) {
    const standIn = values.length + equation
    for (const [variable, coefficient] of terms) places[variable]?.push({ equation, coefficient, standIn })
  }
  return {
    system: solveEquations(remainders, known.length),
    equations,
    places,
    isIn: values.map(() => false),
    known,
    value: [...known],
    moved: new Set(),
    lower: [...known],
    upper: [...known],
    seen: known.map(only),
  }
}

/** Wider bounds hold at once; after narrower ones `forget` what was seen of every variable whose range is asked for again. */
export function setBounds(space: SolutionSpace, variable: number, lower: number, upper: number): void {
  space.lower[variable] = lower
  space.upper[variable] = upper
  if (lower === upper || space.isIn[variable]) return
  space.isIn[variable] = true
  admit(space.system, variable, space.places[variable] ?? [])
}

/**
 * Leaves out of the equations what is fixed: the fewer variables, the quicker the search. It does not tell any longer which of these
 * hold a range, and none of them may be freed.
 */
export function leaveOutFixed(space: SolutionSpace): void {
  const { equations, known, lower, upper } = space
  const free = equations.map((equation) => equation.filter(([each]) => lower[each] !== upper[each]))
  space.system = solveEquations(free, known.length)
}

/**
 * Forgets what was seen of a variable in solutions that moved another one, whose bounds are narrower now: other solutions are as
 * good as before. Answers what had been seen, which is good again once the bounds are as they were; `null` if nothing is forgotten.
 */
export function forget(space: SolutionSpace, variable: number, narrowed: number): Seen | null {
  const seen = seenOf(space, variable)
  const [atLower, atUpper] = [seen.movedAtLower.has(narrowed), seen.movedAtUpper.has(narrowed)]
  if (!atLower && !atUpper) return null
  const known = only(at(space.known, variable))
  space.seen[variable] = {
    ...{ lower: atLower ? known.lower : seen.lower, movedAtLower: atLower ? nothing : seen.movedAtLower },
    ...{ upper: atUpper ? known.upper : seen.upper, movedAtUpper: atUpper ? nothing : seen.movedAtUpper },
  }
  return seen
}

/** What was seen of a variable so far. */
export const seenOf = (space: SolutionSpace, variable: number): Seen => space.seen[variable] ?? only(0)

/** What was seen before something was forgotten, where the bounds are as they were then. */
export function recall(space: SolutionSpace, variable: number, seen: Seen): void {
  space.seen[variable] = seen
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
  const isDone = () => {
    const { lower, upper } = seenOf(space, variable)
    return isWideEnough(lower, upper)
  }
  // From the known solution few variables are moved, so that few narrower bounds make what is seen useless.
  if (!isDone()) for (const each of space.moved) place(space, each, at(space.known, each))
  const heldAbove = push(space, variable, 1, isDone)
  const heldBelow = push(space, variable, -1, isDone)
  const { lower, upper } = seenOf(space, variable)
  return {
    lower,
    upper,
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
    if (best === null) return holders(space, slopes)
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

/** The variables on which a slope depends, those of the remainders one by one. */
function holders({ equations, isIn, places }: SolutionSpace, slopes: ReadonlyMap<number, number>): number[] {
  const found = new Map<number, number>()
  const add = (variable: number, slope: number) => found.set(variable, (found.get(variable) ?? 0) + slope)
  for (const [variable, slope] of slopes) {
    if (variable < places.length) add(variable, slope)
    for (const [fixed, coefficient] of equations[variable - places.length] ?? []) {
      if (!isIn[fixed]) add(fixed, slope * coefficient)
    }
  }
  return [...found].flatMap(([variable, slope]) => (Math.abs(slope) > tolerance ? [variable] : []))
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
  // A remainder that is exchanged never comes back.
  const isBefore = (one: number, other: number) =>
    one >= space.places.length === other >= space.places.length ? one < other : one > other
  forEachMoved(space, free, direction, (moved, rate) => {
    const value = at(space.value, moved)
    const room = rate > 0 ? at(space.upper, moved) - value : value - at(space.lower, moved)
    const longest = Math.max(0, room) / Math.abs(rate)
    const isTie = Math.abs(longest - step) <= tolerance
    if (isTie ? isBefore(moved, stoppedBy) : longest < step) {
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
  const seen = seenOf(space, variable)
  if (value < seen.lower) space.seen[variable] = { ...seen, lower: value, movedAtLower: moved }
  else if (value > seen.upper) space.seen[variable] = { ...seen, upper: value, movedAtUpper: moved }
}

function at(values: readonly number[], variable: number): number {
  return values[variable] ?? 0
}
