import { describe, expect, it } from 'vitest'
import { population, reference, residents, sampleEvidence, setting, smokers } from '../../samples/narrative.ts'
import { check } from '../check.ts'
import type { Assertion } from '../claim.ts'

type Pace = Extract<Assertion, { assert: 'pace' }>
const of = reference({ indicator: 'population' })
const claim = (is: Pace['is'], stated: Partial<Pace> = {}): Assertion => ({
  assert: 'pace',
  of,
  with: { ...of, area: '@benchmark' },
  from: 'earliest',
  is,
  ...stated,
})
const here = 'E08000026'
const england = 'E92000001'
const data = (a: number, b: number, c: number, d: number) =>
  sampleEvidence([
    residents(here, 2011, a),
    residents(here, 2021, b),
    residents(england, 2011, c),
    residents(england, 2021, d),
  ])

describe('a pace of change', () => {
  it.each([
    ['grew-faster', 100, 109, 1000, 1066, 'holds'],
    ['grew-more-slowly', 100, 109, 1000, 1066, 'fails'],
    ['grew-more-slowly', 100, 104, 1000, 1066, 'holds'],
    ['grew-faster', 100, 104, 1000, 900, 'holds'],
    ['grew-faster', 100, 98, 1000, 900, 'fails'],
    ['fell-more-slowly', 100, 98, 1000, 900, 'holds'],
    ['fell-faster', 100, 80, 1000, 900, 'holds'],
    ['fell-faster', 100, 80, 1000, 1100, 'holds'],
    ['grew-faster', 100, 100, 1000, 900, 'fails'],
    ['grew-faster', 100, 109, 1000, 1090, 'fails'],
  ] as const)('%s: %d to %d beside %d to %d %s', (is, a, b, c, d, status) => {
    expect(check(claim(is), setting, data(a, b, c, d)).status).toBe(status)
  })

  it('says both changes in percent, and suggests what they bear', () => {
    const result = check(claim('grew-more-slowly'), setting, data(316_960, 345_325, 53_012, 56_490))
    expect(result).toMatchObject({
      reason:
        'The text says resident population in Coventry grew more slowly than in England. From 2011 to 2021 it rose by 8.9%; England rose by 6.6%.',
      suggestion: 'grew faster than in England',
      inputs: { length: 4 },
    })
    expect(check(claim('grew-faster'), setting, data(100, 100, 1000, 900)).suggestion).toBe('did not change')
    expect(check(claim('grew-faster'), setting, data(100, 109, 1000, 1090)).suggestion).toBe('rose by 9.0%')
  })

  it('is told in percentage points of a percentage', () => {
    const smoking = reference({ indicator: 'adult-smoking' })
    const evidence = sampleEvidence([
      smokers(here, 2019, 16),
      smokers(here, 2023, 13),
      smokers(england, 2019, 8),
      smokers(england, 2023, 6),
    ])
    const result = check(claim('fell-faster', { of: smoking, with: { ...smoking, area: england } }), setting, evidence)
    expect(result.status).toBe('holds')
    expect(result.reason).toContain(
      'From 2019 to 2023 it fell by 3.0 percentage points; England fell by 2.0 percentage points.',
    )
  })

  it('looks at the same two periods of both', () => {
    const evidence = sampleEvidence([
      residents(here, 2011, 100),
      residents(here, 2021, 110),
      residents(england, 2001, 500),
      residents(england, 2011, 1000),
      residents(england, 2021, 1050),
      residents(england, 2023, 9000),
    ])
    expect(check(claim('grew-faster'), setting, evidence).reason).toContain('England rose by 5.0%.')
  })

  it('can be asked of projections, of a group beside all', () => {
    const ages = { ...population, ages: ['all', '85 and over'] }
    const old = (year: number, value: number) => ({ ...residents(here, year, value), age: '85 and over' })
    const evidence = sampleEvidence(
      [residents(here, 2023, 1000), residents(here, 2043, 1100), old(2023, 50), old(2043, 80)],
      [ages],
    )
    const group: Assertion = claim('grew-faster', { of: { ...of, age: '85 and over' }, with: of })
    expect(check(group, setting, evidence)).toMatchObject({
      status: 'holds',
      reason:
        'The text says resident population (85 and over) in Coventry grew faster than all ages. From 2023 to 2043 it rose by 60.0%; all ages rose by 10.0%.',
    })
  })

  it.each([
    [0, 5, 1000, 1100, 'resident population in Coventry'],
    [5, 6, 0, 1100, 'resident population in England'],
  ])('cannot be judged without a base: %d to %d beside %d to %d', (a, b, c, d, name) => {
    expect(check(claim('grew-faster'), setting, data(a, b, c, d))).toMatchObject({
      status: 'cannot-be-judged',
      reason: `A percentage needs a base above zero, and this is not so for ${name}.`,
    })
  })

  it('cannot be judged without one of the four values', () => {
    const evidence = sampleEvidence([residents(here, 2011, 1), residents(here, 2021, 1), residents(england, 2021, 1)])
    expect(check(claim('grew-faster'), setting, evidence)).toMatchObject({
      status: 'cannot-be-judged',
      reason: 'No figure is published for resident population in England, 2011.',
    })
  })
})
