import { describe, expect, it } from 'vitest'
import { sampleSuppressed } from '../../samples/nouns.ts'
import { reference, sampleEvidence, setting, smokers, smoking } from '../../samples/narrative.ts'
import { check } from '../check.ts'
import type { Assertion } from '../claim.ts'

const of = reference({ indicator: 'adult-smoking' })
const claim = (band: number, from = 'earliest'): Assertion => ({ assert: 'stable', of, from, band })
const years = (...values: number[]) => values.map((value, index) => smokers('E08000026', 2020 + index, value))

describe('a steady course', () => {
  it.each([
    [2, [50, 51, 49], 'holds'],
    [2, [50, 51.1, 49], 'fails'],
    [2, [50, 51.04, 49], 'holds'],
    [0, [50, 50.04, 49.96], 'holds'],
  ] as const)('within %d of %j %s', (band, values, status) => {
    expect(check(claim(band), setting, sampleEvidence(years(...values))).status).toBe(status)
  })

  it('says between which values it lay, and suggests the band that is true', () => {
    expect(check(claim(2), setting, sampleEvidence(years(50, 53, 49)))).toMatchObject({
      reason:
        'The text says the figure for adults who smoke in Coventry has stayed within 2.0 percentage points since 2020. It lay between 49.0% and 53.0%.',
      suggestion: 'has stayed within 4.0 percentage points since 2020',
    })
  })

  it('begins at the period that is named', () => {
    const evidence = sampleEvidence(years(30, 50, 51, 50))
    expect(check(claim(2, '2021-01-01/P1Y'), setting, evidence).status).toBe('holds')
    expect(check(claim(2), setting, evidence).status).toBe('fails')
  })

  it('remarks on periods that have no figure', () => {
    const hidden = sampleSuppressed({ period: '2023-01-01/P1Y' })
    const evidence = sampleEvidence([...years(50, 51, 50), hidden, smokers('E08000026', 2024, 50)])
    expect(check(claim(2), setting, evidence).remarks).toEqual(['Some periods between have no figure.'])
  })

  it.each([
    ['two values', years(50, 50), [smoking], 'This takes at least three figures, and there are 2.'],
    [
      'a break',
      years(50, 50, 50),
      [{ ...smoking, breaks: [{ period: '2021-01-01/P1Y', reason: 'A new survey.' }] }],
      'Figures from 2021 are not comparable with those before',
    ],
    ['nothing', [], [smoking], 'No figure is published'],
  ])('cannot be judged with %s', (_, estimates, indicators, reason) => {
    const result = check(claim(2), setting, sampleEvidence(estimates, indicators))
    expect(result.status).toBe('cannot-be-judged')
    expect(result.reason).toContain(reason)
  })
})
