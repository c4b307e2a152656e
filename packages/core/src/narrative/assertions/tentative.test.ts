import { describe, expect, it } from 'vitest'
import type { PresentEstimate } from '../../model/estimate.ts'
import { sampleSuppressed } from '../../samples/nouns.ts'
import {
  healthyLife,
  reference,
  sampleEvidence,
  setting,
  smokers,
  smoking,
  womensLife,
} from '../../samples/narrative.ts'
import { check } from '../check.ts'

const claim = { assert: 'tentative', of: reference({ indicator: 'adult-smoking' }) } as const
const checked = (estimate: PresentEstimate) => check(claim, setting, sampleEvidence([estimate], [smoking]))
const survey = (denominator: number | null, limits?: [number, number]) => ({
  ...smokers('E08000026', 2023, 20, limits),
  denominator,
})

describe('a tentative figure', () => {
  it.each([
    ['a base of 99', survey(99), 'holds'],
    ['a base of 100', survey(100), 'fails'],
    ['an interval of 10 points', survey(500, [15, 25]), 'fails'],
    ['a wider one', survey(500, [14.9, 25]), 'holds'],
    ['a wide interval alone', survey(null, [10, 30]), 'holds'],
    ['a narrow interval alone', survey(null, [19, 21]), 'fails'],
    ['neither', survey(null), 'cannot-be-judged'],
  ] as const)('with %s %s', (_, estimate, status) => {
    expect(checked(estimate).status).toBe(status)
  })

  it('says what makes it so', () => {
    expect(checked(survey(87))).toMatchObject({
      reason:
        'The text says the figure for adults who smoke in Coventry is tentative. In 2023 it was, because it rests on 87, fewer than 100.',
    })
    expect(checked(survey(null, [10, 30])).reason).toContain('because its interval, 10.0% to 30.0%, is wide.')
    expect(checked(survey(500))).toMatchObject({ suggestion: 'a reliable figure' })
  })

  it.each([
    [[50, 74], 'fails'],
    [[50, 76], 'holds'],
  ] as const)('of a value that is no percentage looks at the share of it: %j %s', (limits, status) => {
    const life = reference({ indicator: 'healthy-life-expectancy', sex: 'female' })
    const evidence = sampleEvidence([womensLife('E08000026', 62, [...limits])], [healthyLife])
    expect(check({ assert: 'tentative', of: life }, setting, evidence).status).toBe(status)
  })

  it('cannot be judged on a hidden value', () => {
    const hidden = sampleEvidence([sampleSuppressed({ reason: 'Hidden.' })])
    expect(check(claim, setting, hidden)).toMatchObject({ status: 'cannot-be-judged', reason: 'Hidden.' })
  })
})
