import { describe, expect, it } from 'vitest'
import { population, reference, residents, sampleEvidence, setting, smokers, smoking } from '../../samples/narrative.ts'
import { check } from '../check.ts'
import type { Assertion } from '../claim.ts'

const here = 'E08000026'
const of = reference({ indicator: 'adult-smoking' })
const claim = (is: 'higher' | 'lower' | 'equal'): Assertion => ({
  assert: 'order',
  of,
  with: { ...of, area: '@benchmark' },
  is,
})

const with2023 = (value: number, england: number, limits?: [number, number], indicator = smoking) =>
  sampleEvidence([smokers(here, 2023, value, limits), smokers('E92000001', 2023, england)], [indicator])

describe('an order', () => {
  it.each([
    ['higher', 13.2, 13.1, 'holds'],
    ['lower', 13.2, 13.1, 'fails'],
    ['equal', 13.2, 13.1, 'fails'],
    ['equal', 13.21, 13.19, 'holds'],
    ['higher', 13.24, 13.16, 'fails'],
    ['higher', 13.25, 13.24, 'holds'],
    ['lower', 13.1, 13.2, 'holds'],
  ] as const)('“%s” of %d and %d, at the precision that is published, %s', (is, value, england, status) => {
    expect(check(claim(is), setting, with2023(value, england)).status).toBe(status)
  })

  it.each([
    ['higher', 13.0, 13.2, 'lower than England'],
    ['lower', 13.2, 13.0, 'higher than England'],
    ['higher', 13.21, 13.19, 'the same as England'],
  ] as const)('where “%s” fails it suggests what the values bear', (is, value, england, suggestion) => {
    expect(check(claim(is), setting, with2023(value, england)).suggestion).toBe(suggestion)
  })

  it('suggests “similar to” where the interval says so', () => {
    expect(check(claim('higher'), setting, with2023(13.0, 13.2, [12, 14])).suggestion).toBe('similar to England')
  })

  it('says “the same as” in the claim and in the finding', () => {
    expect(check(claim('equal'), setting, with2023(13.2, 13.1)).reason).toBe(
      'The text says the figure for adults who smoke in Coventry is the same as England. In 2023 it was 13.2% against 13.1%: it was higher.',
    )
    expect(check(claim('higher'), setting, with2023(13.2, 13.2)).reason).toContain('it was the same.')
  })

  describe('remarks', () => {
    const remarks = (...given: Parameters<typeof with2023>) =>
      check(claim('higher'), setting, with2023(...given)).remarks

    it('that without limits no verdict is possible, whether it holds or fails', () => {
      const remark =
        'Without limits no statistical verdict is possible; this claim is only about the order of the two values.'
      expect(remarks(13.2, 13.0)).toEqual([remark])
      expect(remarks(13.0, 13.2)).toEqual([remark])
    })

    it('that the difference is within the interval', () => {
      expect(remarks(13.2, 13.0, [11.7, 14.7])).toEqual([
        'The difference is within the interval (11.7% to 14.7%): statistically the two are similar.',
      ])
    })

    it('why else the two are similar', () => {
      const coarse = { ...smoking, smallestDifference: 2 }
      expect(remarks(13.2, 11.5, [11.7, 14.7], coarse)).toEqual([
        'Statistically the two are similar, because a difference of less than 2.0% is not worth naming.',
      ])
    })

    it('nothing where the verdict agrees, or where the order fails', () => {
      expect(remarks(13.2, 11.5, [11.7, 14.7])).toEqual([])
      expect(remarks(13.0, 13.2, [11.7, 14.7])).toEqual([])
    })

    it('nothing where values of this measure are not compared at all', () => {
      const evidence = sampleEvidence([residents(here, 2021, 5), residents('E92000001', 2021, 9)], [population])
      const count = reference({ indicator: 'population' })
      const lower: Assertion = { assert: 'order', of: count, with: { ...count, area: '@benchmark' }, is: 'lower' }
      expect(check(lower, setting, evidence)).toMatchObject({ status: 'holds', remarks: [] })
    })
  })

  it('names both periods where they differ', () => {
    const evidence = sampleEvidence([smokers(here, 2023, 13), smokers('E92000001', 2022, 14)])
    const assertion: Assertion = {
      assert: 'order',
      of,
      with: { ...of, area: '@benchmark', period: '2022-01-01/P1Y' },
      is: 'lower',
    }
    const result = check(assertion, setting, evidence)
    expect(result.status).toBe('holds')
    expect(result.reason).toContain('In 2023 it was 13.0% against 14.0% in 2022: it was lower.')
  })
})
