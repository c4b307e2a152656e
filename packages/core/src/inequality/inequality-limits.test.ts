import { describe, expect, it } from 'vitest'
import { randomNumbers } from '../math/random-numbers.ts'
import { normalQuantile } from '../math/normal.ts'
import { groupWeights, weightedSum } from './group-line.ts'
import { drawnLimits, straightLimits, transformedLimits } from './inequality-limits.ts'
import { valueScales } from './value-scales.ts'

const weights = groupWeights([4000, 9000, 8000, 3000, 11000, 7000])
const values = [0.31, 0.27, 0.22, 0.24, 0.18, 0.15]
const standardErrors = [0.03, 0.02, 0.02, 0.04, 0.01, 0.02]

function fitTo(heights: readonly number[]) {
  return {
    weights,
    middle: weightedSum(weights.middle, heights),
    slope: weightedSum(weights.slope, heights),
    standardErrors,
  }
}

describe('straightLimits', () => {
  it('are what draws of normal values come to, ratio and all', () => {
    const exact = straightLimits(fitTo(values), 0.95)
    const drawn = drawnLimits(values, fitTo(values), valueScales.other, { repetitions: 200_000, seed: 4 })(0.95)
    const width = exact.slopeIndex.upper - exact.slopeIndex.lower
    expect(Math.abs(drawn.slopeIndex.lower - exact.slopeIndex.lower) / width).toBeLessThan(0.01)
    expect(Math.abs(drawn.slopeIndex.upper - exact.slopeIndex.upper) / width).toBeLessThan(0.01)
    expect(drawn.relativeIndex?.lower).toBeCloseTo(exact.relativeIndex?.lower ?? NaN, 2)
    expect(drawn.relativeIndex?.upper).toBeCloseTo(exact.relativeIndex?.upper ?? NaN, 2)
  })
})

describe('transformedLimits', () => {
  it('are the order statistics of lines drawn on the scale of logarithms', () => {
    const heights = values.map(Math.log)
    const fit = fitTo(heights)
    const exact = transformedLimits(fit, Math.exp, 0.95)
    const random = randomNumbers(9)
    const slopes = Array.from({ length: 50_000 }, () =>
      weightedSum(
        weights.slope,
        heights.map((height, i) => height + (standardErrors[i] ?? 0) * normalQuantile(random())),
      ),
    ).sort((a, b) => a - b)
    expect(exact.relativeIndex?.lower).toBeCloseTo(Math.exp(slopes[1249] ?? NaN), 2)
    expect(exact.relativeIndex?.upper).toBeCloseTo(Math.exp(slopes[48_749] ?? NaN), 2)
    expect(exact.slopeIndex.lower).toBeLessThan(exact.slopeIndex.upper)
  })
})

describe('drawnLimits', () => {
  it('have no width without error', () => {
    const sure = { weights, standardErrors: standardErrors.map(() => 0) }
    const { slopeIndex } = drawnLimits(values, sure, valueScales.rate, { repetitions: 1000, seed: 1 })(0.998)
    expect(slopeIndex.lower).toBe(slopeIndex.upper)
    expect(slopeIndex.lower).toBeCloseTo(fitTo(values).slope, 12)
  })

  it('put a line that begins at 0 or below beyond all ratios', () => {
    const steep = [0.01, 0.01, 0.4, 0.5, 0.8, 0.9]
    const fit = { weights, standardErrors: standardErrors.map((error) => error * 10) }
    const { relativeIndex } = drawnLimits(steep, fit, valueScales.rate, { repetitions: 1000, seed: 1 })(0.95)
    expect(relativeIndex?.upper).toBe(Infinity)
  })
})
