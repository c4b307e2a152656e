import { describe, expect, it } from 'vitest'
import type { MapShape } from '@jsna/ui'
import { areasInside, areaTowards, boxBetween, pathOf } from './region.ts'

const at = (code: string, x: number, y: number): MapShape => ({ code, name: code, path: '', tint: 1, points: [[x, y]] })
/** A 3 by 3 grid, and one far to the south. */
const shapes = [
  ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((code, index) =>
    at(code, (index % 3) * 10, 10 * Math.floor(index / 3)),
  ),
  at('far', 10, 90),
]

describe('a line around areas', () => {
  it('takes those whose middle lies inside, however it is drawn', () => {
    expect(areasInside(shapes, boxBetween([15, 15], [-5, -5]))).toEqual(['a', 'b', 'd', 'e'])
    expect(areasInside(shapes, boxBetween([-5, -5], [15, 15]))).toEqual(['a', 'b', 'd', 'e'])
  })

  it('may be hollow: what lies in its bay is not taken', () => {
    const around = [
      [-5, -5],
      [25, -5],
      [25, 25],
      [15, 25],
      [15, 5],
      [5, 5],
      [5, 25],
      [-5, 25],
    ] as [number, number][]
    expect(areasInside(shapes, around)).toEqual(['a', 'b', 'c', 'd', 'f', 'g', 'i'])
  })

  it('takes nothing where it holds nothing', () => {
    expect(areasInside(shapes, [])).toEqual([])
    expect(
      areasInside(shapes, [
        [0, 0],
        [5, 5],
      ]),
    ).toEqual([])
    expect(areasInside([{ ...at('x', 0, 0), points: [] }], boxBetween([-9, -9], [9, 9]))).toEqual([])
  })
})

describe('an arrow key', () => {
  it.each([
    ['ArrowLeft', 'd'],
    ['ArrowRight', 'f'],
    ['ArrowUp', 'b'],
    ['ArrowDown', 'h'],
  ])('%s goes from the middle to %s', (key, to) => {
    expect(areaTowards(shapes, 'e', key)).toBe(to)
  })

  it('goes far where nothing is near, and nowhere where nothing is', () => {
    expect(areaTowards(shapes, 'h', 'ArrowDown')).toBe('far')
    expect(areaTowards(shapes, 'far', 'ArrowDown')).toBeNull()
    expect(areaTowards(shapes, 'e', 'Tab')).toBeNull()
    expect(areaTowards(shapes, 'nobody', 'ArrowUp')).toBeNull()
  })
})

it('is drawn as a closed path', () => {
  expect(
    pathOf([
      [1, 2],
      [3.04, 4],
    ]),
  ).toBe('M1.0,2.0L3.0,4.0Z')
  expect(pathOf([])).toBe('')
})
