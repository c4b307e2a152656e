import { describe, expect, it } from 'vitest'
import type { PresentEstimate } from '../../model/estimate.ts'
import { sampleSuppressed } from '../../samples/nouns.ts'
import { population, reference, residents, sampleEvidence, setting } from '../../samples/narrative.ts'
import { check } from '../check.ts'
import type { Assertion } from '../claim.ts'

type Status = Extract<Assertion, { assert: 'status' }>['is']
const checked = (is: Status, year: number, stated: Partial<PresentEstimate> = {}, date = '2024-10-01') =>
  check(
    { assert: 'status', of: reference({ indicator: 'population' }), is },
    setting,
    sampleEvidence(
      [{ ...residents('E08000026', year, 402_000), ...stated }],
      [{ ...population, source: { ...population.source, title: 'Population projections', date } }],
    ),
  )

describe('a status', () => {
  it.each([
    ['projected', 2043, {}, 'holds'],
    ['projected', 2024, {}, 'holds'],
    ['projected', 2023, {}, 'fails'],
    ['final', 2023, {}, 'holds'],
    ['final', 2043, {}, 'fails'],
    ['provisional', 2023, { status: 'provisional' }, 'holds'],
    ['revised', 2023, { status: 'revised' }, 'holds'],
    ['modelled', 2023, { status: 'revised' }, 'fails'],
  ] as const)('“%s” of %d, %j, %s', (is, year, stated, status) => {
    expect(checked(is, year, stated).status).toBe(status)
  })

  it('names the publication, which is the vintage of a projection', () => {
    expect(checked('final', 2043)).toMatchObject({
      reason:
        'The text says resident population in Coventry is a final figure. For 2043 it is a projection of “Population projections”, published on 1 October 2024.',
      suggestion: 'a projection',
    })
  })

  it.each([
    ['2024-10', 'published in October 2024.'],
    ['2024', 'published in 2024.'],
  ])('knows only so much of the date as is stated: %s', (date, words) => {
    expect(checked('final', 2043, {}, date).reason).toContain(words)
    expect(checked('projected', 2024, {}, date).status).toBe(date === '2024' ? 'fails' : 'holds')
  })

  it('cannot be judged on a hidden value', () => {
    const hidden = sampleSuppressed({ indicator: 'population', reason: 'Hidden.' })
    const claim = { assert: 'status', of: reference({ indicator: 'population' }), is: 'final' } as const
    expect(check(claim, setting, sampleEvidence([hidden]))).toMatchObject({ reason: 'Hidden.' })
  })
})
