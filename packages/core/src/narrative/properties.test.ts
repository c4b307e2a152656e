import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assertion, beside, estimates, figure, format, indicator, of, value } from '../samples/arbitrary-narrative.ts'
import { sampleEvidence, setting, smokers, smoking } from '../samples/narrative.ts'
import { check } from './check.ts'
import type { Assertion } from './claim.ts'
import { evaluate } from './evaluate.ts'
import type { Figure } from './figure.ts'

// Laws that hold for whatever the data are.

describe('every figure', () => {
  it('has a text and no number that is none, or a reason', () => {
    fc.assert(
      fc.property(figure, format, indicator, estimates, (drawn, written, measure, data) => {
        const result = evaluate(drawn, written, setting, sampleEvidence(data, [measure]))
        if (result.kind === 'no-figure') {
          expect(result.reason).toMatch(/\.$/)
          return
        }
        expect(result.text).not.toMatch(/NaN|Infinity|undefined|null|^$/)
        if (result.number !== null) expect(Number.isFinite(result.number)).toBe(true)
        expect(result.inputs.length).toBeGreaterThan(0)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('every claim', () => {
  it('is answered with a full sentence', () => {
    fc.assert(
      fc.property(assertion, indicator, estimates, (drawn, measure, data) => {
        const result = check(drawn, setting, sampleEvidence(data, [measure]))
        expect(result.reason).toMatch(/^[A-Z“].*\.$/)
        expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity|undefined/)
        if (result.status === 'holds') expect(result.suggestion).toBe('')
        if (result.status === 'fails') expect(result.suggestion).not.toBe('')
      }),
      { numRuns: 3000 },
    )
  })

  it('that is a verdict needs an interval', () => {
    fc.assert(
      fc.property(
        value,
        value,
        fc.constantFrom('similar' as const, 'higher' as const, 'worse' as const),
        (a, b, is) => {
          const evidence = sampleEvidence([smokers('E08000026', 2023, a), smokers('E92000001', 2023, b)])
          expect(check({ assert: 'verdict', of, with: beside, is }, setting, evidence).status).toBe('cannot-be-judged')
        },
      ),
    )
  })
})

describe('two values', () => {
  const two = fc.tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: -1e6, max: 1e6, noNaN: true }))
  const number = (figure: Figure, evidence: ReturnType<typeof sampleEvidence>) => {
    const result = evaluate(figure, {}, setting, evidence)
    return result.kind === 'figure' ? result.number : null
  }
  const with2023 = (a: number, b: number) =>
    sampleEvidence([smokers('E08000026', 2023, a), smokers('E92000001', 2023, b)], [smoking])

  it('differ by the same either way round, with the other sign', () => {
    fc.assert(
      fc.property(two, ([a, b]) => {
        const evidence = with2023(a, b)
        const there = number({ operation: 'difference', of, with: beside, in: 'points' }, evidence) ?? NaN
        const back = number({ operation: 'difference', of: beside, with: of, in: 'points' }, evidence) ?? NaN
        expect(there + back).toBe(0)
      }),
    )
  })

  it('stand in one order: what is higher this way is lower the other way', () => {
    const opposite = { higher: 'lower', lower: 'higher', equal: 'equal' } as const
    fc.assert(
      fc.property(two, fc.constantFrom('higher' as const, 'lower' as const, 'equal' as const), ([a, b], is) => {
        const evidence = with2023(a, b)
        const there = check({ assert: 'order', of, with: beside, is }, setting, evidence).status
        const back = check({ assert: 'order', of: beside, with: of, is: opposite[is] }, setting, evidence).status
        expect(there).toBe(back)
      }),
    )
  })

  it('meet exactly one of higher, lower and equal', () => {
    fc.assert(
      fc.property(two, ([a, b]) => {
        const statuses = (['higher', 'lower', 'equal'] as const).map(
          (is) => check({ assert: 'order', of, with: beside, is }, setting, with2023(a, b)).status,
        )
        expect(statuses.filter((status) => status === 'holds')).toHaveLength(1)
      }),
    )
  })

  it('suggest words that hold when they are claimed', () => {
    fc.assert(
      fc.property(two, fc.double({ min: 0.1, max: 50, noNaN: true }), ([a, b], width) => {
        const evidence = sampleEvidence([
          smokers('E08000026', 2023, a, [a - width, a + width]),
          smokers('E92000001', 2023, b),
        ])
        const claim = (is: 'better' | 'similar' | 'worse'): Assertion => ({ assert: 'verdict', of, with: beside, is })
        const holding = (['better', 'similar', 'worse'] as const).filter(
          (is) => check(claim(is), setting, evidence).status === 'holds',
        )
        expect(holding).toHaveLength(1)
        const other = holding[0] === 'similar' ? 'worse' : 'similar'
        expect(check(claim(other), setting, evidence).suggestion.split(' ')[0]).toBe(holding[0])
      }),
    )
  })
})
