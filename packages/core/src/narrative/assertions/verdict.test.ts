import { describe, expect, it } from 'vitest'
import { sampleSuppressed } from '../../samples/nouns.ts'
import {
  healthyLife,
  population,
  reference,
  residents,
  sampleEvidence,
  setting,
  smokers,
  smoking,
} from '../../samples/narrative.ts'
import { check } from '../check.ts'
import type { Assertion } from '../claim.ts'

const here = 'E08000026'
const of = reference({ indicator: 'adult-smoking' })

const claim = (
  is: Extract<Assertion, { assert: 'verdict' }>['is'],
  stated: Partial<typeof of> = { area: '@benchmark' },
): Assertion => ({
  assert: 'verdict',
  of,
  with: { ...of, ...stated },
  is,
})

const against = (england: number, indicator = smoking, limits: [number, number] = [11.7, 14.7]) =>
  sampleEvidence([smokers(here, 2023, 13.2, limits), smokers('E92000001', 2023, england)], [indicator])

const neutral = { ...smoking, polarity: 'no-judgement' as const }

describe('a verdict', () => {
  it.each([
    ['worse', 11.5, 'holds'],
    ['better', 11.5, 'fails'],
    ['similar', 11.5, 'fails'],
    ['higher', 11.5, 'holds'],
    ['lower', 11.5, 'fails'],
    ['better', 16, 'holds'],
    ['lower', 16, 'holds'],
    ['higher', 16, 'fails'],
    ['similar', 14, 'holds'],
    ['higher', 14, 'fails'],
    ['lower', 14, 'fails'],
  ] as const)('“%s” with %d in England, where low is good, %s', (is, england, status) => {
    expect(check(claim(is), setting, against(england)).status).toBe(status)
  })

  it.each([
    ['higher', 11.5, 'holds'],
    ['lower', 11.5, 'fails'],
    ['similar', 14, 'holds'],
    ['better', 14, 'fails'],
    ['better', 11.5, 'cannot-be-judged'],
    ['worse', 16, 'cannot-be-judged'],
  ] as const)('“%s” with %d in England, without a good direction, %s', (is, england, status) => {
    expect(check(claim(is), setting, against(england, neutral)).status).toBe(status)
  })

  it('says what it found and what could be said instead', () => {
    expect(check(claim('similar'), setting, against(11.5))).toMatchObject({
      reason:
        'The text says the figure for adults who smoke in Coventry is similar to England. In 2023 it was 13.2% (11.7% to 14.7%) against 11.5%: it was worse, because the whole interval lies above that value.',
      suggestion: 'worse than England',
      inputs: [{ area: here }, { area: 'E92000001' }],
    })
  })

  it('has nothing better to suggest where it holds', () => {
    expect(check(claim('worse'), setting, against(11.5))).toMatchObject({ suggestion: '', remarks: [], trend: null })
  })

  it('tells how to say it where a measure has no good direction', () => {
    const result = check(claim('better'), setting, against(11.5, neutral))
    expect(result.reason).toContain('This indicator has no good direction: say higher or lower.')
    expect(result.suggestion).toBe('higher than England')
  })

  it('writes digits enough to see on which side of the limit the other value lies', () => {
    const result = check(claim('worse'), setting, against(11.68, smoking))
    expect(result.reason).toContain('13.20% (11.70% to 14.70%) against 11.68%')
  })

  it('names a difference that is too small to be named', () => {
    const coarse = { ...smoking, smallestDifference: 2 }
    const result = check(claim('similar'), setting, against(11.5, coarse))
    expect(result.status).toBe('holds')
    expect(result.reason).toContain('it was similar, because a difference of less than 2.0% is not worth naming.')
  })

  describe('by control limits', () => {
    const byLimits = { ...smoking, comparisonMethod: 'control-limits-proportion' as const }
    const among = (denominator: number | null, smallestDifference = 0) =>
      sampleEvidence(
        [{ ...smokers(here, 2023, 13.2), denominator }, smokers('E92000001', 2023, 11.5)],
        [{ ...byLimits, smallestDifference }],
      )

    it('needs no interval: the size of the area decides', () => {
      // Around 11.5 %: 9.7 to 13.6 for 1,000 people, 10.9 to 12.1 for 10,000.
      const small = check(claim('similar'), setting, among(1000))
      expect(small.status).toBe('holds')
      expect(small.reason).toContain('it was similar, because it lies within the control limits around that value.')
      const large = check(claim('worse'), setting, among(10_000))
      expect(large.status).toBe('holds')
      expect(large.reason).toContain('it was worse, because it lies above the control limits around that value.')
    })

    it('names a difference that is too small to be named', () => {
      const result = check(claim('similar'), setting, among(10_000, 2))
      expect(result.reason).toContain('because a difference of less than 2.0% is not worth naming.')
    })

    it('cannot be judged without a denominator', () => {
      const result = check(claim('similar'), setting, among(null))
      expect(result.status).toBe('cannot-be-judged')
      expect(result.reason).toContain('No denominator is published for this value')
    })
  })

  describe('by both intervals', () => {
    const both = { ...smoking, comparisonMethod: 'both-intervals' as const }
    const england = (value: number, limits?: [number, number]) =>
      sampleEvidence([smokers(here, 2023, 13.2, [11.7, 14.7]), smokers('E92000001', 2023, value, limits)], [both])

    it('is similar where they overlap', () => {
      const result = check(claim('similar'), setting, england(11, [10, 12]))
      expect(result.status).toBe('holds')
      expect(result.reason).toContain(
        'against 11.0% (10.0% to 12.0%): it was similar, because the two intervals overlap.',
      )
    })

    it('is a difference where they do not', () => {
      const result = check(claim('worse'), setting, england(10.5, [10, 11]))
      expect(result.reason).toContain('it was worse, because the two intervals do not overlap.')
    })

    it('cannot be judged where one of them is not published, and says whose', () => {
      const result = check(claim('similar'), setting, england(11))
      expect(result.status).toBe('cannot-be-judged')
      expect(result.reason).toContain('no interval is published for adults who smoke in England in 2023')
    })
  })

  it.each<[string, ReturnType<typeof sampleEvidence>, string]>([
    [
      'a value that is not there',
      sampleEvidence([smokers(here, 2023, 13, [12, 14])]),
      'No figure is published for adults who smoke in England, 2023.',
    ],
    [
      'a hidden value',
      sampleEvidence([sampleSuppressed({ reason: 'Hidden.' }), smokers('E92000001', 2023, 12)]),
      'Hidden.',
    ],
    [
      'limits the wrong way round',
      against(11.5, smoking, [14.7, 11.7]),
      'No verdict is possible: The published limits are the wrong way round',
    ],
  ])('cannot be judged on %s', (_, evidence, reason) => {
    const result = check(claim('similar'), setting, evidence)
    expect(result.status).toBe('cannot-be-judged')
    expect(result.reason).toContain(reason)
  })

  it('cannot be judged against itself, against another unit, or where nothing is compared', () => {
    const life = { ...smokers('E92000001', 2023, 62), indicator: 'healthy-life-expectancy' }
    const evidence = sampleEvidence(
      [smokers(here, 2023, 13, [12, 14]), life, residents(here, 2023, 1), residents('E92000001', 2023, 2)],
      [smoking, healthyLife, population],
    )
    const reasons = [
      claim('similar', { area: '@city' }),
      claim('similar', { indicator: 'healthy-life-expectancy', area: '@benchmark' }),
      {
        ...claim('similar'),
        of: { ...of, indicator: 'population' },
        with: { ...of, indicator: 'population', area: '@benchmark' },
      },
    ].map((assertion) => check(assertion, setting, evidence))
    expect(reasons.map(({ status }) => status)).toEqual(Array(3).fill('cannot-be-judged'))
    expect(reasons[0]?.reason).toBe('This sets adults who smoke in Coventry beside itself.')
    expect(reasons[1]?.reason).toContain('are measured in different units')
    expect(reasons[2]?.reason).toContain('No verdict is possible')
  })
})
