import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LinearEquation } from './linear-system.ts'
import { createSolutionSpace, forget, leaveOutFixed, rangeOf, setBounds } from './solution-range.ts'

// Variable 0 is the sum of the others.
const sum: LinearEquation = [
  [0, 1],
  [1, -1],
  [2, -1],
  [3, -1],
]
const never = () => false

/** The sum is known, the parts lie at or above 0. */
function knownSum(parts: readonly [number, number, number]) {
  const space = createSolutionSpace([sum], [parts[0] + parts[1] + parts[2], ...parts])
  for (const part of [1, 2, 3]) setBounds(space, part, 0, Infinity)
  return space
}

describe('the range of a variable', () => {
  it('is its known value as long as everything is fixed', () => {
    const space = createSolutionSpace([sum], [6, 1, 2, 3])
    expect(rangeOf(space, 2, never)).toMatchObject({ lower: 2, upper: 2 })
  })

  it('ends where the others come to their bounds', () => {
    const space = knownSum([1, 2, 3])
    expect(rangeOf(space, 1, never)).toMatchObject({ lower: 0, upper: 6 })
    setBounds(space, 3, 0, 4)
    for (const each of [0, 1, 2, 3]) forget(space, each, 3)
    expect(rangeOf(space, 2, never)).toMatchObject({ lower: 0, upper: 6 })
    setBounds(space, 1, 0, 1)
    for (const each of [0, 1, 2, 3]) forget(space, each, 1)
    expect(rangeOf(space, 2, never)).toMatchObject({ lower: 1, upper: 6 })
  })

  it('has no end where nothing limits it', () => {
    const space = knownSum([1, 2, 3])
    setBounds(space, 0, 0, Infinity)
    expect(rangeOf(space, 1, never)).toMatchObject({ lower: 0, upper: Infinity })
    expect(rangeOf(space, 0, never)).toMatchObject({ lower: 0, upper: Infinity })
  })

  it('says what holds it', () => {
    expect(rangeOf(knownSum([1, 2, 3]), 1, never).heldBy).toContain(0)
  })

  it('says nothing of the kind once it is wide enough', () => {
    const { lower, upper, heldBy } = rangeOf(knownSum([10, 20, 30]), 1, (low, high) => high - low >= 5)
    expect(upper - lower).toBeGreaterThanOrEqual(5)
    expect(heldBy).toEqual([])
  })

  it('keeps to both of two sums that overlap', () => {
    // a + b = 5 and b + c = 4, all at or above 0.
    const both: LinearEquation[] = [
      [
        [0, 1],
        [1, -1],
        [2, -1],
      ],
      [
        [4, 1],
        [2, -1],
        [3, -1],
      ],
    ]
    const space = createSolutionSpace(both, [5, 2, 3, 1, 4])
    for (const part of [1, 2, 3]) setBounds(space, part, 0, Infinity)
    expect(rangeOf(space, 2, never)).toMatchObject({ lower: 0, upper: 4 })
    expect(rangeOf(space, 1, never)).toMatchObject({ lower: 1, upper: 5 })
    expect(rangeOf(space, 3, never)).toMatchObject({ lower: 0, upper: 4 })
  })

  it('of a part of a known sum is from 0 to the sum, whatever was looked at before', () => {
    const part = fc.nat(50)
    fc.assert(
      fc.property(part, part, part, fc.array(fc.constantFrom(1, 2, 3)), (a, b, c, before) => {
        const space = knownSum([a, b, c])
        for (const each of before) rangeOf(space, each, never)
        for (const each of [1, 2, 3]) expect(rangeOf(space, each, never)).toMatchObject({ lower: 0, upper: a + b + c })
      }),
      { numRuns: 2000 },
    )
  })

  it('is the same in whatever order the others were freed, and whatever was asked in between', () => {
    // Three lines of three and their sums both ways, as in a table.
    const at = (line: number, place: number) => line * 4 + place
    const crosses = [0, 1, 2, 3].flatMap((index): LinearEquation[] => [
      [0, 1, 2, 3].map((place): [number, number] => [at(index, place), place === 3 ? 1 : -1]),
      [0, 1, 2, 3].map((line): [number, number] => [at(line, index), line === 3 ? 1 : -1]),
    ])
    const cell = fc.nat({ max: 9 })
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], { minLength: 4 })
    fc.assert(
      fc.property(fc.tuple(...Array.from({ length: 9 }, () => cell)), order, (inner, freed) => {
        const values = Array.from({ length: 16 }, () => 0)
        for (const [index, value] of inner.entries()) {
          const [line, place] = [Math.floor(index / 3), index % 3]
          for (const each of [at(line, place), at(line, 3), at(3, place), at(3, 3)])
            values[each] = (values[each] ?? 0) + value
        }
        const [gradual, whole] = [createSolutionSpace(crosses, values), createSolutionSpace(crosses, values)]
        for (const each of freed) {
          setBounds(gradual, each, 0, Infinity)
          rangeOf(gradual, freed[0] ?? 0, never)
        }
        for (const each of freed.toSorted((a, b) => a - b)) setBounds(whole, each, 0, Infinity)
        leaveOutFixed(whole)
        for (const each of freed) {
          const { lower, upper } = rangeOf(gradual, each, never)
          const expected = rangeOf(whole, each, never)
          expect(lower).toBeCloseTo(expected.lower, 6)
          if (upper === Infinity) expect(expected.upper).toBe(Infinity)
          else expect(upper).toBeCloseTo(expected.upper, 6)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('is held by every fixed variable that stands where it stops', () => {
    // 1 and 2 stand in the sum of 0; freeing one of the two shown is what would widen the other.
    const space = createSolutionSpace([sum], [6, 1, 2, 3])
    setBounds(space, 1, 0, Infinity)
    const { lower, upper, heldBy } = rangeOf(space, 1, never)
    expect([lower, upper]).toEqual([1, 1])
    expect(heldBy).toEqual(expect.arrayContaining([0, 2, 3]))
  })
})
