import { describe, expect, it } from 'vitest'
import { expectedEvents } from './expected-events.ts'

describe('expectedEvents', () => {
  const rates = Float64Array.of(0.25, 0.5)

  it('adds up rate times people', () => {
    expect(expectedEvents(rates, Float64Array.of(8, 6))).toBe(5)
  })

  it('reads an area out of a table without a copy', () => {
    expect(expectedEvents(rates, Float64Array.of(100, 100, 8, 6, 100), 2)).toBe(5)
  })
})
