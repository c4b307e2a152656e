import { describe, expect, it } from 'vitest'
import { reference, residents, sampleEvidence, setting } from '../../samples/narrative.ts'
import { check } from '../check.ts'
import type { Assertion } from '../claim.ts'
import type { Condition } from '../figure.ts'

const of = reference({ indicator: 'population' })
const claim = (operator: Condition['operator'], value: number): Assertion => ({
  assert: 'ratio',
  of,
  with: { ...of, area: '@benchmark' },
  is: { operator, value },
})
const data = (here: number, england: number) =>
  sampleEvidence([residents('E08000026', 2021, here), residents('E92000001', 2021, england)])

describe('how many times as large', () => {
  it.each([
    [10_870, 3500, 'above', 3, 'holds'],
    [10_870, 3500, 'just-over', 3, 'holds'],
    [10_867, 426, 'above', 20, 'holds'],
    [10_867, 426, 'just-over', 20, 'fails'],
    [10_500, 3500, 'above', 3, 'fails'],
    [5800, 3000, 'nearly', 2, 'holds'],
    [5000, 3000, 'nearly', 2, 'fails'],
    [0, 3000, 'equals', 0, 'holds'],
  ] as const)('%d against %d is %s %d times: %s', (here, england, operator, value, status) => {
    expect(check(claim(operator, value), setting, data(here, england)).status).toBe(status)
  })

  it('says both values and how many times', () => {
    expect(check(claim('above', 4), setting, data(10_870, 3500))).toMatchObject({
      reason:
        'The text says resident population in Coventry is above 4 times as large as in England. In 2021 it was 10,870 people against 3,500: 3.1 times.',
      suggestion: 'at most 4 times',
    })
    expect(check(claim('nearly', 3), setting, data(10_870, 3500)).suggestion).toBe('just over 3 times')
  })

  it.each([
    ['a base of zero', data(5, 0), 'A ratio needs values that are not negative and a base above zero'],
    ['a missing value', sampleEvidence([residents('E08000026', 2021, 5)]), 'No figure is published'],
  ])('cannot be judged with %s', (_, evidence, reason) => {
    const result = check(claim('above', 1), setting, evidence)
    expect(result.status).toBe('cannot-be-judged')
    expect(result.reason).toContain(reason)
  })
})
