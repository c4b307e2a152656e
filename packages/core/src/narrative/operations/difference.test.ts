import { describe, expect, it } from 'vitest'
import { sampleIndicator, sampleSuppressed } from '../../samples/nouns.ts'
import { population, reference, residents, sampleEvidence, setting, smokers, smoking } from '../../samples/narrative.ts'
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
      reason: 'The values before and after cannot be compared: The survey was asked online from 2021.',
    })
    expect(evaluate(from(smokingHere), {}, setting, broken)).toMatchObject({ text: '1.0' })
  })
})
