import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spreadLabels } from './spread-labels.ts'

const labels = (...places: number[]) => places.map((at) => ({ at, height: 18 }))

test('labels that have room stay where they want to be', () => {
  expect(spreadLabels(labels(20, 60, 120), 0, 200)).toEqual([20, 60, 120])
})

test('two labels at one place part evenly', () => {
  expect(spreadLabels(labels(100, 100), 0, 200)).toEqual([91, 109])
})

test('the answer keeps the order of the question', () => {
  expect(spreadLabels(labels(120, 20), 0, 200)).toEqual([120, 20])
})

test('labels at the edge are pushed inwards', () => {
  expect(spreadLabels(labels(200, 198), 0, 200)).toEqual([191, 173])
})

test('where there is room, no two labels overlap, none leaves the plot, and their order is kept', () => {
  const wanted = fc.array(fc.record({ at: fc.integer({ min: 0, max: 300 }), height: fc.constantFrom(18, 34) }), {
    maxLength: 6,
  })
  fc.assert(
    fc.property(wanted, (list) => {
      const places = spreadLabels(list, 0, 300)
      const drawn = list
        .map(({ at, height }, index) => ({ at, height, place: places[index] ?? Number.NaN }))
        .sort((a, b) => a.place - b.place)
      for (const [index, label] of drawn.entries()) {
        expect(label.place - label.height / 2).toBeGreaterThanOrEqual(-1e-6)
        expect(label.place + label.height / 2).toBeLessThanOrEqual(300 + 1e-6)
        const next = drawn[index + 1]
        if (!next) continue
        expect(next.place - label.place).toBeGreaterThanOrEqual((next.height + label.height) / 2 - 1e-6)
        expect(next.at).toBeGreaterThanOrEqual(label.at)
      }
    }),
  )
})
