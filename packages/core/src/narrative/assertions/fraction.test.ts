import { describe, expect, it } from 'vitest'
import { sampleSuppressed } from '../../samples/nouns.ts'
import { reference, sampleEvidence, setting, smokers, womensLife } from '../../samples/narrative.ts'
import { check } from '../check.ts'

const of = reference({ indicator: 'adult-smoking' })
const claim = (parts: number, whole: number) => ({ assert: 'fraction' as const, of, parts, whole })
const checked = (value: number, parts: number, whole: number) =>
  check(claim(parts, whole), setting, sampleEvidence([smokers('E08000026', 2023, value)]))

describe('a fraction', () => {
  it.each([
    [9.96, 1, 10, 'holds'],
    [9.5, 1, 10, 'holds'],
    [9.4, 1, 10, 'fails'],
    [10.6, 1, 10, 'fails'],
    [65.8, 2, 3, 'holds'],
    [60, 2, 3, 'fails'],
    [90, 9, 10, 'holds'],
    [50, 1, 2, 'holds'],
    [52, 1, 2, 'fails'],
  ])('%d%% as %d in %d %s', (value, parts, whole, status) => {
    expect(checked(value, parts, whole).status).toBe(status)
  })

  it('says what the fraction would be, and suggests one that is near', () => {
    expect(checked(12.4, 1, 10)).toMatchObject({
      reason:
        'The text says the figure for adults who smoke in Coventry is about 1 in 10. In 2023 it was 12.4%, and 1 in 10 is 10.0%.',
      suggestion: 'about 1 in 8',
    })
    expect(checked(40, 1, 2).suggestion).toBe('2 in 5')
    expect(checked(40, 1, 3).suggestion).toBe('2 in 5')
    expect(checked(0, 1, 3).suggestion).toBe('0.0%')
  })

  it('cannot be judged of a value that is no percentage, or that is hidden', () => {
    const life = reference({ indicator: 'healthy-life-expectancy', sex: 'female' })
    expect(
      check({ ...claim(1, 2), of: life }, setting, sampleEvidence([womensLife('E08000026', 62)])).reason,
    ).toContain('Only a percentage can be called by a fraction.')
    expect(check(claim(1, 2), setting, sampleEvidence([sampleSuppressed({ reason: 'Hidden.' })]))).toMatchObject({
      status: 'cannot-be-judged',
      reason: 'Hidden.',
    })
  })
})
