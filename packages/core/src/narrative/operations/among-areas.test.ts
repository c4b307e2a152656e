import { describe, expect, it } from 'vitest'
import { sampleSuppressed } from '../../samples/nouns.ts'
import {
  reference,
  sampleArea,
  sampleEvidence,
  sampleScheme,
  setting,
  smokers,
  smoking,
} from '../../samples/narrative.ts'
import { createEvidence } from '../create-evidence.ts'
import { evaluate } from '../evaluate.ts'
import type { AreaSet, Figure, FigureFormat } from '../figure.ts'

const of = reference({ indicator: 'adult-smoking' })
const reach: AreaSet = { scheme: 'reach-area-2019', within: '@city' }
const near: AreaSet = { scheme: '@neighbours', within: null }

const evidence = sampleEvidence([
  smokers('E08000026', 2023, 13),
  smokers('E08000031', 2023, 17.04),
  smokers('E06000015', 2023, 17.01),
  smokers('reach-mosaic', 2023, 9),
  smokers('reach-the-moat', 2023, 22),
  smokers('reach-aspire', 2023, 9.04),
  smokers('reach-aspire', 2022, 8),
])

const said = (figure: Figure, format: FigureFormat = {}, at = setting, data = evidence) => {
  const result = evaluate(figure, format, at, data)
  return result.kind === 'figure' ? result.text : result.reason
}

describe('a rank', () => {
  const rank = (order: 'highest' | 'lowest', area = '@this', among = near): Figure => ({
    operation: 'rank',
    of: { ...of, area },
    among,
    order,
  })

  it.each([
    [rank('highest'), '3rd', 3],
    [rank('lowest'), '1st', 1],
    [rank('highest', 'E06000015'), 'joint 1st', 1],
    [rank('lowest', 'E08000031'), 'joint 2nd', 2],
    [rank('lowest', 'reach-the-moat', reach), '3rd', 3],
  ])('%o is %s', (figure, text, number) => {
    expect(evaluate(figure, {}, setting, evidence)).toMatchObject({ text, number })
  })

  it('compares in the period of the area that it is about', () => {
    const older: Figure = {
      operation: 'rank',
      of: { ...of, area: 'reach-aspire', period: 'previous' },
      among: reach,
      order: 'highest',
    }
    expect(evaluate(older, {}, setting, evidence)).toMatchObject({
      text: '1st',
      inputs: [{ period: '2022-01-01/P1Y' }],
    })
  })

  it('leaves out areas without a value', () => {
    const hidden = sampleEvidence([
      smokers('E08000026', 2023, 13),
      smokers('E06000015', 2023, 12),
      sampleSuppressed({ area: 'E08000031' }),
    ])
    expect(said(rank('highest'), {}, setting, hidden)).toBe('1st')
  })

  it.each<[string, Figure, string]>([
    [
      'an area outside the set',
      rank('highest', '@this', reach),
      'Coventry is not one of the areas of “reach-area-2019”.',
    ],
    [
      'an area without a value',
      rank('highest', '@region'),
      'No figure is published for adults who smoke in the West Midlands.',
    ],
    [
      'a set that nobody knows',
      rank('highest', '@this', { scheme: 'parishes', within: null }),
      'There is no area scheme called “parishes”.',
    ],
    [
      'an empty set',
      rank('highest', '@this', { scheme: 'reach-area-2019', within: 'E08000031' }),
      'There are no areas of “reach-area-2019” in Wolverhampton.',
    ],
  ])('of %s is none', (_, figure, reason) => {
    expect(said(figure)).toBe(reason)
  })
})

describe('the highest or lowest', () => {
  const extreme = (order: 'highest' | 'lowest', give: 'area' | 'value', among = reach): Figure => ({
    operation: 'extreme',
    of,
    among,
    order,
    give,
  })

  it.each([
    [extreme('highest', 'area'), 'The Moat'],
    [extreme('highest', 'value'), '22.0%'],
    [extreme('lowest', 'area'), 'Mosaic and Aspire'],
    [extreme('lowest', 'value'), '9.0%'],
    [extreme('highest', 'area', near), 'Wolverhampton and Derby'],
  ])('%o is %s', (figure, text) => {
    expect(said(figure)).toBe(text)
  })

  it('gives the estimates that it rests on, and a number only for a value', () => {
    expect(evaluate(extreme('highest', 'value'), {}, setting, evidence)).toMatchObject({
      number: 22,
      inputs: [{ area: 'reach-the-moat' }],
    })
    expect(evaluate(extreme('highest', 'area'), {}, setting, evidence)).toMatchObject({ number: null })
  })

  it('counts areas that are too many to be named', () => {
    const codes = ['a', 'b', 'c', 'd']
    const equal = createEvidence({
      indicators: [smoking],
      schemes: [sampleScheme({ id: 'ward-2025', name: 'Wards' })],
      areas: codes.map((code) => sampleArea({ code, name: code.toUpperCase(), scheme: 'ward-2025' })),
      estimates: codes.map((code) => smokers(code, 2023, 10)),
    })
    expect(said(extreme('highest', 'area', { scheme: 'ward-2025', within: null }), {}, setting, equal)).toBe('4 areas')
  })

  it('needs no value of the page’s own area', () => {
    expect(said(extreme('highest', 'area'), {}, { ...setting, area: 'E12000005' })).toBe('The Moat')
  })
})

describe('a count of areas', () => {
  const count = (
    give: 'count' | 'count-of-all' | 'share',
    operator: 'at-least' | 'above' | 'equals',
    value: number,
  ): Figure => ({
    operation: 'count-where',
    of,
    among: reach,
    where: { operator, value },
    give,
  })

  it.each<[Figure, FigureFormat, string, number]>([
    [count('count', 'at-least', 9), {}, '3', 3],
    [count('count-of-all', 'above', 9), {}, '1 of 3', 1],
    [count('share', 'above', 9), {}, '33%', (1 / 3) * 100],
    [count('share', 'above', 9), { decimals: 1 }, '33.3%', (1 / 3) * 100],
    [count('count', 'equals', 9), {}, '2', 2],
    [count('count-of-all', 'above', 50), {}, '0 of 3', 0],
  ])('%o, %o, is %s', (figure, format, text, number) => {
    expect(evaluate(figure, format, setting, evidence)).toMatchObject({ text, number })
  })

  it('rests on the areas that it counts, and on one of the others when it counts none', () => {
    expect(evaluate(count('count', 'above', 9), {}, setting, evidence).inputs.map(({ area }) => area)).toEqual([
      'reach-the-moat',
    ])
    expect(evaluate(count('count', 'above', 50), {}, setting, evidence).inputs).toHaveLength(1)
  })

  it.each([
    ['latest', '1 of 3'],
    ['previous', '0 of 1'],
    ['earliest', '0 of 1'],
  ])('in the %s period that any of the areas has', (period, text) => {
    expect(said({ ...count('count-of-all', 'above', 9), of: { ...of, period } })).toBe(text)
  })

  it('of a measure that no area has says so', () => {
    const figure = { ...count('count', 'above', 9), of: reference({ indicator: 'population' }) }
    expect(said(figure)).toBe('No figure is published for resident population in any area of “reach-area-2019”.')
    expect(said({ ...figure, of: reference({ indicator: 'vaping' }) })).toBe('There is no indicator called “vaping”.')
  })
})
