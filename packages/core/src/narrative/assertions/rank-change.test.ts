import { describe, expect, it } from 'vitest'
import { reference, sampleEvidence, setting, smokers } from '../../samples/narrative.ts'
import { check } from '../check.ts'
import type { Assertion } from '../claim.ts'

type Change = Extract<Assertion, { assert: 'rank-change' }>
const claim = (is: Change['is'], order: Change['order'] = 'highest'): Assertion => ({
  assert: 'rank-change',
  of: reference({ indicator: 'adult-smoking' }),
  from: 'previous',
  among: { scheme: '@neighbours', within: null },
  order,
  is,
})
const estimates = [
  smokers('E08000026', 2019, 20),
  smokers('E08000031', 2019, 19),
  smokers('E06000015', 2019, 18),
  smokers('E08000026', 2023, 13),
  smokers('E08000031', 2023, 16),
  smokers('E06000015', 2023, 12),
]
const evidence = sampleEvidence(estimates)

describe('a change of place', () => {
  it.each([
    [claim('down'), 'holds'],
    [claim('up'), 'fails'],
    [claim('unchanged'), 'fails'],
    [claim('up', 'lowest'), 'holds'],
  ])('%o %s', (assertion, status) => {
    expect(check(assertion, setting, evidence).status).toBe(status)
  })

  it('says both places, and suggests the way it went', () => {
    expect(check(claim('up'), setting, evidence)).toMatchObject({
      reason:
        'The text says the figure for adults who smoke in Coventry has moved up since 2019, the highest first. It was highest of 3 in 2019 and 2nd highest of 3 in 2023.',
      suggestion: 'has moved down since 2019',
      remarks: [],
    })
  })

  it('remarks when the number of areas is another', () => {
    expect(check(claim('down'), setting, sampleEvidence(estimates.filter((_, index) => index !== 2))).remarks).toEqual([
      'The number of areas changed from 2 to 3.',
    ])
  })

  it('keeps its place', () => {
    const same = sampleEvidence([
      ...estimates.slice(0, 3),
      ...[20, 19, 18].map((value, index) => ({ ...estimates[index + 3], value })),
    ] as typeof estimates)
    expect(check(claim('unchanged'), setting, same)).toMatchObject({ status: 'holds' })
  })

  it('cannot be judged without an earlier value', () => {
    expect(check(claim('up'), setting, sampleEvidence(estimates.slice(3)))).toMatchObject({
      status: 'cannot-be-judged',
      reason: 'No figure is published for adults who smoke in Coventry before that.',
    })
  })
})
