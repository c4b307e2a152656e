import { describe, expect, it } from 'vitest'
import { sampleIndicator, sampleSuppressed } from '../../samples/nouns.ts'
import {
  healthyLife,
  population,
  reference,
  residents,
  sampleEvidence,
  setting,
  smokers,
  smoking,
  womensLife,
} from '../../samples/narrative.ts'
import { evaluate } from '../evaluate.ts'
import type { Figure, FigureFormat } from '../figure.ts'

const here = 'E08000026'
const smokingHere = reference({ indicator: 'adult-smoking' })
const withEngland = { of: smokingHere, with: { ...smokingHere, area: '@benchmark' } }

describe('a difference', () => {
  const evidence = sampleEvidence([smokers(here, 2023, 13.25), smokers('E92000001', 2023, 11.5)])
  const said = (figure: Figure, format: FigureFormat) => evaluate(figure, format, setting, evidence)
  const points: Figure = { operation: 'difference', ...withEngland, in: 'points' }

  it.each<[FigureFormat, string]>([
    [{}, '1.8'],
    [{ unit: 'full' }, '1.8 percentage points'],
    [{ unit: 'bare', decimals: 2 }, '1.75'],
    [{ signed: true }, '+1.8'],
  ])('of percentages is in percentage points and never in %%: %o', (format, text) => {
    expect(said(points, format)).toMatchObject({ text, number: 1.75 })
  })

  it.each<[FigureFormat, string]>([
    [{}, '15.2%'],
    [{ unit: 'bare', decimals: 0 }, '15'],
    [{ signed: true }, '+15.2%'],
  ])('in percent is of the second value: %o', (format, text) => {
    expect(said({ ...points, in: 'percent' }, format)).toMatchObject({ text })
  })

  it('has no sign of its own: the sentence says which way', () => {
    const turned: Figure = { operation: 'difference', of: withEngland.with, with: smokingHere, in: 'points' }
    expect(said(turned, {})).toMatchObject({ text: '1.8', number: -1.75 })
    expect(said(turned, { signed: true })).toMatchObject({ text: '−1.8' })
  })

  it('keeps the £ of its values', () => {
    const pay = sampleIndicator({ slug: 'pay', unit: 'a week', prefix: '£', decimals: 2 })
    const pounds = (area: string, value: number) => ({ ...smokers(area, 2025, value), indicator: 'pay' })
    const paid = sampleEvidence([pounds(here, 648.4), pounds('E92000001', 700)], [pay])
    const of = reference({ indicator: 'pay' })
    const figure: Figure = { operation: 'difference', of, with: { ...of, area: '@benchmark' }, in: 'points' }
    expect(evaluate(figure, { signed: true }, setting, paid)).toMatchObject({ text: '−£51.60', number: -51.6 })
  })

  it('is rounded as people see it, without the noise of binary fractions', () => {
    const noisy = sampleEvidence([smokers(here, 2023, 64.05), smokers('E92000001', 2023, 61.55)])
    expect(evaluate(points, { decimals: 0 }, setting, noisy)).toMatchObject({ text: '3', number: 2.5 })
  })

  it.each<[string, Figure, string]>([
    ['two units', { ...points, with: reference({ indicator: 'population' }) }, 'are measured in different units'],
    ['one and the same figure', { ...points, with: { ...smokingHere, area: '@city' } }, 'in Coventry beside itself'],
    [
      'nothing',
      { ...points, with: { ...smokingHere, area: '@region' } },
      'No figure is published for adults who smoke in the West Midlands, 2023.',
    ],
  ])('of %s is none', (_, figure, reason) => {
    const more = sampleEvidence([...evidence.series({ ...smokingHere, area: here }), residents(here, 2023, 350_000)])
    const result = evaluate(figure, {}, setting, more)
    expect(result.kind === 'no-figure' && result.reason).toContain(reason)
    expect(result.inputs).toHaveLength(2)
  })

  it('in percent of nothing is none', () => {
    const zero = sampleEvidence([smokers(here, 2023, 5), smokers('E92000001', 2023, 0)])
    expect(evaluate({ ...points, in: 'percent' }, {}, setting, zero)).toMatchObject({
      kind: 'no-figure',
      reason: 'A percentage needs a base above zero, and this is not so for adults who smoke in England in 2023.',
    })
  })

  it('beyond all numbers is none', () => {
    const far = sampleEvidence([smokers(here, 2023, Number.MAX_VALUE), smokers('E92000001', 2023, -Number.MAX_VALUE)])
    expect(evaluate(points, {}, setting, far)).toMatchObject({
      kind: 'no-figure',
      reason: 'These values lie too far apart for a difference.',
    })
  })

  it('with a hidden value says why it is hidden', () => {
    const hidden = sampleEvidence([smokers(here, 2023, 5), sampleSuppressed({ area: 'E92000001', reason: 'Hidden.' })])
    expect(evaluate(points, {}, setting, hidden)).toMatchObject({ kind: 'no-figure', reason: 'Hidden.' })
  })
})

