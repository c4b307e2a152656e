import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TokenBuckets } from './token-buckets.ts'

describe('a bucket of tokens', () => {
  it('gives a burst at once, and then what comes back with time', () => {
    const buckets = new TokenBuckets(2, 10)
    expect(buckets.take('a', 10, 0)).toBe(0)
    expect(buckets.take('a', 1, 0)).toBe(500)
    expect(buckets.take('a', 1, 499)).toBe(1)
    expect(buckets.take('a', 1, 500)).toBe(0)
  })

  it('fills no further than the burst', () => {
    const buckets = new TokenBuckets(2, 10)
    buckets.take('a', 10, 0)
    expect(buckets.take('a', 10, 1_000_000)).toBe(0)
    expect(buckets.take('a', 2, 1_000_000)).toBe(1000)
  })

  it('is one for each address', () => {
    const buckets = new TokenBuckets(1, 1)
    expect(buckets.take('a', 1, 0)).toBe(0)
    expect(buckets.take('b', 1, 0)).toBe(0)
    expect(buckets.take('a', 1, 0)).toBe(1000)
  })

  it('lets a cost above the burst through when it is full', () => {
    const buckets = new TokenBuckets(1, 5)
    expect(buckets.take('a', 50, 0)).toBe(0)
    expect(buckets.take('a', 50, 0)).toBe(5000)
  })

  it('forgets the addresses that were seen longest ago', () => {
    const buckets = new TokenBuckets(1, 1)
    for (let index = 0; index < 20_500; index += 1) buckets.take(String(index), 1, 0)
    expect(buckets.size).toBe(20_000)
    expect(buckets.take('20499', 1, 0)).toBe(1000)
  })

  it('never gives more than the burst and what the time has brought, whatever the clock does', () => {
    const moves = fc.array(fc.tuple(fc.integer({ min: -2000, max: 4000 }), fc.integer({ min: 1, max: 12 })), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(moves, (steps) => {
        const buckets = new TokenBuckets(3, 20)
        let [now, given, passed] = [0, 0, 0]
        for (const [step, cost] of steps) {
          now += step
          passed += Math.max(0, step)
          if (buckets.take('a', cost, now) === 0) given += cost
        }
        expect(given).toBeLessThanOrEqual(20 + (passed / 1000) * 3 + 1e-6)
      }),
    )
  })
})
