import { describe, expect, it } from 'vitest'
import { reference, sampleEvidence, setting, smokers, smoking } from '../../samples/narrative.ts'
import { check } from '../check.ts'
import type { Assertion } from '../claim.ts'

const of = reference({ indicator: 'adult-smoking' })
const claim = (is: 'narrowed' | 'widened' | 'unchanged'): Assertion => ({
  assert: 'gap',
  of,
  with: { ...of, area: '@benchmark' },
  from: '2019-01-01/P1Y',
  is,
})
const data = (a: number, b: number, c: number, d: number, indicators = [smoking]) =>
  sampleEvidence(
    [
      smokers('E08000026', 2019, a),
      smokers('E08000026', 2023, b),
      smokers('E92000001', 2019, c),
      smokers('E92000001', 2023, d),
    ],
    indicators,
  )

describe('a gap over time', () => {
  it.each([
    ['narrowed', 16, 13, 12, 11, 'holds'],
    ['widened', 16, 13, 12, 11, 'fails'],
    ['widened', 13, 16, 12, 11, 'holds'],
    ['narrowed', 10, 11, 14, 12, 'holds'],
    ['unchanged', 16, 14, 12, 10, 'holds'],
    ['unchanged', 16, 14.02, 12, 10, 'holds'],
    ['narrowed', 16, 10, 12, 14, 'fails'],
  ] as const)('%s: %d to %d beside %d to %d %s', (is, a, b, c, d, status) => {
    expect(check(claim(is), setting, data(a, b, c, d)).status).toBe(status)
  })

  it('says both gaps in their unit', () => {
    expect(check(claim('widened'), setting, data(16, 13, 12, 11))).toMatchObject({
      reason:
        'The text says the gap between the figure for adults who smoke in Coventry and England has widened since 2019. It was 4.0 percentage points in 2019 and 2.0 percentage points in 2023: it narrowed.',
      suggestion: 'has narrowed since 2019',
    })
    expect(check(claim('widened'), setting, data(16, 14, 12, 10)).reason).toContain('it did not change.')
  })

  it('cannot be judged across a break, or without a value', () => {
    const broken = { ...smoking, breaks: [{ period: '2021-01-01/P1Y', reason: 'A new survey.' }] }
    expect(check(claim('widened'), setting, data(16, 13, 12, 11, [broken]))).toMatchObject({
      status: 'cannot-be-judged',
      reason: 'Figures from 2021 are not comparable with those before: A new survey.',
    })
    expect(check(claim('widened'), setting, sampleEvidence([smokers('E08000026', 2023, 13)])).status).toBe(
      'cannot-be-judged',
    )
  })

  it('cannot be judged across units', () => {
    const years = { ...smoking, slug: 'years', unit: 'years' }
    const other = (year: number) => ({ ...smokers('E08000026', year, 5), indicator: 'years' })
    const evidence = sampleEvidence(
      [smokers('E08000026', 2019, 5), smokers('E08000026', 2023, 5), other(2019), other(2023)],
      [smoking, years],
    )
    const across: Assertion = {
      assert: 'gap',
      of,
      with: { ...of, indicator: 'years' },
      from: 'previous',
      is: 'narrowed',
    }
    expect(check(across, setting, evidence).reason).toContain('are measured in different units.')
  })
})
