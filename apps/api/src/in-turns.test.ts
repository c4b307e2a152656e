import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inTurns } from './in-turns.ts'

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
