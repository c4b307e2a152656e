import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weightedLine } from './weighted-line.ts'

const points = [
  { time: 0, value: 2, weight: 1 },
  { time: 1, value: 1, weight: 2 },
  { time: 2, value: 4, weight: 1 },
  { time: 3, value: 3, weight: 3 },
  { time: 5, value: 7, weight: 0.5 },
]

describe('weightedLine', () => {
  it('is the least-squares line', () => {
    const { slope, time, value } = weightedLine(points)
    expect(slope).toBeCloseTo(0.9009900990099, 12)
    expect(value - slope * time).toBeCloseTo(0.8712871287129, 12)
  })

  it('keeps its digits where times and values are large and close', () => {
    const far = points.map((point) => ({ ...point, time: point.time + 1e6, value: point.value + 1e6 }))
    expect(weightedLine(far).slope).toBeCloseTo(0.9009900990099, 8)
  })

  it('has no slope where nothing changes', () => {
    expect(weightedLine(points.map((point) => ({ ...point, value: 0.1 }))).slope).toBe(0)
  })

  it('counts a point of weight two as two points', () => {
    const whole = fc.integer({ min: -50, max: 50 })
    fc.assert(
      fc.property(fc.array(fc.tuple(whole, whole), { minLength: 3, maxLength: 10 }), (pairs) => {
        const single = pairs.map(([time, value]) => ({ time, value, weight: 1 }))
        const [first] = single
        if (!first || single.every(({ time }) => time === first.time)) return
        const double = weightedLine([{ ...first, weight: 2 }, ...single.slice(1)])
        expect(double.slope).toBeCloseTo(weightedLine([first, ...single]).slope, 9)
      }),
      { numRuns: 2000 },
    )
  })
})
