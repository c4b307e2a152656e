import { describe, expect, it } from 'vitest'
import type { Polarity } from '../../model/indicator.ts'
import { sampleEstimate, sampleIndicator, sampleKey } from '../../samples/nouns.ts'
import { reference, sampleEvidence, setting } from '../../samples/narrative.ts'
import { check } from '../check.ts'
import type { Assertion } from '../claim.ts'

const of = reference({ indicator: 'adult-smoking' })
const claim = (is: Extract<Assertion, { assert: 'trend' }>['is'], period = 'latest'): Assertion => ({
  assert: 'trend',
  of: { ...of, period },
  is,
})

/** Counts of 100,000 in consecutive years from 2018. */
const counts = (...given: number[]) =>
  sampleEvidence(
    given.map((count, index) =>
      sampleEstimate({ period: `${2018 + index}-01-01/P1Y`, value: count / 1000, count, denominator: 100_000 }),
    ),
  )

const falling = counts(17_000, 16_000, 15_000, 14_000, 13_000)
const level = counts(15_000, 15_020, 14_990, 15_010, 15_000)

describe('a trend', () => {
  it.each([
    ['decreasing', falling, 'holds'],
    ['increasing', falling, 'fails'],
    ['no-significant-change', falling, 'fails'],
    ['no-significant-change', level, 'holds'],
    ['decreasing', level, 'fails'],
  ] as const)('“%s”', (is, evidence, status) => {
    expect(check(claim(is), setting, evidence).status).toBe(status)
  })

  describe('with a judgement', () => {
    const judging = (polarity: Polarity) => sampleEvidence(falling.series(sampleKey), [sampleIndicator({ polarity })])

    it.each([
      ['getting-better', 'low-is-good', 'holds'],
      ['getting-worse', 'low-is-good', 'fails'],
      ['getting-worse', 'high-is-good', 'holds'],
      ['getting-better', 'no-judgement', 'cannot-be-judged'],
    ] as const)('“%s” of a fall where %s %s', (is, polarity, status) => {
      expect(check(claim(is), setting, judging(polarity)).status).toBe(status)
    })

    it('says what the direction means', () => {
      expect(check(claim('getting-worse'), setting, judging('low-is-good'))).toMatchObject({
        reason:
          'The text says the figure for adults who smoke in Coventry is getting worse. The tested trend from 2018 to 2022 is decreasing, which is improving.',
        suggestion: 'is getting better',
      })
      expect(check(claim('getting-worse'), setting, judging('no-judgement'))).toMatchObject({
        reason:
          'The text says the figure for adults who smoke in Coventry is getting worse. This indicator has no good direction: say that it is increasing or decreasing.',
        suggestion: 'is decreasing',
      })
    })

    it('fails on a level course', () => {
      expect(check(claim('getting-better'), setting, level)).toMatchObject({
        status: 'fails',
        suggestion: 'shows no clear change',
      })
    })
  })

  it('says over which periods it was tested, and carries the test', () => {
    expect(check(claim('increasing'), setting, falling)).toMatchObject({
      reason:
        'The text says the figure for adults who smoke in Coventry is increasing. The tested trend from 2018 to 2022 is decreasing.',
      suggestion: 'is decreasing',
      trend: { direction: 'decreasing', judged: 'getting-better' },
      comparison: null,
    })
    expect(check(claim('increasing'), setting, level).suggestion).toBe('shows no clear change')
  })

  it('rests on the points that were used, latest first', () => {
    expect(check(claim('decreasing'), setting, falling).inputs.map(({ period }) => period.slice(0, 4))).toEqual([
      '2022',
      '2021',
      '2020',
      '2019',
      '2018',
    ])
  })

  it('ends with the period that is named', () => {
    const turning = counts(17_000, 16_000, 15_000, 14_000, 13_000, 19_000)
    expect(check(claim('decreasing', '2022-01-01/P1Y'), setting, turning).status).toBe('holds')
    expect(check(claim('decreasing'), setting, turning).status).toBe('fails')
  })

  it('cannot be judged on too few points, and says why', () => {
    const result = check(claim('decreasing'), setting, counts(17_000, 16_000))
    expect(result.status).toBe('cannot-be-judged')
    expect(result.reason).toMatch(/^The text says .* is decreasing\. The trend is not tested: Five yearly figures/)
    expect(result.inputs).toHaveLength(1)
  })

  it('cannot be judged where nothing is published', () => {
    expect(check(claim('decreasing'), setting, counts())).toMatchObject({
      status: 'cannot-be-judged',
      reason: 'No figure is published for adults who smoke in Coventry.',
    })
  })
})
