import { describe, expect, it } from 'vitest'
import { sampleEstimate, sampleIndicator } from '../../samples/nouns.ts'
import { reference, sampleEvidence, setting } from '../../samples/narrative.ts'
import { check } from '../check.ts'
import type { Assertion } from '../claim.ts'

const ethnicity = sampleIndicator({
  slug: 'ethnic-group',
  name: 'Ethnic group',
  categories: ['Asian', 'Black', 'White'].map((label) => ({ id: label.toLowerCase(), label })),
})
const share = (category: string, value: number) =>
  sampleEstimate({ indicator: 'ethnic-group', period: '2021-03-21', category, value })
const evidence = (asian: number, black: number, white: number) =>
  sampleEvidence([share('asian', asian), share('black', black), share('white', white)], [ethnicity])
const claim = (category: string, top = 1, order: 'highest' | 'lowest' = 'highest'): Assertion => ({
  assert: 'group-rank',
  of: reference({ indicator: 'ethnic-group', category }),
  by: 'category',
  order,
  top,
})

describe('a place among groups', () => {
  it.each([
    [claim('white'), 'holds'],
    [claim('asian'), 'fails'],
    [claim('asian', 2), 'holds'],
    [claim('black', 1, 'lowest'), 'holds'],
  ])('%o %s', (assertion, status) => {
    expect(check(assertion, setting, evidence(18.5, 8.9, 65.5)).status).toBe(status)
  })

  it('says the place among how many groups', () => {
    expect(check(claim('asian'), setting, evidence(18.5, 8.9, 65.5))).toMatchObject({
      reason:
        'The text says ethnic group (Asian) in Coventry is the highest of 3 groups. On 21 March 2021 it was 2nd highest of 3.',
      suggestion: '2nd highest of 3',
    })
    expect(check(claim('black', 2), setting, evidence(18.5, 8.9, 65.5)).reason).toContain(
      'is among the 2 highest of 3 groups.',
    )
  })

  it('remarks that a place is shared', () => {
    expect(check(claim('asian'), setting, evidence(40.04, 20, 40)).remarks).toEqual([
      'It shares this place with another group of the same value.',
    ])
  })

  it('cannot be judged of something that is no group, or while a group has no value', () => {
    expect(check(claim('all'), setting, evidence(1, 2, 3))).toMatchObject({
      status: 'cannot-be-judged',
      reason: '“all” is not one of the groups by category.',
    })
    expect(check(claim('asian'), setting, sampleEvidence([share('asian', 18.5)], [ethnicity]))).toMatchObject({
      status: 'cannot-be-judged',
      reason: 'No figure is published for ethnic group (Black) in Coventry, 21 March 2021.',
    })
  })
})
