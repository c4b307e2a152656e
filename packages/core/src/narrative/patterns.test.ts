import { describe, expect, it } from 'vitest'
import type { PresentEstimate } from '../model/estimate.ts'
import { sampleEstimate, sampleIndicator } from '../samples/nouns.ts'
import { healthyLife, population, reference, sampleEvidence, setting, smoking } from '../samples/narrative.ts'
import { check } from './check.ts'
import type { Assertion } from './claim.ts'
import { evaluate } from './evaluate.ts'
import type { Figure, FigureFormat, Reference } from './figure.ts'

// The forty patterns of sentences that a needs assessment is written in, each as a figure or a claim on one set of data.
const life = sampleIndicator({
  slug: 'life-expectancy',
  name: 'Life expectancy',
  unit: 'years',
  polarity: 'high-is-good',
})
const crimes = sampleIndicator({ slug: 'crimes', name: 'Crimes', valueType: 'count', unit: '', decimals: 0 })
const land = sampleIndicator({ slug: 'land', name: 'Land area', unit: 'km²', decimals: 2 })
const deprivation = sampleIndicator({ slug: 'deprivation', name: 'Deprivation tenth', unit: '', decimals: 0 })
const projected = { ...population, slug: 'projection', name: 'Projected population', ages: ['all', '85 and over'] }
const groups = sampleIndicator({
  slug: 'ethnic-group',
  name: 'Ethnic group',
  categories: ['Asian', 'Black', 'White'].map((label) => ({ id: label.toLowerCase(), label })),
})
const indicators = [smoking, population, healthyLife, life, crimes, land, deprivation, projected, groups]

const [here, region, england] = ['E08000026', 'E12000005', 'E92000001']
const reach = ['reach-mosaic', 'reach-the-moat', 'reach-aspire'] as const
const at = (indicator: string, area: string, year: number, value: number, rest: Partial<PresentEstimate> = {}) =>
  sampleEstimate({ indicator, area, period: `${year}-01-01/P1Y`, value, ...rest })
const limits = (value: number, half = 1) => ({ lowerCi95: value - half, upperCi95: value + half })
const smokersOf = (year: number, value: number) =>
  at('adult-smoking', here, year, value, { ...limits(value), count: value * 100, denominator: 10_000 })

const evidence = sampleEvidence(
  [
    ...[20, 18, 16, 14, 12].map((value, index) => smokersOf(2019 + index, value)),
    ...[15, 14.6, 14.1, 13.6, 13].map((value, index) => at('adult-smoking', england, 2019 + index, value)),
    ...[15, 14.8, 14.5, 14, 13.5].map((value, index) => at('adult-smoking', region, 2019 + index, value)),
    at('adult-smoking', 'E08000031', 2023, 15),
    at('adult-smoking', 'E08000031', 2019, 22),
    at('adult-smoking', 'E06000015', 2023, 11),
    at('population', here, 2011, 316_960),
    at('population', here, 2021, 345_325),
    at('population', england, 2011, 53_012_456),
    at('population', england, 2021, 56_490_048),
    at('population', region, 2011, 5_601_847),
    at('population', region, 2021, 5_950_757),
    at('crimes', here, 2021, 38_509),
    at('crimes', region, 2021, 462_000),
    at('land', here, 2021, 98.64),
    at('projection', here, 2023, 360_702),
    at('projection', here, 2043, 402_000),
    at('projection', here, 2023, 6_800, { age: '85 and over' }),
    at('projection', here, 2043, 11_900, { age: '85 and over' }),
    at('healthy-life-expectancy', here, 2021, 62.2),
    at('life-expectancy', here, 2021, 82.15),
    at('life-expectancy', here, 2021, 85.3, { category: 'least' }),
    at('life-expectancy', here, 2021, 77.6, { category: 'most' }),
    ...reach.map((area, index) => at('deprivation', area, 2019, [1, 1, 7][index] ?? 0)),
    ...reach.map((area, index) => at('population', area, 2021, [50_000, 30_000, 20_000][index] ?? 0)),
    ...reach.slice(1).map((area, index) => at('adult-smoking', area, 2023, [9.5, 22][index] ?? 0)),
    ...['asian', 'black', 'white'].map((category, index) =>
      at('ethnic-group', here, 2021, [18.5, 8.9, 65.5][index] ?? 0, { category }),
    ),
  ],
  indicators,
)

const smokers = reference({ indicator: 'adult-smoking' })
const people = reference({ indicator: 'population' })
const future = reference({ indicator: 'projection', period: '2043-01-01/P1Y' })
const withEngland = (of: Reference) => ({ of, with: { ...of, area: '@benchmark' } })
const nearby = { scheme: '@neighbours', within: null }
const inCity = { scheme: 'reach-area-2019', within: '@city' }
const lives = reference({ indicator: 'life-expectancy' })

