import { describe, expect, it } from 'vitest'
import { reference, sampleEvidence, setting, smokers, smoking } from '../../samples/narrative.ts'
import { check } from '../check.ts'
import type { Assertion } from '../claim.ts'

type Progress = Extract<Assertion, { assert: 'progress' }>['is']
const claim = (is: Progress): Assertion => ({
  assert: 'progress',
  of: reference({ indicator: 'adult-smoking' }),
  from: 'previous',
  is,
})
const data = (earlier: number, later: number, half = 1, indicator = smoking) =>
  sampleEvidence(
    [
      smokers('E08000026', 2019, earlier, [earlier - half, earlier + half]),
      smokers('E08000026', 2023, later, [later - half, later + half]),
    ],
    [indicator],
  )

describe('progress', () => {
  it.each([
    ['improved', 16, 13, 'holds'],
    ['improved', 16, 15, 'fails'],
    ['similar', 16, 15, 'holds'],
    ['worsened', 13, 16, 'holds'],
    ['improved', 13, 16, 'fails'],
    ['similar', 13, 16, 'fails'],
  ] as const)('“%s” from %d to %d %s', (is, earlier, later, status) => {
    expect(check(claim(is), setting, data(earlier, later)).status).toBe(status)
  })

  it('says both values and whether the change may be chance', () => {
    expect(check(claim('improved'), setting, data(16, 15))).toMatchObject({
      reason:
        'The text says the figure for adults who smoke in Coventry has improved since 2019. It was 16.0% (15.0% to 17.0%) in 2019 and 15.0% (14.0% to 16.0%) in 2023: the change may be chance.',
      suggestion: 'has not clearly changed since 2019',
      comparison: { verdict: 'similar' },
    })
    expect(check(claim('similar'), setting, data(16, 13)).reason).toContain('the change is more than chance.')
  })

  it('cannot be judged without intervals, without a good direction, or without an earlier value', () => {
    const bare = sampleEvidence([smokers('E08000026', 2019, 16), smokers('E08000026', 2023, 13)])
    expect(check(claim('improved'), setting, bare)).toMatchObject({ status: 'cannot-be-judged' })
    expect(check(claim('improved'), setting, bare).reason).toContain('No verdict is possible:')
    const neutral = data(16, 13, 1, { ...smoking, polarity: 'no-judgement' })
    expect(check(claim('improved'), setting, neutral).reason).toContain(
      'This indicator has no good direction: say that it has increased or decreased.',
    )
    expect(check(claim('improved'), setting, sampleEvidence([smokers('E08000026', 2023, 13)])).status).toBe(
      'cannot-be-judged',
    )
  })

  it('cannot be judged between periods that share days, or across a break', () => {
    const pooled = (year: number, value: number) => ({
      ...smokers('E08000026', year, value, [value - 1, value + 1]),
      period: `${year}-01-01/P3Y`,
    })
    const overlapping = sampleEvidence([pooled(2019, 16), pooled(2020, 10)], [smoking])
    expect(check(claim('improved'), setting, overlapping)).toMatchObject({
      status: 'cannot-be-judged',
      reason: expect.stringContaining('The two periods overlap, so their values share people') as string,
      comparison: { verdict: 'not-compared' },
    })
    const breaks = [{ period: '2021-01-01/P1Y', reason: 'A new survey.' }]
    expect(check(claim('improved'), setting, data(16, 10, 1, { ...smoking, breaks }))).toMatchObject({
      status: 'cannot-be-judged',
      reason: 'Figures from 2021 are not comparable with those before: A new survey.',
    })
  })
})
