import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inTurns, piecesInTurns } from './in-turns.ts'

it('makes of each item what a map makes, in its order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer(), { maxLength: 40 }),
      fc.integer({ min: 1, max: 10 }),
      async (items, atOnce) => {
        expect(await inTurns(items, (item) => item * 2, atOnce)).toEqual(items.map((item) => item * 2))
      },
    ),
  )
})

it('lets others have their turn between two parts', async () => {
  const order: string[] = []
  const work = inTurns(['a', 'b', 'c'], (item) => order.push(item), 1)
  setImmediate(() => order.push('another'))
  await work
  expect(order.indexOf('another')).toBeGreaterThan(0)
  expect(order.indexOf('another')).toBeLessThan(3)
})

it('ends with the first thing that cannot be made', async () => {
  const refuse = () => {
    throw new Error('not this one')
  }
  await expect(inTurns([1], refuse)).rejects.toThrow('not this one')
})

describe('pieces', () => {
  it('are the text of all items, whatever is written at a time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string(), { maxLength: 40 }),
        fc.integer({ min: 1, max: 10 }),
        async (items, atOnce) => {
          const pieces = await piecesInTurns(
            items,
            (some, from) => some.map((each, at) => `${from + at} ${each}`).join(),
            atOnce,
          )
          expect(pieces.map(String).join()).toBe(items.map((each, at) => `${at} ${each}`).join())
        },
      ),
    )
  })

  it('hold no more than is written in one turn', async () => {
    const written: number[] = []
    const count = (some: readonly number[]) => String(written.push(some.length))
    setImmediate(() => written.push(0))
    await piecesInTurns(Array.from({ length: 1201 }, Number), count)
    expect(written).toEqual([500, 0, 500, 201])
  })
})
