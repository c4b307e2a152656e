import { describe, expect, it } from 'vitest'
import { reference, sampleEvidence, setting, womensLife } from '../samples/narrative.ts'
import { check } from './check.ts'
import type { Assertion } from './claim.ts'
import type { Reference } from './figure.ts'

// The sentence for which this was built: the first figures of 2018–20 were revised, and it became false unseen.
const coventry = 'E08000026'
const region = 'E12000005'
const england = 'E92000001'

const first = sampleEvidence([womensLife(coventry, 64.0), womensLife(region, 62.6), womensLife(england, 63.9)])
const revised = sampleEvidence([
  womensLife(coventry, 62.2, [59.5, 64.8]),
  womensLife(region, 62.8),
  womensLife(england, 64.0),
  { ...womensLife(coventry, 61.0, [58.5, 63.4]), sex: 'male' },
  { ...womensLife(england, 63.2), sex: 'male' },
])

const women = reference({ indicator: 'healthy-life-expectancy', sex: 'female' })
const men: Reference = { ...women, sex: 'male' }

const higherThan = (area: string): Assertion => ({ assert: 'order', of: women, with: { ...women, area }, is: 'higher' })
const verdict = (of: Reference, is: 'similar' | 'lower' | 'higher' | 'worse'): Assertion => ({
  assert: 'verdict',
  of,
  with: { ...of, area: '@benchmark' },
  is,
})

describe('“slightly higher than in the region and in England”', () => {
  it.each([
    ['@region', 'the West Midlands', '62.6'],
    ['@benchmark', 'England', '63.9'],
  ])('holds against %s on the figures first published, and says what they cannot show', (area, name, value) => {
    expect(check(higherThan(area), setting, first)).toMatchObject({
      status: 'holds',
      reason: `The text says women’s healthy life expectancy in Coventry is higher than in ${name}. In 2018–⁠20 it was 64.0 years against ${value}: it was higher.`,
      suggestion: '',
      comparison: { verdict: 'not-compared' },
      remarks: [
        'Without limits no statistical verdict is possible; this claim is only about the order of the two values.',
      ],
    })
  })

  it.each([
    ['@region', 'the West Midlands', '62.8'],
    ['@benchmark', 'England', '64.0'],
  ])('fails against %s on the revised figures, with the values in words', (area, name, value) => {
    expect(check(higherThan(area), setting, revised)).toMatchObject({
      status: 'fails',
      reason: `The text says women’s healthy life expectancy in Coventry is higher than in ${name}. In 2018–⁠20 it was 62.2 years (59.5 to 64.8) against ${value}: it was lower.`,
      suggestion: `similar to ${name}`,
      comparison: { verdict: 'similar' },
    })
  })
})

describe('as a verdict', () => {
  it('“similar to England” holds on the revised figures', () => {
    expect(check(verdict(women, 'similar'), setting, revised)).toMatchObject({
      status: 'holds',
      reason:
        'The text says women’s healthy life expectancy in Coventry is similar to England. In 2018–⁠20 it was 62.2 years (59.5 to 64.8) against 64.0: it was similar, because the interval contains that value.',
      comparison: { verdict: 'similar', value: 62.2, benchmarkValue: 64.0 },
    })
  })

  it.each(['lower', 'worse', 'higher'] as const)(
    '“%s than in England” fails for men: the interval contains England’s value',
    (is) => {
      const result = check(verdict(men, is), setting, revised)
      expect(result.status).toBe('fails')
      expect(result.reason).toBe(
        `The text says men’s healthy life expectancy in Coventry is ${is} than in England. In 2018–⁠20 it was 61.0 years (58.5 to 63.4) against 63.2: it was similar, because the interval contains that value.`,
      )
      expect(result.suggestion).toBe('similar to England')
    },
  )

  it('nothing can be judged on figures without limits', () => {
    const result = check(verdict(women, 'higher'), setting, first)
    expect(result).toMatchObject({ status: 'cannot-be-judged', suggestion: '' })
    expect(result.reason).toContain(
      'no interval is published for women’s healthy life expectancy in Coventry in 2018–⁠20, so no statistical verdict is possible.',
    )
  })
})
