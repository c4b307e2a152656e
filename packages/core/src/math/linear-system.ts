/** Equations whose terms, coefficient times variable, add up to 0. */
export type LinearEquation = readonly (readonly [variable: number, coefficient: number])[]

/** Equations solved for some of their variables. Only coefficients other than 0 are kept. */
export interface LinearSystem {
  /** For each variable that is solved for: the free variables, with the factors that give it. */
  rows: Map<number, Map<number, number>>
  /** For each free variable: the solved ones that change with it. */
  followers: Set<number>[]
  equations: LinearEquation[]
  /** Steps since a division left a remainder in the last digit, which grows from step to step. */
  roughSteps: number
}

/** So many rough steps are safe; after them the equations are solved afresh. */
const mostRoughSteps = 500

/** What is left of a coefficient that cancels out. */
const vanishing = 1e-9

/**
 * Solves equations for as many variables as they determine; equations that follow from the others are left out.
 *
 * @example
 * // x₀ = x₁ + x₂ and x₁ = x₂ leave one variable to choose.
 * solveEquations([[[0, 1], [1, -1], [2, -1]], [[1, 1], [2, -1]]], 3).rows.size // => 2
 */
export function solveEquations(equations: readonly LinearEquation[], variables: number): LinearSystem {
  const followers = Array.from({ length: variables }, () => new Set<number>())
  const system: LinearSystem = { rows: new Map(), followers, equations: [...equations], roughSteps: 0 }
  solveAll(system, (terms) => easiest(terms, followers))
  return system
}

/**
 * Makes a free variable a solved one, in place of a solved one that changes with it. Answers whether the equations were
 * solved afresh, after which the same factors stand there without the errors that had gathered.
 */
export function exchange(system: LinearSystem, solved: number, free: number): boolean {
  const row = system.rows.get(solved)
  if (!row) return false
  system.rows.delete(solved)
  for (const variable of row.keys()) system.followers[variable]?.delete(solved)
  solve(system, free, row.set(solved, -1))
  if (system.roughSteps <= mostRoughSteps) return false
  const wanted = new Set(system.rows.keys())
  system.rows.clear()
  for (const own of system.followers) own.clear()
  solveAll(system, (terms) => largestAmong(terms, wanted) ?? easiest(terms, system.followers))
  // The steps of solving afresh leave hardly anything, however many they are.
  system.roughSteps = 0
  return true
}

/** Where a variable stands, and which other variable stood for it there. */
export interface Place {
  equation: number
  coefficient: number
  standIn: number
}

/** Lets a variable into equations in which others stood for it and for more: these stand for what is left from now on. */
export function admit(system: LinearSystem, variable: number, places: readonly Place[]): void {
  const { rows, followers, equations } = system
  const add = (solved: number, factor: number) => {
    const row = rows.get(solved)
    if (!row) return
    addTerm(row, variable, factor)
    if (row.has(variable)) followers[variable]?.add(solved)
    else followers[variable]?.delete(solved)
  }
  for (const { equation, coefficient, standIn } of places) {
    equations[equation] = [...(equations[equation] ?? []), [variable, coefficient]]
    add(standIn, -coefficient)
    for (const solved of followers[standIn] ?? []) add(solved, (rows.get(solved)?.get(standIn) ?? 0) * coefficient)
  }
}

function solveAll(system: LinearSystem, choose: (terms: ReadonlyMap<number, number>) => number | null): void {
  for (const equation of system.equations) {
    const terms = new Map<number, number>()
    for (const [variable, coefficient] of equation) {
      const row = system.rows.get(variable)
      if (row) addMultiple(terms, row, coefficient)
      else addTerm(terms, variable, coefficient)
    }
    const chosen = choose(terms)
    if (chosen !== null) solve(system, chosen, terms)
  }
}

function solve(system: LinearSystem, variable: number, terms: ReadonlyMap<number, number>): void {
  const divisor = Math.abs(terms.get(variable) ?? 1)
  // Halves and doubles are exact.
  if (system.roughSteps > 0 || !Number.isInteger(Math.log2(divisor))) system.roughSteps += 1
  setRow(system, variable, solveFor(variable, terms))
}

/** The terms of an equation, rearranged to give one of its variables. */
function solveFor(variable: number, terms: ReadonlyMap<number, number>): Map<number, number> {
  const own = terms.get(variable) ?? 1
  return new Map([...terms].filter(([other]) => other !== variable).map(([other, factor]) => [other, -factor / own]))
}

function setRow({ rows, followers }: LinearSystem, variable: number, row: Map<number, number>): void {
  for (const follower of followers[variable] ?? []) {
    const changed = rows.get(follower)
    const factor = changed?.get(variable)
    if (!changed || factor === undefined) continue
    changed.delete(variable)
    addMultiple(changed, row, factor)
    for (const other of row.keys()) {
      if (changed.has(other)) followers[other]?.add(follower)
      else followers[other]?.delete(follower)
    }
  }
  followers[variable]?.clear()
  rows.set(variable, row)
  for (const other of row.keys()) followers[other]?.add(variable)
}

/** The variable that the fewest others depend on, among those whose coefficient is large enough to divide by. */
function easiest(terms: ReadonlyMap<number, number>, followers: readonly Set<number>[]): number | null {
  const enough = Math.max(...[...terms.values()].map(Math.abs)) / 2
  const suitable = [...terms.keys()].filter((variable) => Math.abs(terms.get(variable) ?? 0) >= enough)
  const load = (variable: number) => followers[variable]?.size ?? 0
  return suitable.toSorted((a, b) => load(a) - load(b) || a - b)[0] ?? null
}

function largestAmong(terms: ReadonlyMap<number, number>, wanted: ReadonlySet<number>): number | null {
  const size = (variable: number) => Math.abs(terms.get(variable) ?? 0)
  const found = [...terms.keys()].filter((variable) => wanted.has(variable))
  return found.toSorted((a, b) => size(b) - size(a) || a - b)[0] ?? null
}

function addMultiple(terms: Map<number, number>, row: ReadonlyMap<number, number>, factor: number): void {
  for (const [variable, coefficient] of row) addTerm(terms, variable, coefficient * factor)
}

function addTerm(terms: Map<number, number>, variable: number, coefficient: number): void {
  const sum = (terms.get(variable) ?? 0) + coefficient
  if (Math.abs(sum) < vanishing) terms.delete(variable)
  else terms.set(variable, sum)
}