const figures: [number, Figure, FigureFormat, string][] = [
  [1, { operation: 'value', of: smokers }, {}, '12.0%'],
  [1, { operation: 'period', of: smokers }, {}, '2023'],
  [2, { operation: 'value', of: people }, {}, '345,325'],
  [3, { operation: 'value', of: people }, { roundTo: 1000 }, '345,000'],
  [
    5,
    { operation: 'order-to-both', ...withEngland(smokers), and: { ...smokers, area: '@region' } },
    {},
    'lower than both England (13.0%) and the West Midlands (13.5%)',
  ],
  [6, { operation: 'value', of: { ...smokers, area: '@city' } }, {}, '12.0%'],
  [7, { operation: 'comparison', ...withEngland(smokers) }, {}, 'similar to England'],
  [10, { operation: 'change', of: people, from: 'earliest', in: 'points' }, {}, '28,365'],
  [11, { operation: 'change', of: people, from: 'earliest', in: 'percent' }, {}, '8.9%'],
  [12, { operation: 'change', of: smokers, from: 'earliest', in: 'points' }, { unit: 'full' }, '8.0 percentage points'],
  [18, { operation: 'rank', of: smokers, among: nearby, order: 'lowest' }, {}, '2nd'],
  [
    19,
    { operation: 'rank-change', of: smokers, from: 'earliest', among: nearby, order: 'highest' },
    {},
    'from 2nd of 2 to 2nd of 3',
  ],
  [
    20,
    {
      operation: 'count-where',
      of: reference({ indicator: 'deprivation' }),
      among: inCity,
      where: { operator: 'equals', value: 1 },
      give: 'count-of-all',
    },
    {},
    '2 of 3',
  ],
  [
    21,
    {
      operation: 'count-where',
      of: reference({ indicator: 'deprivation' }),
      among: inCity,
      where: { operator: 'equals', value: 1 },
      give: 'share',
    },
    {},
    '67%',
  ],
  [
    21,
    {
      operation: 'people-where',
      of: reference({ indicator: 'deprivation' }),
      with: people,
      among: inCity,
      where: { operator: 'equals', value: 1 },
      give: 'share',
    },
    {},
    '80%',
  ],
  [
    22,
    {
      operation: 'difference',
      of: { ...lives, category: 'least' },
      with: { ...lives, category: 'most' },
      in: 'points',
    },
    { unit: 'full' },
    '7.7 years',
  ],
  [24, { operation: 'range', of: smokers, among: inCity, give: 'ends' }, {}, 'from 9.5% (The Moat) to 22.0% (Aspire)'],
  [25, { operation: 'range', of: smokers, among: inCity, give: 'width' }, { unit: 'full' }, '12.5 percentage points'],
  [
    26,
    { operation: 'ratio', ...withEngland({ ...smokers, area: 'reach-aspire' }) },
    { decimals: 0, phrase: 'more-than' },
    'more than 1',
  ],
  [27, { operation: 'value', of: { ...smokers, area: 'reach-the-moat' } }, { phrase: 'one-in' }, 'about 1 in 11'],
  [28, { operation: 'value', of: people }, { roundTo: 1000, phrase: 'approximate' }, 'just over 345,000'],
  [
    29,
    { operation: 'groups', of: reference({ indicator: 'ethnic-group' }), by: 'category', order: 'highest', top: 2 },
    {},
    'White (65.5%) and Asian (18.5%)',
  ],
  [30, { operation: 'value', of: { ...smokers, period: 'previous' } }, {}, '14.0%'],
  [31, { operation: 'change', of: future, from: '2023-01-01/P1Y', in: 'percent' }, {}, '11.4%'],
  [
    33,
    { operation: 'remainder', of: lives, with: { ...lives, indicator: 'healthy-life-expectancy' }, in: 'points' },
    { unit: 'full' },
    '20.0 years',
  ],
  [
    33,
    { operation: 'remainder', of: lives, with: { ...lives, indicator: 'healthy-life-expectancy' }, in: 'percent' },
    { decimals: 0 },
    '24%',
  ],
  [
    34,
    {
      operation: 'share',
      of: reference({ indicator: 'crimes' }),
      with: reference({ indicator: 'crimes', area: '@region' }),
    },
    { decimals: 1 },
    '8.3%',
  ],
  [34, { operation: 'share', of: people, with: { ...people, area: '@region' } }, { decimals: 1 }, '5.8%'],
  [
    35,
    { operation: 'rate', of: reference({ indicator: 'crimes' }), with: people, per: 1000 },
    { unit: 'full' },
    '111.5 per 1,000',
  ],
  [
    36,
    { operation: 'groups', of: reference({ indicator: 'ethnic-group' }), by: 'category', order: 'highest', top: 3 },
    {},
    'White (65.5%), Asian (18.5%) and Black (8.9%)',
  ],
  [38, { operation: 'base', of: smokers }, {}, '10,000'],
  [39, { operation: 'proxy', of: { ...smokers, area: 'reach-mosaic' } }, {}, '12.0% (figure for Coventry)'],
  [40, { operation: 'rate', of: people, with: reference({ indicator: 'land' }), per: 0.00714 }, { decimals: 0 }, '25'],
]

