import { describe, expect, it } from 'vitest'
import { sampleSuppressed } from '../../samples/nouns.ts'
import { reference, sampleEvidence, setting, smokers, smoking } from '../../samples/narrative.ts'
import { check } from '../check.ts'
import type { Assertion } from '../claim.ts'

const of = reference({ indicator: 'adult-smoking' })
const claim = (is: 'rise-after-falls' | 'fall-after-rises', period = 'latest'): Assertion => ({
  assert: 'reversal',
  of: { ...of, period },
  is,
})
const years = (...values: number[]) => values.map((value, index) => smokers('E08000026', 2020 + index, value))
const checked = (is: 'rise-after-falls' | 'fall-after-rises', ...values: number[]) =>
  check(claim(is), setting, sampleEvidence(years(...values)))

describe('a turn', () => {
  it.each([
    ['rise-after-falls', [12, 11.5, 11, 11.8], 'holds'],
    ['fall-after-rises', [12, 11.5, 11, 11.8], 'fails'],
    ['fall-after-rises', [11, 11.5, 12, 11.8], 'holds'],
    ['rise-after-falls', [12, 12, 11, 11.8], 'fails'],
    ['rise-after-falls', [12, 11.5, 11, 11.04], 'fails'],
    ['rise-after-falls', [11, 12, 11, 11.8], 'fails'],
    ['fall-after-rises', [12, 12.5, 13, 14], 'fails'],
    ['rise-after-falls', [20, 12, 11.5, 11, 11.8], 'holds'],
  ] as const)('%s of %j %s', (is, values, status) => {
    expect(checked(is, ...values).status).toBe(status)
  })

  it('says the four values', () => {
    expect(checked('fall-after-rises', 12, 11.5, 11, 11.8)).toMatchObject({
      reason:
        'The text says the figure for adults who smoke in Coventry has fallen after rising. It was 12.0% in 2020, 11.5% in 2021, 11.0% in 2022 and 11.8% in 2023.',
      suggestion: 'has risen after falling',
      inputs: { 0: { period: '2023-01-01/P1Y' }, length: 4 },
    })
    expect(checked('fall-after-rises', 12, 13, 14, 15).suggestion).toBe('was 14.0% in 2022 and 15.0% in 2023')
  })

  it('looks back from the period that is named', () => {
    const evidence = sampleEvidence(years(12, 11.5, 11, 11.8, 11))
    expect(check(claim('rise-after-falls', '2023-01-01/P1Y'), setting, evidence).status).toBe('holds')
    expect(check(claim('rise-after-falls'), setting, evidence).status).toBe('fails')
  })

  it.each([
    [
      'with three values',
      years(12, 11, 12),
      [smoking],
      'This takes four figures in a row, and they are not all there.',
    ],
    [
      'with a hidden value between',
      [...years(12, 11.5), sampleSuppressed({ period: '2022-01-01/P1Y' }), smokers('E08000026', 2023, 12)],
      [smoking],
      'This takes four figures in a row',
    ],
    [
      'across a break',
      years(12, 11.5, 11, 11.8),
      [{ ...smoking, breaks: [{ period: '2022-01-01/P1Y', reason: 'A new survey.' }] }],
      'Figures from 2022 are not comparable with those before: A new survey.',
    ],
    ['without any value', [], [smoking], 'No figure is published'],
  ])('cannot be judged %s', (_, estimates, indicators, reason) => {
    const result = check(claim('rise-after-falls'), setting, sampleEvidence(estimates, indicators))
    expect(result.status).toBe('cannot-be-judged')
    expect(result.reason).toContain(reason)
  })
})
