import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correlation } from './correlation.ts'
import type { Correlation, CorrelationOptions, Pair } from './correlation.ts'

const pairsOf = (x: readonly (number | null)[], y: readonly (number | null)[]): Pair[] =>
  x.map((value, index) => ({ x: value, y: y[index] ?? null }))

function estimated(pairs: readonly Pair[], options: CorrelationOptions<number> = {}): Correlation<number> {
  const found = correlation(pairs, options)
  if (found.kind === 'missing') throw new Error(found.reason)
  return found
}

const anscombe = pairsOf(
  [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5],
  [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
)
// Motor Trend 1974, as R's data set mtcars has it: miles a gallon, weight. Nine values occur more than once.
const cars = pairsOf(
  [
    21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4, 30.4, 33.9,
    21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4,
  ],
  [
    2.62, 2.875, 2.32, 3.215, 3.44, 3.46, 3.57, 3.19, 3.15, 3.44, 3.44, 4.07, 3.73, 3.78, 5.25, 5.424, 5.345, 2.2,
    1.615, 1.835, 2.465, 3.52, 3.435, 3.84, 3.845, 1.935, 2.14, 1.513, 3.17, 2.77, 3.57, 2.78,
  ],
)

describe('correlation', () => {
  // R 4.5: cor.test(x, y) for values; cor(method = "spearman") with the error of Bonett and Wright for ranks.
  it.each([
    ['values', anscombe, 0.81642051634484, 0.424391213393217, 0.950693253786561],
    ['ranks', anscombe, 0.818181818181818, 0.337020487069828, 0.960463634363089],
    ['values', cars, -0.867659376517228, -0.933826413284994, -0.744087196460113],
    ['ranks', cars, -0.886422033270298, -0.950265882378298, -0.751081976970414],
  ] as const)('of %s is that of R, with its limits', (of, pairs, value, lower, upper) => {
    const found = estimated(pairs, { of })
    expect(found.n).toBe(pairs.length)
    expect(found.value).toBeCloseTo(value, 13)
    expect(found.lowerCi).toBeCloseTo(lower, 12)
    expect(found.upperCi).toBeCloseTo(upper, 12)
  })

  it('has wider limits at 99.8 %', () => {
    const found = correlation(anscombe, { confidence: [0.95, 0.998] })
    if (found.kind === 'missing') throw new Error(found.reason)
    expect(found.lowerCi998).toBeCloseTo(0.0533748012091596, 12)
    expect(found.upperCi998).toBeCloseTo(0.977522818202599, 12)
    expect(found.lowerCi95).toBeCloseTo(0.424391213393217, 12)
  })

  it('leaves out pairs that lack a measure', () => {
    const more = [...anscombe, { x: null, y: 5 }, { x: 3, y: null }, { x: null, y: null }]
    expect(estimated(more)).toEqual(estimated(anscombe))
  })

  it('says which way each coefficient was made', () => {
    expect(estimated(cars).method).toBe('fisher')
    expect(estimated(cars, { of: 'ranks' }).method).toBe('bonett-wright')
  })

  it('minds an area far out in the values, not in the ranks', () => {
    const [x, y] = [
      [1, 2, 3, 4, 5, 100],
      [1, 3, 2, 5, 4, 90],
    ]
    expect(estimated(pairsOf(x, y)).value).toBeGreaterThan(0.99)
    expect(estimated(pairsOf(x, y), { of: 'ranks' }).value).toBeCloseTo(31 / 35, 12)
  })

  it.each([
    ['values', 1],
    ['values', -1],
    ['ranks', 1],
    ['ranks', -1],
  ] as const)('of %s on a line is %d, without limits', (of, sign) => {
    const x = [0.1, 0.2, 0.3, 0.7, 1.9]
    const found = estimated(
      pairsOf(
        x,
        x.map((value) => sign * 3.3 * value + 0.1),
      ),
      { of },
    )
    expect(found).toMatchObject({ value: sign, lowerCi: null, upperCi: null })
  })

  it.each([
    [[], 'A correlation needs four pairs, and there are 0.'],
    [anscombe.slice(0, 1), 'A correlation needs four pairs, and there is 1.'],
    [[...anscombe.slice(0, 3), { x: 1, y: null }], 'A correlation needs four pairs, and there are 3.'],
    [pairsOf([1, 2, 3, 4], [7, 7, 7, 7]), 'One of the measures is the same everywhere.'],
    [pairsOf([0, 0, 0, 0], [1, 2, 3, 4]), 'One of the measures is the same everywhere.'],
  ])('cannot be had of %j', (pairs, reason) => {
    expect(correlation(pairs)).toEqual({ kind: 'missing', reason })
  })

  it.each([
    [() => correlation([{ x: NaN, y: 1 }]), 'correlation: x (position 0) must be a finite number or null; it is NaN.'],
    [
      () =>
        correlation([
          { x: 1, y: 1 },
          { x: 1, y: Infinity },
        ]),
      'correlation: y (position 1) must be a finite number',
    ],
    [() => correlation(anscombe, { of: 'signs' as 'ranks' }), 'options.of must be “values” or “ranks”; it is “signs”.'],
    [() => correlation(anscombe, { confidence: 1 }), 'a correlation has no limits at 100 %'],
    [() => correlation(anscombe, { confidence: 0.5 }), 'options.confidence'],
  ])('refuses %s', (call, message) => {
    expect(call).toThrow(message)
  })

  const measure = fc.integer({ min: -1000, max: 1000 })
  const many = fc
    .array(fc.record({ x: measure, y: measure }), { minLength: 5, maxLength: 40 })
    .filter((pairs) => new Set(pairs.map(({ x }) => x)).size > 1 && new Set(pairs.map(({ y }) => y)).size > 1)

  it('lies inside its limits, and those from −1 to 1', () => {
    fc.assert(
      fc.property(many, fc.constantFrom('values' as const, 'ranks' as const), (pairs, of) => {
        const { value, lowerCi, upperCi } = estimated(pairs, { of })
        expect(Math.abs(value)).toBeLessThanOrEqual(1)
        if (lowerCi === null || upperCi === null) {
          expect(Math.abs(value)).toBe(1)
          return
        }
        expect(lowerCi).toBeGreaterThanOrEqual(-1)
        expect(lowerCi).toBeLessThanOrEqual(value)
        expect(upperCi).toBeGreaterThanOrEqual(value)
        expect(upperCi).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('is the same in other units, the other way round, and turned where one measure is', () => {
    fc.assert(
      fc.property(many, fc.constantFrom('values' as const, 'ranks' as const), (pairs, of) => {
        const { value } = estimated(pairs, { of })
        const units = pairs.map(({ x, y }) => ({ x: x * 1e9 + 7e9, y: y * 1e-9 }))
        const turned = pairs.map(({ x, y }) => ({ x: -x, y }))
        expect(
          estimated(
            pairs.map(({ x, y }) => ({ x: y, y: x })),
            { of },
          ).value,
        ).toBeCloseTo(value, 12)
        expect(estimated(units, { of }).value).toBeCloseTo(value, 9)
        expect(estimated(turned, { of }).value).toBeCloseTo(-value, 12)
      }),
    )
  })

  it('of ranks minds only the order', () => {
    fc.assert(
      fc.property(many, (pairs) => {
        const bent = pairs.map(({ x, y }) => ({ x: x ** 3, y: Math.exp(y / 100) }))
        expect(estimated(bent, { of: 'ranks' })).toEqual(estimated(pairs, { of: 'ranks' }))
      }),
    )
  })
})
