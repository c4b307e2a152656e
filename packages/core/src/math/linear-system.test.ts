import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { admit, exchange, solveEquations } from './linear-system.ts'
import type { LinearEquation, LinearSystem } from './linear-system.ts'

const variables = 7
const equation = fc
  .uniqueArray(fc.tuple(fc.nat(variables - 1), fc.constantFrom(1, -1, 2)), {
    minLength: 1,
    selector: ([index]) => index,
  })
  .map((terms): LinearEquation => terms)
const equations = fc.array(equation, { maxLength: 6 })

/** Gives the free variables some values and the solved ones what follows. */
function solution({ rows, followers }: LinearSystem): number[] {
  const values = Array.from({ length: followers.length }, (_, index) => (rows.has(index) ? 0 : index * 3 - 7))
  for (const [solved, row] of rows) {
    values[solved] = [...row].reduce((sum, [free, factor]) => sum + factor * (values[free] ?? NaN), 0)
  }
  return values
}

function expectSolved(system: LinearSystem, given: readonly LinearEquation[]): void {
  const values = solution(system)
  for (const terms of given) {
    const sum = terms.reduce((total, [index, factor]) => total + factor * (values[index] ?? NaN), 0)
    expect(sum).toBeCloseTo(0, 6)
  }
}

function expectConsistent({ rows, followers }: LinearSystem): void {
  for (const [solved, row] of rows) {
    for (const free of row.keys()) {
      expect(rows.has(free)).toBe(false)
      expect(followers[free]?.has(solved)).toBe(true)
    }
  }
  for (const [free, own] of followers.entries()) {
    for (const solved of own) expect(rows.get(solved)?.has(free)).toBe(true)
  }
}

describe('solved equations', () => {
  it('leave one variable of a sum to follow from the others', () => {
    const { rows } = solveEquations(
      [
        [
          [0, 1],
          [1, -1],
          [2, -1],
        ],
      ],
      3,
    )
    expect(Object.fromEntries(rows.get(0) ?? [])).toEqual({ 1: 1, 2: 1 })
  })

  it('leave out what says nothing new', () => {
    const twice: LinearEquation = [
      [0, 1],
      [1, -1],
    ]
    expect(
      solveEquations(
        [
          twice,
          twice,
          [
            [0, 2],
            [1, -2],
          ],
        ],
        2,
      ).rows.size,
    ).toBe(1)
  })

  it('hold whatever the free variables are', () => {
    fc.assert(
      fc.property(equations, (given) => {
        const system = solveEquations(given, variables)
        expectSolved(system, given)
        expectConsistent(system)
      }),
      { numRuns: 2000 },
    )
  })

  it('hold after any exchanges', () => {
    fc.assert(
      fc.property(equations, fc.array(fc.nat(), { maxLength: 8 }), (given, choices) => {
        const system = solveEquations(given, variables)
        for (const choice of choices) {
          const pairs = [...system.rows].flatMap(([solved, row]) =>
            [...row.keys()].map((free) => [solved, free] as const),
          )
          const [solved, free] = pairs[choice % pairs.length] ?? []
          if (solved === undefined || free === undefined) return
          exchange(system, solved, free)
          expect(system.rows.has(free)).toBe(true)
          expect(system.rows.has(solved)).toBe(false)
        }
        expectSolved(system, given)
        expectConsistent(system)
      }),
      { numRuns: 2000 },
    )
  })

  it('hold when variables come in one after the other, each out of what stood for it', () => {
    const steps = fc.array(fc.tuple(fc.nat(variables - 1), fc.nat()), { maxLength: 14 })
    fc.assert(
      fc.property(equations, steps, (given, chosen) => {
        const standIn = (index: number) => variables + index
        const stoodFor = given.map((_, index): LinearEquation => [[standIn(index), 1]])
        const system = solveEquations(stoodFor, variables + given.length)
        const isIn = new Set<number>()
        for (const [variable, choice] of chosen) {
          const places = given.flatMap((terms, index) =>
            terms
              .filter(([each]) => each === variable)
              .map(([, coefficient]) => ({ equation: index, coefficient, standIn: standIn(index) })),
          )
          if (!isIn.has(variable)) admit(system, variable, places)
          isIn.add(variable)
          const pairs = [...system.rows].flatMap(([solved, row]) =>
            [...row.keys()].map((free) => [solved, free] as const),
          )
          const [solved, free] = pairs[choice % pairs.length] ?? []
          if (solved !== undefined && free !== undefined) exchange(system, solved, free)
        }
        const now = given.map((terms, index): LinearEquation => [
          ...terms.filter(([variable]) => isIn.has(variable)),
          [standIn(index), 1],
        ])
        expectSolved(system, now)
        expectConsistent(system)
      }),
      { numRuns: 2000 },
    )
  })

  it('keep their accuracy over thousands of exchanges that divide by 3', () => {
    const links = Array.from({ length: 30 }, (_, index): LinearEquation => [
      [index, 3],
      [(index * 7 + 11) % 40, -1],
      [(index * 11 + 5) % 40, 2],
      [30 + (index % 10), 1],
    ])
    const given = links.filter((terms) => new Set(terms.map(([variable]) => variable)).size === 4)
    const system = solveEquations(given, 40)
    let refreshed = 0
    for (let step = 0; step < 5000; step += 1) {
      const pairs = [...system.rows].flatMap(([solved, row]) =>
        // Exchanges over small factors are those that the search avoids too.
        [...row].filter(([, factor]) => Math.abs(factor) > 0.3).map(([free]) => [solved, free] as const),
      )
      const [solved, free] = pairs[(step * 37) % pairs.length] ?? [0, 0]
      if (exchange(system, solved, free)) refreshed += 1
    }
    const values = Array.from({ length: 40 }, (_, index) => (system.rows.has(index) ? 0 : (index % 9) - 4))
    for (const [solved, row] of system.rows) {
      values[solved] = [...row].reduce((sum, [own, factor]) => sum + factor * (values[own] ?? NaN), 0)
    }
    const size = Math.max(...values.map(Math.abs))
    for (const terms of given) {
      const sum = terms.reduce((total, [index, factor]) => total + factor * (values[index] ?? NaN), 0)
      expect(Math.abs(sum) / size).toBeLessThan(1e-9)
    }
    expect(refreshed).toBeGreaterThan(5)
    expectConsistent(system)
  })
})