describe('a change', () => {
  const count = reference({ indicator: 'population' })
  const evidence = sampleEvidence([
    residents(here, 2011, 316_960),
    residents(here, 2020, 340_000),
    residents(here, 2021, 345_325),
  ])

  it.each<[string, string, string]>([
    ['previous', 'points', '5,325'],
    ['earliest', 'points', '28,365'],
    ['2011-01-01/P1Y', 'percent', '8.9%'],
  ])('from %s in %s', (from, unit, text) => {
    const figure: Figure = { operation: 'change', of: count, from, in: unit as 'points' | 'percent' }
    expect(evaluate(figure, {}, setting, evidence)).toMatchObject({ text })
  })

  it('keeps its direction in the number, and in words where asked', () => {
    const falling = sampleEvidence([smokers(here, 2022, 16), smokers(here, 2023, 13)])
    const figure: Figure = { operation: 'change', of: smokingHere, from: 'previous', in: 'points' }
    expect(evaluate(figure, { signed: true, unit: 'full' }, setting, falling)).toMatchObject({
      text: '−3.0 percentage points',
      number: -3,
    })
  })

  it('does not run backwards', () => {
    const figure: Figure = { operation: 'change', of: { ...count, period: 'earliest' }, from: 'latest', in: 'points' }
    expect(evaluate(figure, {}, setting, evidence)).toMatchObject({
      kind: 'no-figure',
      reason: 'A change begins before it ends, and 2021 is not before 2011.',
    })
  })

  it('does not cross a break in comparability', () => {
    const breaks = [{ period: '2021-01-01/P1Y', reason: 'The survey was asked online from 2021.' }]
    const broken = sampleEvidence(
      [smokers(here, 2020, 16), smokers(here, 2021, 13), smokers(here, 2022, 12)],
      [{ ...smoking, breaks }, population],
    )
    const from = (of: Figure['of']): Figure => ({ operation: 'change', of, from: 'previous', in: 'points' })
    expect(evaluate(from({ ...smokingHere, period: '2021-01-01/P1Y' }), {}, setting, broken)).toMatchObject({
      kind: 'no-figure',
      reason: 'Figures from 2021 are not comparable with those before: The survey was asked online from 2021.',
    })
    expect(evaluate(from(smokingHere), {}, setting, broken)).toMatchObject({ text: '1.0' })
  })
})

describe('what is left of a whole', () => {
  const life = sampleIndicator({ slug: 'life-expectancy', name: 'Life expectancy', unit: 'years', multiplier: 1 })
  const whole = reference({ indicator: 'life-expectancy', sex: 'female' })
  const part = { ...whole, indicator: 'healthy-life-expectancy' }
  const left = (expectancy: number, healthy: number, unit: 'points' | 'percent', format = {}) => {
    const healthyYears = womensLife('E08000026', healthy)
    const years = { ...healthyYears, indicator: 'life-expectancy', value: expectancy }
    const figure = { operation: 'remainder', of: whole, with: part, in: unit } as const
    const result = evaluate(figure, format, setting, sampleEvidence([years, healthyYears], [life, healthyLife]))
    return result.kind === 'figure' ? result.text : result.reason
  }

  it('is the window of need, in years and as a share of life', () => {
    expect(left(82.15, 62.2, 'points', { unit: 'full' })).toBe('20.0 years')
    expect(left(82.15, 62.2, 'percent')).toBe('24.3%')
    expect(left(82.15, 62.2, 'percent', { phrase: 'fraction' })).toBe('nearly a quarter')
    expect(left(62.2, 62.2, 'points')).toBe('0.0')
  })

  it.each([
    [60, 62.2],
    [0, 0],
    [5, -1],
  ])('is none where %d is not the larger one of %d', (expectancy, healthy) => {
    expect(left(expectancy, healthy, 'points')).toBe(
      'A whole is larger than its part, and this is not so for women’s life expectancy in Coventry and women’s healthy life expectancy in Coventry.',
    )
  })

  it('is none across units, or without the part', () => {
    const years = { ...womensLife('E08000026', 82), indicator: 'life-expectancy' }
    const figure = { operation: 'remainder', of: whole, with: part, in: 'points' } as const
    expect(evaluate(figure, {}, setting, sampleEvidence([years], [life, healthyLife]))).toMatchObject({
      kind: 'no-figure',
    })
    const percent = { ...life, unit: '%' }
    expect(
      evaluate(figure, {}, setting, sampleEvidence([years, womensLife('E08000026', 62)], [percent, healthyLife])),
    ).toMatchObject({ reason: '“Life expectancy” and “Healthy life expectancy” are measured in different units.' })
  })
})
