import { describe, expect, it } from 'vitest'
import { sampleEstimate } from '../../samples/nouns.ts'
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
type Direction = Extract<Assertion, { assert: 'direction' }>
const claim = (is: Direction['is'], from = 'previous', reference = of): Assertion => ({
  assert: 'direction',
  of: reference,
  from,
  is,
})

const years = (earlier: number, later: number, ...limits: [number, number][]) =>
  sampleEvidence([smokers(here, 2019, earlier, limits[0]), smokers(here, 2023, later, limits[1])])

describe('a direction', () => {
  it.each([
    ['increased', 13, 14, 'holds'],
    ['decreased', 13, 14, 'fails'],
    ['unchanged', 13, 14, 'fails'],
    ['decreased', 14, 13, 'holds'],
    ['unchanged', 13.01, 13.04, 'holds'],
    ['increased', 13.01, 13.04, 'fails'],
  ] as const)('“%s” from %d to %d %s', (is, earlier, later, status) => {
    expect(check(claim(is), setting, years(earlier, later)).status).toBe(status)
  })

  it('says both values and suggests what they bear', () => {
    expect(check(claim('increased'), setting, years(16, 13, [14, 18], [12, 14]))).toMatchObject({
      reason:
        'The text says the figure for adults who smoke in Coventry has increased since 2019. It was 16.0% (14.0% to 18.0%) in 2019 and 13.0% (12.0% to 14.0%) in 2023: it decreased.',
      suggestion: 'has decreased since 2019',
      inputs: [{ period: '2023-01-01/P1Y' }, { period: '2019-01-01/P1Y' }],
    })
    expect(check(claim('increased'), setting, years(13, 13)).reason).toContain('it did not change.')
  })

  it.each<[string, Parameters<typeof years>, string[]]>([
    ['without limits', [16, 13], ['Without limits it cannot be said whether this change is more than chance.']],
    [
      'small against the intervals',
      [16, 13, [12, 20], [11, 15]],
      ['The change is small against the intervals of the two values: it may be chance.'],
    ],
    ['more than chance', [16, 13, [15, 17], [12, 14]], []],
  ])('remarks on a change %s', (_, given, remarks) => {
    expect(check(claim('decreased'), setting, years(...given)).remarks).toEqual(remarks)
  })

  it('remarks that periods overlap', () => {
    const pooled = (period: string, value: number) =>
      sampleEstimate({
        indicator: 'healthy-life-expectancy',
        period,
        value,
        lowerCi95: value - 1,
        upperCi95: value + 1,
      })
    const evidence = sampleEvidence([pooled('2018-01-01/P3Y', 60), pooled('2019-01-01/P3Y', 66)], [healthyLife])
    const life = reference({ indicator: 'healthy-life-expectancy' })
    expect(check(claim('increased', 'previous', life), setting, evidence).remarks).toEqual([
      'The two periods overlap, so they share part of their data.',
    ])
  })

  it('has no remark on a measure that is not compared', () => {
    const evidence = sampleEvidence([residents(here, 2011, 5), residents(here, 2021, 9)], [population])
    expect(
      check(claim('increased', 'earliest', reference({ indicator: 'population' })), setting, evidence),
    ).toMatchObject({
      status: 'holds',
      remarks: [],
    })
  })

  it('cannot be judged backwards, across a break, or without an earlier value', () => {
    const breaks = [{ period: '2023-01-01/P1Y', reason: 'A new questionnaire.' }]
    const broken = sampleEvidence([smokers(here, 2019, 16), smokers(here, 2023, 13)], [{ ...smoking, breaks }])
    const earliest = claim('decreased', 'latest', { ...of, period: 'earliest' })
    expect(check(claim('decreased'), setting, broken)).toMatchObject({
      status: 'cannot-be-judged',
      reason: 'Figures from 2023 are not comparable with those before: A new questionnaire.',
    })
    expect(check(earliest, setting, years(16, 13))).toMatchObject({
      status: 'cannot-be-judged',
      reason: 'A change begins before it ends, and 2023 is not before 2019.',
    })
    expect(check(claim('decreased'), setting, sampleEvidence([smokers(here, 2023, 13)]))).toMatchObject({
      status: 'cannot-be-judged',
      reason: 'No figure is published for adults who smoke in Coventry before that.',
    })
  })
})
