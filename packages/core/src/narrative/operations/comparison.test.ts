import { describe, expect, it } from 'vitest'
import { sampleIndicator, sampleSuppressed } from '../../samples/nouns.ts'
import { reference, residents, sampleEvidence, setting, smokers, smoking } from '../../samples/narrative.ts'
import { evaluate } from '../evaluate.ts'
import type { Figure } from '../figure.ts'

const here = 'E08000026'
const of = reference({ indicator: 'adult-smoking' })
const withEngland: Figure = { operation: 'comparison', of, with: { ...of, area: '@benchmark' } }

const against = (england: number, limits?: [number, number]) =>
  sampleEvidence([smokers(here, 2023, 13.2, limits), smokers('E92000001', 2023, england)])

describe('a comparison in words', () => {
  it.each([
    [11.5, 'worse than England', 'worse'],
    [13.0, 'similar to England', 'similar'],
    [16.0, 'better than England', 'better'],
  ])('with %d in England: %s', (england, text, verdict) => {
    expect(evaluate(withEngland, {}, setting, against(england, [11.7, 14.7]))).toMatchObject({
      text,
      number: null,
      comparison: { verdict, value: 13.2, benchmarkValue: england },
      inputs: [{ area: here }, { area: 'E92000001' }],
    })
  })

  it('without an interval is none, and says so in the sentence', () => {
    expect(evaluate(withEngland, {}, setting, against(11.5))).toMatchObject({
      text: 'not compared with England',
      comparison: { verdict: 'not-compared' },
    })
  })

  it.each<[string, Partial<typeof of>, string]>([
    ['an area', { area: '@region' }, 'higher than the West Midlands'],
    ['a sex', { sex: 'male' }, 'higher than men’s'],
    ['everyone of an age', { age: '16 to 24' }, 'higher than 16 to 24'],
    ['a category', { category: 'white' }, 'higher than White'],
    ['a period', { period: '2019-01-01/P1Y' }, 'higher than 2019'],
    ['another measure', { indicator: 'vaping' }, 'higher than people who vape'],
    [
      'another place and sex',
      { area: '@region', sex: 'female' },
      'higher than adults who smoke (women) in the West Midlands',
    ],
  ])('names what is compared: %s', (_, stated, text) => {
    const neutral = sampleIndicator({ polarity: 'no-judgement', categories: [{ id: 'white', label: 'White' }] })
    const vaping = sampleIndicator({ slug: 'vaping', name: 'People who vape' })
    const base = smokers(here, 2023, 13.2, [11.7, 14.7])
    const other = { ...base, value: 9, ...stated, area: stated.area ? 'E12000005' : here }
    const evidence = sampleEvidence([base, other], [neutral, vaping])
    expect(evaluate({ operation: 'comparison', of, with: { ...of, ...stated } }, {}, setting, evidence)).toMatchObject({
      text,
    })
  })

  it('of a measure that is not compared says so', () => {
    const evidence = sampleEvidence([residents(here, 2021, 5), residents('E92000001', 2021, 9)])
    const count = reference({ indicator: 'population' })
    const figure: Figure = { operation: 'comparison', of: count, with: { ...count, area: '@benchmark' } }
    expect(evaluate(figure, {}, setting, evidence)).toMatchObject({ text: 'not compared with England' })
  })

  it('with a hidden value says why it is hidden and gives no verdict', () => {
    const hidden = sampleSuppressed({ area: 'E92000001', reason: 'Hidden.' })
    const evidence = sampleEvidence([smokers(here, 2023, 13.2, [11.7, 14.7]), hidden], [smoking])
    expect(evaluate(withEngland, {}, setting, evidence)).toEqual({
      kind: 'no-figure',
      reason: 'Hidden.',
      inputs: [expect.objectContaining({ kind: 'estimate' }), hidden],
    })
  })
})
