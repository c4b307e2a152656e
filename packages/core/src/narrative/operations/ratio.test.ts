import { describe, expect, it } from 'vitest'
import { reference, residents, sampleEvidence, setting } from '../../samples/narrative.ts'
import { evaluate } from '../evaluate.ts'

const count = reference({ indicator: 'population' })
const two = { of: count, with: { ...count, area: '@benchmark' } }
const between = (of: number, base: number) =>
  sampleEvidence([residents('E08000026', 2021, of), residents('E92000001', 2021, base)])

describe('a ratio', () => {
  it.each([
    [10_870, 3_500, {}, '3.1'],
    [10_870, 3_500, { unit: 'full' as const }, '3.1 times'],
    [10_870, 3_500, { decimals: 0 }, '3'],
    [0, 3_500, {}, '0.0'],
  ])('of %d to %d, %o, is %s', (of, base, format, text) => {
    expect(evaluate({ operation: 'ratio', ...two }, format, setting, between(of, base))).toMatchObject({ text })
  })

  it.each([
    [5, 0],
    [5, -2],
    [-5, 2],
    [1e300, 1e-300],
  ])('of %d to %d is none', (of, base) => {
    expect(evaluate({ operation: 'ratio', ...two }, {}, setting, between(of, base))).toMatchObject({
      kind: 'no-figure',
      reason:
        'A ratio needs values that are not negative and a base above zero, and this is not so for resident population in England.',
    })
  })
})

describe('a share', () => {
  it.each([
    [173_100, 241_900, {}, '72%'],
    [173_100, 241_900, { decimals: 1 }, '71.6%'],
    [173_100, 241_900, { unit: 'bare' as const }, '72'],
  ])('of %d in %d, %o, is %s', (of, whole, format, text) => {
    expect(evaluate({ operation: 'share', ...two }, format, setting, between(of, whole))).toMatchObject({ text })
  })

  it('of a missing whole says what is missing', () => {
    const evidence = sampleEvidence([residents('E08000026', 2021, 5)])
    expect(evaluate({ operation: 'share', ...two }, {}, setting, evidence)).toMatchObject({
      kind: 'no-figure',
      reason: 'No figure is published for resident population in England, 2021.',
    })
  })
})

describe('a rate', () => {
  it.each([
    [38_509, 360_702, 1000, {}, '106.8'],
    [38_509, 360_702, 1000, { unit: 'full' as const }, '106.8 per 1,000'],
    [12, 400_000, 100_000, { unit: 'full' as const }, '3.0 per 100,000'],
    [12, 400, 0.5, { unit: 'full' as const, decimals: 3 }, '0.015 per 0.5'],
  ])('of %d in %d for every %d, %o, is %s', (of, whole, per, format, text) => {
    expect(evaluate({ operation: 'rate', ...two, per }, format, setting, between(of, whole))).toMatchObject({ text })
  })

  it.each([
    [5, 0, 1000, 'A ratio needs values that are not negative'],
    [1e300, 1, 1e10, 'These values lie too far apart for a ratio.'],
  ])('of %d in %d for every %d is none', (of, whole, per, reason) => {
    const result = evaluate({ operation: 'rate', ...two, per }, {}, setting, between(of, whole))
    expect(result.kind === 'no-figure' && result.reason).toContain(reason)
  })
})
