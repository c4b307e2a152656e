import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LinearEquation } from './linear-system.ts'
import { createSolutionSpace, rangeOf, restart, setBounds } from './solution-range.ts'

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
    for (const each of [0, 1, 2, 3]) restart(space, each, 3)
    expect(rangeOf(space, 2, never)).toMatchObject({ lower: 0, upper: 6 })
    setBounds(space, 1, 0, 1)
    for (const each of [0, 1, 2, 3]) restart(space, each, 1)
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
})
