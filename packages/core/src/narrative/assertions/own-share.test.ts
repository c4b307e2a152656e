import { describe, expect, it } from 'vitest'
import { population, reference, sampleEvidence, setting } from '../../samples/narrative.ts'
import { sampleEstimate, sampleIndicator } from '../../samples/nouns.ts'
import { check } from '../check.ts'
import type { Assertion } from '../claim.ts'

const crimes = sampleIndicator({ slug: 'crimes', name: 'Crimes', valueType: 'count', unit: '', decimals: 0 })
const of = reference({ indicator: 'crimes' })
const claim = (is: 'more' | 'equal' | 'less'): Assertion => ({
  assert: 'own-share',
  of,
  with: { ...of, area: '@region' },
  and: reference({ indicator: 'population' }),
  is,
})
const [here, region] = ['E08000026', 'E12000005']
const data = (local: number, all: number, people = 345_325, everyone = 5_950_757, crimeIndicator = crimes) =>
  sampleEvidence(
    [
      sampleEstimate({ indicator: 'crimes', area: here, period: '2023-04-01/P1Y', value: local }),
      sampleEstimate({ indicator: 'crimes', area: region, period: '2023-04-01/P1Y', value: all }),
      sampleEstimate({ indicator: 'population', area: here, period: '2023-06-30', value: people }),
      sampleEstimate({ indicator: 'population', area: region, period: '2023-06-30', value: everyone }),
    ],
    [crimeIndicator, population],
  )

describe('“more than its share”', () => {
  it.each([
    ['more', 38_509, 462_000, 'holds'],
    ['less', 38_509, 462_000, 'fails'],
    ['equal', 38_509, 462_000, 'fails'],
    ['less', 20_000, 462_000, 'holds'],
    ['equal', 26_810, 462_000, 'holds'],
    ['more', 26_810, 462_000, 'fails'],
  ] as const)('“%s” of %d of %d %s', (is, local, all, status) => {
    expect(check(claim(is), setting, data(local, all)).status).toBe(status)
  })

  it('says both shares, each in the period of its own figures, and suggests what they bear', () => {
    const result = check(claim('less'), setting, data(38_509, 462_000))
    expect(result.reason).toBe(
      'The text says the figure for crimes in Coventry is a smaller share of the whole than resident population in Coventry. In 2023/24 it was 8.3% of crimes in the West Midlands, against 5.8% of resident population in the West Midlands.',
    )
    expect(result.suggestion).toBe('a larger share of the whole than resident population in Coventry')
    expect(result.inputs).toHaveLength(4)
  })

  it.each([
    [
      'a rate',
      data(5, 9, 1, 2, { ...crimes, valueType: 'crude-rate' }),
      /are no counts, so they have no share of a whole\.$/,
    ],
    ['a part above its whole', data(9, 5), /^A whole is larger than its part/],
    ['nothing at all', data(0, 0), /a base above zero/],
    [
      'no people',
      sampleEvidence([sampleEstimate({ indicator: 'crimes', value: 3 })], [crimes, population]),
      /^No figure/,
    ],
  ])('cannot be judged of %s', (_, evidence, reason) => {
    expect(check(claim('more'), setting, evidence)).toMatchObject({
      status: 'cannot-be-judged',
      reason: expect.stringMatching(reason) as string,
    })
  })
})
