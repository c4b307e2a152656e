import { describe, expect, it } from 'vitest'
import { sampleSuppressed } from '../../samples/nouns.ts'
import { reference, residents, sampleEvidence, setting, smokers, womensLife } from '../../samples/narrative.ts'
import { evaluate } from '../evaluate.ts'

const life = reference({ indicator: 'healthy-life-expectancy', sex: 'female' })
const here = 'E08000026'

describe('a value', () => {
  it.each([
    [{}, '62.2'],
    [{ unit: 'full' as const }, '62.2 years'],
    [{ decimals: 0 }, '62'],
  ])('is written as the format asks: %o', (format, text) => {
    const evidence = sampleEvidence([womensLife(here, 62.2, [59.5, 64.8])])
    expect(evaluate({ operation: 'value', of: life }, format, setting, evidence)).toEqual({
      kind: 'figure',
      text,
      number: 62.2,
      comparison: null,
      inputs: [womensLife(here, 62.2, [59.5, 64.8])],
    })
  })

  it('is rounded for one sentence only', () => {
    const evidence = sampleEvidence([residents(here, 2021, 345_325)])
    const figure = { operation: 'value', of: reference({ indicator: 'population' }) } as const
    expect(evaluate(figure, { roundTo: 100 }, setting, evidence)).toMatchObject({ text: '345,300', number: 345_325 })
  })

  it('that is hidden says why, with nothing of the number', () => {
    const evidence = sampleEvidence([sampleSuppressed({ reason: 'Fewer than 5 people.' })])
    const result = evaluate(
      { operation: 'value', of: reference({ indicator: 'adult-smoking' }) },
      {},
      setting,
      evidence,
    )
    expect(result).toEqual({
      kind: 'no-figure',
      reason: 'Fewer than 5 people.',
      inputs: [expect.objectContaining({ kind: 'suppressed' })],
    })
  })

  it('of an indicator that nobody knows says so', () => {
    const result = evaluate(
      { operation: 'value', of: reference({ indicator: 'vaping' }) },
      {},
      setting,
      sampleEvidence([]),
    )
    expect(result).toMatchObject({ kind: 'no-figure', reason: 'There is no indicator called “vaping”.' })
  })
})

describe('an interval', () => {
  const interval = { operation: 'interval', of: reference({ indicator: 'adult-smoking' }) } as const

  it('is one figure', () => {
    const evidence = sampleEvidence([smokers(here, 2023, 13.2, [11.7, 14.7])])
    expect(evaluate(interval, { unit: 'bare' }, setting, evidence)).toMatchObject({
      text: '11.7 to 14.7',
      number: null,
    })
  })

  it.each([
    ['not published', smokers(here, 2023, 13.2)],
    ['the wrong way round', smokers(here, 2023, 13.2, [14.7, 11.7])],
  ])('is none where the limits are %s', (_, estimate) => {
    expect(evaluate(interval, {}, setting, sampleEvidence([estimate]))).toMatchObject({
      kind: 'no-figure',
      reason: 'No interval is published for adults who smoke in Coventry.',
    })
  })

  it('of a hidden value says why it is hidden', () => {
    const evidence = sampleEvidence([sampleSuppressed({ reason: 'Hidden.' })])
    expect(evaluate(interval, {}, setting, evidence)).toMatchObject({ kind: 'no-figure', reason: 'Hidden.' })
  })
})

describe('a period', () => {
  const evidence = sampleEvidence([
    womensLife(here, 62.2),
    { ...smokers(here, 2023, 13), period: '2023-04-01/P1Y' },
    { ...smokers(here, 2024, 12), period: '2024-04-01/P1Y' },
  ])

  it.each([
    [life, {}, '2018–20'],
    [reference({ indicator: 'adult-smoking' }), {}, '2024/25'],
    [reference({ indicator: 'adult-smoking', period: 'previous' }), {}, '2023/24'],
    [reference({ indicator: 'adult-smoking' }), { unit: 'full' as const }, 'financial year 2024/25'],
  ])('%o %o: %s', (of, format, text) => {
    const result = evaluate({ operation: 'period', of }, format, setting, evidence)
    expect(result.kind === 'figure' && result.text.replaceAll('\u2060', '')).toBe(text)
    expect(result).toMatchObject({ number: null })
  })

  it('of a value that is not there is none', () => {
    const of = reference({ indicator: 'adult-smoking', period: '2011-01-01/P1Y' })
    expect(evaluate({ operation: 'period', of }, {}, setting, evidence)).toMatchObject({
      reason: 'No figure is published for adults who smoke in Coventry, 2011.',
    })
  })
})

describe('a base', () => {
  const figure = { operation: 'base', of: reference({ indicator: 'adult-smoking' }) } as const
  const survey = { ...smokers(here, 2023, 13), count: 157, denominator: 1204 }

  it('is the number behind a value', () => {
    expect(evaluate(figure, {}, setting, sampleEvidence([survey]))).toMatchObject({ text: '1,204', number: 1204 })
    expect(evaluate(figure, { phrase: 'approximate', roundTo: 100 }, setting, sampleEvidence([survey]))).toMatchObject({
      text: 'just over 1,200',
    })
  })

  it.each([
    [smokers(here, 2023, 13), 'How many stand behind adults who smoke in Coventry is not published.'],
    [sampleSuppressed({ reason: 'Hidden.' }), 'Hidden.'],
  ])('is none where nobody published it', (estimate, reason) => {
    expect(evaluate(figure, {}, setting, sampleEvidence([estimate]))).toMatchObject({ kind: 'no-figure', reason })
  })
})
