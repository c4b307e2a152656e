import { describe, expect, it } from 'vitest'
import { sampleSuppressed } from '../../samples/nouns.ts'
import { reference, residents, sampleEvidence, setting, smokers } from '../../samples/narrative.ts'
import { check } from '../check.ts'
import type { Condition } from '../figure.ts'

const here = 'E08000026'
const of = reference({ indicator: 'adult-smoking' })
const checked = (value: number, operator: Condition['operator'], bound: number) =>
  check(
    { assert: 'threshold', of, is: { operator, value: bound } },
    setting,
    sampleEvidence([smokers(here, 2023, value, [45, 55])]),
  )

describe('a threshold', () => {
  it.each([
    [50, 'at-least', 50, 'holds'],
    [49.96, 'at-least', 50, 'holds'],
    [49.94, 'at-least', 50, 'fails'],
    [50, 'above', 50, 'fails'],
    [50.1, 'above', 50, 'holds'],
    [50, 'at-most', 50, 'holds'],
    [50.1, 'at-most', 50, 'fails'],
    [49.9, 'below', 50, 'holds'],
    [50, 'below', 50, 'fails'],
    [50, 'equals', 50, 'holds'],
    [50.1, 'equals', 50, 'fails'],
  ] as const)('%d is %s %d: %s', (value, operator, bound, status) => {
    expect(checked(value, operator, bound).status).toBe(status)
  })

  it.each([
    [47.2, 'at-least', 50, 'at least 50%', 'below 50%'],
    [52, 'at-most', 50.5, 'at most 50.5%', 'above 50.5%'],
    [50, 'above', 50, 'above 50%', 'at most 50%'],
    [50, 'below', 50, 'below 50%', 'at least 50%'],
    [50.1, 'equals', 50, 'exactly 50%', '50.1%'],
  ] as const)('%d is not %s %d: it says so and suggests the opposite', (value, operator, bound, words, suggestion) => {
    const result = checked(value, operator, bound)
    expect(result.reason).toBe(
      `The text says the figure for adults who smoke in Coventry is ${words}. In 2023 it was ${value.toFixed(1)}% (45.0% to 55.0%).`,
    )
    expect(result.suggestion).toBe(suggestion)
  })

  it('writes a bound with separators and unit', () => {
    const evidence = sampleEvidence([residents(here, 2021, 345_325)])
    const assertion = {
      assert: 'threshold',
      of: reference({ indicator: 'population' }),
      is: { operator: 'above', value: 400_000 },
    } as const
    expect(check(assertion, setting, evidence).reason).toContain('above 400,000 people. In 2021 it was 345,325 people.')
  })

  it('cannot be judged on a hidden value', () => {
    const evidence = sampleEvidence([sampleSuppressed({ reason: 'Hidden.' })])
    expect(check({ assert: 'threshold', of, is: { operator: 'above', value: 1 } }, setting, evidence)).toMatchObject({
      status: 'cannot-be-judged',
      reason: 'Hidden.',
    })
  })
})
