import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dobson } from '../../intervals/dobson.ts'
import { byars } from '../../intervals/byars.ts'
import { sampleIndicator, sampleObservation } from '../../samples/nouns.ts'
import { protectedEstimates } from './protected-estimates.ts'
import { countBehindLimits } from './count-behind-limits.ts'

const threshold = 8
const none = { lowerCi95: null, upperCi95: null, lowerCi998: null, upperCi998: null }
const rates = fc.record({
  count: fc.integer({ min: 1, max: 400 }),
  value: fc.double({ min: 1, max: 2000, noNaN: true }),
  // With a wider spread the lower limit would be cut at 0.
  spread: fc.double({ min: 0.2, max: 1, noNaN: true }),
  level: fc.constantFrom(0.95 as const, 0.998 as const),
})

function limitsOf({ count, value, spread, level }: { count: number; value: number; spread: number; level: number }) {
  const { lower, upper } = dobson(value, (value * spread) ** 2 / count, count, level)
  return level === 0.95
    ? { ...none, lowerCi95: lower, upperCi95: upper }
    : { ...none, lowerCi998: lower, upperCi998: upper }
}

describe('the count behind the limits of a standardised rate', () => {
  it('is given back where it is small, whatever the weights of its ages', () => {
    fc.assert(
      fc.property(rates, (rate) => {
        const { count, value } = rate
        expect(countBehindLimits({ value, ...limitsOf(rate) }, threshold)).toBe(count < threshold ? count : null)
      }),
    )
  })

  it('is not larger than it is where the lower limit is cut at 0', () => {
    const { lower, upper } = dobson(10, 100, 4, 0.95)
    expect(lower).toBe(0)
    expect(countBehindLimits({ ...none, value: 10, lowerCi95: lower, upperCi95: upper }, 5)).toBeLessThanOrEqual(4)
  })

  it.each([
    ['without limits', none],
    ['with one limit', { ...none, lowerCi95: 2 }],
    ['with limits that lie the same distance from the rate', { ...none, lowerCi95: 8, upperCi95: 12 }],
    ['with limits on one side of the rate', { ...none, lowerCi95: 11, upperCi95: 12 }],
  ])('is not known %s', (_, limits) => {
    expect(countBehindLimits({ value: 10, ...limits }, 5)).toBeNull()
  })

  it('is not known of many events', () => {
    const { lower, upper } = byars(12, 0.95)
    expect(countBehindLimits({ ...none, value: 12, lowerCi95: lower, upperCi95: upper }, 10)).toBeNull()
  })

  it('hides the rate', () => {
    const disclosure = { threshold: 5, reason: '' }
    const indicator = sampleIndicator({ valueType: 'standardised-rate', intervalMethod: 'published', disclosure })
    const rows = [3, 30].map((count, index) => {
      const limits = limitsOf({ count, value: 200, spread: 0.4, level: 0.95 })
      return sampleObservation({ area: `ward-${index}`, value: 200, count: null, denominator: null, ...limits })
    })
    const kinds = protectedEstimates(rows, { areas: [], lookups: [] }, indicator).map(({ kind }) => kind)
    expect(kinds).toEqual(['suppressed', 'estimate'])
  })
})
