import { describe, expect, test } from 'vitest'
import { circleText, findCircle } from './find-circle.ts'

const steps = (...pairs: string[]) => pairs.map((pair) => ({ from: pair[0] ?? '', to: pair[1] ?? '' }))

describe('findCircle', () => {
  test.for([
    ['nothing', [], null],
    ['a chain', ['AB', 'BC', 'CD'], null],
    ['a code that stays', ['AA', 'AB'], null],
    ['a code that is divided and joined again', ['AB', 'AC', 'BD', 'CD'], null],
    ['there and back', ['AB', 'BA'], ['A', 'B', 'A']],
    ['a circle behind a chain', ['XA', 'AB', 'BC', 'CA'], ['A', 'B', 'C', 'A']],
    ['a circle through one part', ['AB', 'AC', 'CD', 'DA'], ['A', 'C', 'D', 'A']],
  ] as const)('%s', ([, pairs, circle]) => {
    expect(findCircle(steps(...pairs))).toEqual(circle)
  })

  test('a chain as long as a file is walked to its end', () => {
    const long = Array.from({ length: 50_000 }, (_, at) => ({ from: String(at), to: String(at + 1) }))
    expect(findCircle(long)).toBeNull()
    expect(findCircle([...long, { from: '50000', to: '0' }])).toHaveLength(50_002)
  })
})

test('a long circle is shortened where it is named', () => {
  expect(circleText(['A', 'B', 'A'])).toBe('A → B → A')
  expect(circleText([...'ABCDEFGHIJKLA'])).toBe('A → B → C → D → E → F → G → H → I → … → A')
})
