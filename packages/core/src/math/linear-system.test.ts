import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exchange, solveEquations } from './linear-system.ts'
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
function solution({ rows }: LinearSystem): number[] {
  const values = Array.from({ length: variables }, (_, index) => (rows.has(index) ? 0 : index * 3 - 7))
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
      { numRuns: 1000 },
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
      { numRuns: 1000 },
    )
  })
})
