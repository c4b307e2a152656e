import { describe, expect, it } from 'vitest'
import { reference, sampleEvidence, setting, smokers } from '../../samples/narrative.ts'
import { check } from '../check.ts'
import type { Assertion } from '../claim.ts'
import type { AreaSet } from '../figure.ts'

const of = reference({ indicator: 'adult-smoking' })
const near: AreaSet = { scheme: '@neighbours', within: null }
const claim = (top: number, order: 'highest' | 'lowest' = 'highest', area = '@this', among = near): Assertion => ({
  assert: 'rank',
  of: { ...of, area },
  among,
  order,
  top,
})

const evidence = sampleEvidence([
  smokers('E08000026', 2023, 13),
  smokers('E08000031', 2023, 17.04),
  smokers('E06000015', 2023, 17.01),
  smokers('reach-mosaic', 2023, 9),
  smokers('reach-aspire', 2023, 12),
])

describe('a place in an order', () => {
  it.each([
    [claim(2), 'fails'],
    [claim(3), 'holds'],
    [claim(1, 'lowest'), 'holds'],
    [claim(1, 'highest', 'E06000015'), 'holds'],
    [claim(1, 'lowest', 'E08000031'), 'fails'],
  ])('%o %s', (assertion, status) => {
    expect(check(assertion, setting, evidence).status).toBe(status)
  })

  it('says its place among how many, and suggests it', () => {
    expect(check(claim(2), setting, evidence)).toMatchObject({
      reason:
        'The text says the figure for adults who smoke in Coventry is among the 2 highest of the 3 areas of itself and its statistical neighbours. In 2023 it was 3rd highest of 3.',
      suggestion: '3rd highest of 3',
      remarks: [],
    })
  })

  it('names the set and where it lies, and the first place without a number', () => {
    const reach: AreaSet = { scheme: 'reach-area-2019', within: '@city' }
    expect(check(claim(1, 'highest', 'reach-mosaic', reach), setting, evidence).reason).toBe(
      'The text says the figure for adults who smoke in Mosaic is the highest of the 2 Family Hub reach areas in Coventry. In 2023 it was 2nd highest of 2.',
    )
    expect(check(claim(1, 'highest', 'reach-aspire', reach), setting, evidence).reason).toContain(
      'In 2023 it was highest of 2.',
    )
  })

  it('remarks that a place is shared', () => {
    const result = check(claim(1, 'highest', 'E08000031'), setting, evidence)
    expect(result.remarks).toEqual(['It shares this place with another area of the same value.'])
    expect(result.reason).toContain('joint highest of 3')
  })

  it.each<[string, Assertion, string]>([
    ['outside the set', claim(1, 'highest', 'reach-mosaic'), 'Mosaic is not one of the areas of “@neighbours”.'],
    [
      'without a value',
      claim(1, 'highest', '@region'),
      'No figure is published for adults who smoke in the West Midlands.',
    ],
    [
      'in a set that nobody knows',
      claim(1, 'highest', '@this', { scheme: 'parishes', within: null }),
      'There is no area scheme called “parishes”.',
    ],
  ])('cannot be judged %s', (_, assertion, reason) => {
    expect(check(assertion, setting, evidence)).toMatchObject({ status: 'cannot-be-judged', reason })
  })
})
