import { describe, expect, it } from 'vitest'
import { reference, sampleEvidence, setting, womensLife } from '../../samples/narrative.ts'
import { check } from '../check.ts'
import type { Assertion } from '../claim.ts'

const of = reference({ indicator: 'healthy-life-expectancy', sex: 'female' })
const both = (is: 'higher' | 'lower'): Assertion => ({
  assert: 'order-to-both',
  of,
  with: { ...of, area: '@region' },
  and: { ...of, area: '@benchmark' },
  is,
})
const data = (here: number, region: number, england: number) =>
  sampleEvidence([
    womensLife('E08000026', here, [here - 2, here + 2]),
    womensLife('E12000005', region),
    womensLife('E92000001', england),
  ])

describe('“lower than both”', () => {
  it.each([
    ['lower', 62.2, 62.8, 64, 'holds'],
    ['lower', 63, 62.8, 64, 'fails'],
    ['lower', 62.76, 62.8, 64, 'fails'],
    ['higher', 64.5, 62.8, 64, 'holds'],
    ['higher', 62.2, 62.8, 64, 'fails'],
    ['higher', 64, 62.8, 64, 'fails'],
  ] as const)('“%s” of %d beside %d and %d %s', (is, here, region, england, status) => {
    expect(check(both(is), setting, data(here, region, england)).status).toBe(status)
  })

  it('says all three values and suggests what they bear', () => {
    const result = check(both('lower'), setting, data(63, 62.8, 64))
    expect(result.reason.replaceAll('\u2060', '')).toBe(
      'The text says women’s healthy life expectancy in Coventry is lower than both the West Midlands and England. In 2018–20 it was 63.0 years (61.0 to 65.0), higher than the West Midlands (62.8) but lower than England (64.0).',
    )
    expect(result.suggestion).toBe('higher than the West Midlands (62.8) but lower than England (64.0)')
    expect(result.inputs).toHaveLength(3)
  })

  it('cannot be judged without one of the two', () => {
    const evidence = sampleEvidence([womensLife('E08000026', 62), womensLife('E12000005', 63)])
    expect(check(both('lower'), setting, evidence)).toMatchObject({ status: 'cannot-be-judged' })
  })
})
