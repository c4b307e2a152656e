import { describe, expect, it } from 'vitest'
import { relativeDistance } from './relative-distance.ts'

describe('relativeDistance', () => {
  it.each([
    [16.5, 22, 0.25],
    [27.5, 22, 0.25],
    [22, 22, 0],
    [-2, -4, 0.5],
    [1, -4, 1.25],
  ])('%d against %d is %d of the benchmark', (value, benchmarkValue, expected) => {
    expect(relativeDistance({ value, benchmarkValue })).toBeCloseTo(expected, 12)
  })

  it.each([
    [null, 22],
    [16.5, null],
    [3, 0],
  ])('says nothing about %s against %s', (value, benchmarkValue) => {
    expect(relativeDistance({ value, benchmarkValue })).toBeNull()
  })
})
