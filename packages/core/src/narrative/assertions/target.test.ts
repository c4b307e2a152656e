import { describe, expect, it } from 'vitest'
import { sampleSuppressed } from '../../samples/nouns.ts'
import { reference, sampleEvidence, setting, smokers, smoking } from '../../samples/narrative.ts'
import type { Polarity } from '../../model/indicator.ts'
import { check } from '../check.ts'

const checked = (value: number, target: number, is: 'met' | 'missed', polarity: Polarity = 'low-is-good') =>
  check(
    { assert: 'target', of: reference({ indicator: 'adult-smoking' }), target, is },
    setting,
    sampleEvidence([smokers('E08000026', 2023, value)], [{ ...smoking, polarity }]),
  )

describe('a target', () => {
  it.each([
    [12, 12, 'met', 'low-is-good', 'holds'],
    [12.04, 12, 'met', 'low-is-good', 'holds'],
    [12.1, 12, 'met', 'low-is-good', 'fails'],
    [12.1, 12, 'missed', 'low-is-good', 'holds'],
    [12.1, 12, 'met', 'high-is-good', 'holds'],
    [11.9, 12, 'missed', 'high-is-good', 'holds'],
  ] as const)('%d against %d is “%s” where %s: %s', (value, target, is, polarity, status) => {
    expect(checked(value, target, is, polarity).status).toBe(status)
  })

  it('says which side is the good one', () => {
    expect(checked(13.2, 12.5, 'met')).toMatchObject({
      reason:
        'The text says the figure for adults who smoke in Coventry has met its target of 12.5%. In 2023 it was 13.2%, and low is good: it was missed.',
      suggestion: 'has missed its target of 12.5%',
    })
    expect(checked(13.2, 12, 'met', 'high-is-good').reason).toContain('high is good: it was met.')
  })

  it('cannot be judged without a good direction, or on a hidden value', () => {
    expect(checked(13, 12, 'met', 'no-judgement')).toMatchObject({
      status: 'cannot-be-judged',
      reason: expect.stringContaining('no target can be met') as string,
    })
    const hidden = sampleEvidence([sampleSuppressed({ reason: 'Hidden.' })])
    const claim = { assert: 'target', of: reference({ indicator: 'adult-smoking' }), target: 1, is: 'met' } as const
    expect(check(claim, setting, hidden)).toMatchObject({ status: 'cannot-be-judged', reason: 'Hidden.' })
  })
})