const claims: [number, Assertion][] = [
  [3, { assert: 'threshold', of: people, is: { operator: 'around', value: 345_000 } }],
  [4, { assert: 'order', ...withEngland(smokers), is: 'lower' }],
  [5, { assert: 'order-to-both', ...withEngland(smokers), and: { ...smokers, area: '@region' }, is: 'lower' }],
  [6, { assert: 'order', of: { ...smokers, area: 'reach-aspire' }, with: { ...smokers, area: '@city' }, is: 'higher' }],
  [8, { assert: 'verdict', ...withEngland(smokers), is: 'similar' }],
  [9, { assert: 'direction', of: smokers, from: 'earliest', is: 'decreased' }],
  [13, { assert: 'pace', ...withEngland(people), from: 'earliest', is: 'grew-faster' }],
  [14, { assert: 'stable', of: { ...smokers, area: '@region' }, from: 'earliest', band: 2 }],
  [15, { assert: 'trend', of: smokers, is: 'getting-better' }],
  [17, { assert: 'gap', ...withEngland(smokers), from: 'earliest', is: 'narrowed' }],
  [18, { assert: 'rank', of: smokers, among: nearby, order: 'lowest', top: 2 }],
  [19, { assert: 'rank-change', of: smokers, from: 'earliest', among: nearby, order: 'highest', is: 'unchanged' }],
  [23, { assert: 'order', of: { ...lives, category: 'least' }, with: { ...lives, category: 'most' }, is: 'higher' }],
  [
    26,
    { assert: 'ratio', ...withEngland({ ...smokers, area: 'reach-aspire' }), is: { operator: 'above', value: 1.5 } },
  ],
  [27, { assert: 'fraction', of: reference({ indicator: 'ethnic-group', category: 'white' }), parts: 2, whole: 3 }],
  [28, { assert: 'threshold', of: people, is: { operator: 'just-over', value: 345_000 } }],
  [
    29,
    {
      assert: 'group-rank',
      of: reference({ indicator: 'ethnic-group', category: 'white' }),
      by: 'category',
      order: 'highest',
      top: 1,
    },
  ],
  [31, { assert: 'status', of: future, is: 'projected' }],
  [
    32,
    { assert: 'pace', of: { ...future, age: '85 and over' }, with: future, from: '2023-01-01/P1Y', is: 'grew-faster' },
  ],
  [
    34,
    {
      assert: 'own-share',
      of: reference({ indicator: 'crimes' }),
      with: reference({ indicator: 'crimes', area: '@region' }),
      and: people,
      is: 'more',
    },
  ],
  [37, { assert: 'target', of: smokers, target: 12, is: 'met' }],
  [37, { assert: 'progress', of: smokers, from: 'earliest', is: 'improved' }],
]

describe('the patterns of a needs assessment', () => {
  it.each(figures)('%d as a figure: %o %o', (_, figure, format, text) => {
    expect(evaluate(figure, format, setting, evidence)).toMatchObject({ kind: 'figure', text })
  })

  it.each(claims)('%d as a claim: %o', (_, assertion) => {
    expect(check(assertion, setting, evidence)).toMatchObject({
      status: 'holds',
      reason: expect.stringMatching(/\.$/) as string,
    })
  })

  it('16 and 38 as claims need data of their own', () => {
    const turned = sampleEvidence([14, 13, 12, 13].map((value, index) => smokersOf(2019 + index, value)))
    expect(check({ assert: 'reversal', of: smokers, is: 'rise-after-falls' }, setting, turned).status).toBe('holds')
    const survey = sampleEvidence([{ ...smokersOf(2023, 12), denominator: 87 }])
    expect(check({ assert: 'tentative', of: smokers }, setting, survey).status).toBe('holds')
  })

  it('are all forty', () => {
    const covered = new Set([...figures.map(([number]) => number), ...claims.map(([number]) => number), 16, 38])
    expect([...covered].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
  })
})
