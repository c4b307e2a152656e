import { describe, expect, expectTypeOf, it } from 'vitest'
import type { z } from 'zod'
import {
  sampleEstimate,
  sampleIndicator,
  sampleLookup,
  sampleMissing,
  sampleObservation,
  sampleSuppressed,
} from '../samples/nouns.ts'
import { areas, schemes } from '../samples/narrative.ts'
import type * as core from '../index.ts'
import { disclosurePolicies } from '../combine/disclosure/disclosure-policies.ts'
import * as schema from '../schema.ts'

const comparison: core.Comparison = {
  verdict: 'similar',
  method: 'interval-95',
  level: 95,
  value: 62.2,
  benchmarkValue: 64,
  reason: 'The 95 % interval contains it.',
}

const trend: core.Trend = {
  direction: 'decreasing',
  judged: 'getting-better',
  method: 'proportion',
  periods: ['2022-01-01/P1Y'],
  chiSquared: 12.3,
  slope: -0.1,
  reason: 'It falls.',
}

const peers: core.PeerComparison = {
  verdict: 'best',
  method: 'quintiles',
  level: null,
  group: 5,
  value: 9,
  bounds: [1, 2, 3, 4, 5, 9],
  reason: 'It lies in the highest fifth.',
}

const change: core.Change = {
  direction: 'decreasing',
  judged: 'getting-better',
  method: 'both-intervals',
  level: 95,
  value: 9,
  previousValue: 12,
  periods: ['2021-01-01/P1Y', '2022-01-01/P1Y'],
  reason: 'The intervals do not overlap.',
}

const source = 'Local plan'
const goals: core.Goal[] = [
  { kind: 'value', value: 5, useInterval: true, source },
  { kind: 'range', lower: 5, upper: 9, source },
  { kind: 'percentiles', lower: 25, upper: 75, source },
  { kind: 'earlier-period', area: 'E92000001', period: 'previous', useInterval: false, source },
]

const spread: core.Spread = {
  count: 3,
  minimum: 1,
  lowerQuartile: 1.5,
  median: 2,
  upperQuartile: 2.5,
  maximum: 3,
  minimumArea: 'E08000026',
  maximumArea: 'reach-mosaic',
}

const theme: core.Theme = { id: 'prospects', title: 'Prospects', summary: 'Chances.', topics: ['work'] }
const asset: core.CommunityAsset = {
  id: 'mosaic',
  name: 'Mosaic',
  kind: 'family hub',
  area: 'reach-mosaic',
  address: '',
  source: '',
}

const release: core.Release = {
  number: 1,
  publishedAt: '2026-08-01T09:00:00Z',
  title: 'First edition',
  publishedBy: 'Public health',
  contentHash: 'abc',
  methodVersion: '1',
  changes: [{ kind: 'revised', text: 'Revised.', link: '/hub' }],
}

const nouns: [string, z.ZodType, object][] = [
  ['areaSchema', schema.areaSchema, areas[0] ?? {}],
  ['areaSchemeSchema', schema.areaSchemeSchema, schemes[0] ?? {}],
  ['lookupSchema', schema.lookupSchema, sampleLookup([{ from: 'E01009518', to: 'reach-mosaic', weight: 0.5 }])],
  ['indicatorSchema', schema.indicatorSchema, sampleIndicator()],
  ['observationSchema', schema.observationSchema, sampleObservation({ value: 1 })],
  ['estimateSchema (present)', schema.estimateSchema, sampleEstimate()],
  ['estimateSchema (missing)', schema.estimateSchema, sampleMissing()],
  ['estimateSchema (suppressed)', schema.estimateSchema, sampleSuppressed()],
  ['comparisonSchema', schema.comparisonSchema, comparison],
  ['comparisonSchema (goal)', schema.comparisonSchema, { ...comparison, method: 'goal-range', level: null }],
  ['peerComparisonSchema', schema.peerComparisonSchema, peers],
  ['changeSchema', schema.changeSchema, change],
  ...goals.map((goal): (typeof nouns)[number] => [`goalSchema (${goal.kind})`, schema.goalSchema, goal]),
  ['trendSchema', schema.trendSchema, trend],
  ['spreadSchema', schema.spreadSchema, spread],
  ['themeSchema', schema.themeSchema, theme],
  ['communityAssetSchema', schema.communityAssetSchema, asset],
  ['releaseSchema', schema.releaseSchema, release],
]

describe.each(nouns)('%s', (_, noun, sample) => {
  it('accepts its noun as it is', () => {
    expect(noun.parse(sample)).toEqual(sample)
  })

  it('refuses a key that it does not know, __proto__ included', () => {
    expect(noun.safeParse({ ...sample, colour: 'red' }).success).toBe(false)
    const polluted = JSON.parse(JSON.stringify(sample).replace(/^\{/, '{"__proto__":{"a":1},')) as unknown
    expect(noun.safeParse(polluted).success).toBe(false)
  })

  it.each(Object.keys(sample))('refuses a noun without %s', (key) => {
    const rest = Object.fromEntries(Object.entries(sample).filter(([name]) => name !== key))
    expect(noun.safeParse(rest).success).toBe(false)
  })
})

describe('the goal of an indicator', () => {
  const goalled = (goal: object) => schema.indicatorSchema.safeParse({ ...sampleIndicator(), goal }).success

  it('is one of four kinds, or left out', () => {
    for (const goal of goals) expect(goalled(goal)).toBe(true)
    expect(schema.indicatorSchema.parse(sampleIndicator())).not.toHaveProperty('goal')
  })

  it.each([
    { kind: 'range', lower: 9, upper: 5, source },
    { kind: 'range', lower: 5, upper: 5, source },
    { kind: 'percentiles', lower: 25, upper: 101, source },
    { kind: 'value', value: 5, useInterval: true, source: '' },
    { kind: 'earlier-period', area: 'E92000001', period: '2019', useInterval: false, source },
    { kind: 'value', value: 5, source },
  ])('is not %j', (goal) => {
    expect(goalled(goal)).toBe(false)
  })
})

describe('the spelling of keys', () => {
  const estimate = (stated: object) => schema.estimateSchema.safeParse({ ...sampleEstimate(), ...stated }).success

  it.each(['2022-01-01/P3Y', '2026-01-01', '2025-03-01/P1M', '2025-01-01/P3M', '2024-11-16/P1Y'])(
    'period %s',
    (period) => {
      expect(estimate({ period })).toBe(true)
    },
  )

  it.each(['2022', '2022-01-01/P36M', '2022-13-01', '2022-01-01/P0Y', '2018 - 20', 'latest', ''])(
    'no period %j',
    (period) => {
      expect(estimate({ period })).toBe(false)
    },
  )

  it.each([
    { value: NaN },
    { value: Infinity },
    { value: null },
    { count: -1 },
    { sex: 'women' },
    { area: 'a b' },
    { age: '' },
    { indicator: 'A b' },
  ])('refuses %o', (stated) => {
    expect(estimate(stated)).toBe(false)
  })

  it('accepts a missing estimate for what was never understood', () => {
    expect(
      schema.estimateSchema.safeParse(sampleMissing({ period: 'latest', area: '@here', indicator: '' })).success,
    ).toBe(true)
  })
})

describe('the spelling of texts, dates and addresses', () => {
  it.each([
    [schema.isoDateSchema, ['2026-02-28', '2024-02-29'], ['2026-02-30', '2026-2-1', '2026']],
    [schema.isoDateOrMonthSchema, ['2026', '2026-02', '2026-02-28'], ['2026-13', 'soon', '26-01', '2026-02-32']],
    [schema.isoInstantSchema, ['2026-08-01T09:00:00Z'], ['2026-08-01', 'now']],
    [schema.slugSchema, ['life-expectancy', 'imd-2025'], ['Life', 'a--b', '-a', 'a_b', '']],
    [schema.plainTextSchema, ['', 'one line', '“é” 👍'], ['two\nlines', 'a\tb', 'a\u0000', '\ud800']],
    [schema.requiredTextSchema, ['x'], ['', '   ', '\n']],
    [schema.webAddressSchema, ['https://www.ons.gov.uk/x'], ['javascript:x', 'ons.gov.uk', 'https://', 'https://a b']],
  ])('%#', (noun, accepted, refused) => {
    for (const text of accepted) expect(noun.safeParse(text).success, text).toBe(true)
    for (const text of refused) expect(noun.safeParse(text).success, text).toBe(false)
  })

  it('says what to write instead', () => {
    expect(schema.slugSchema.safeParse('Life Expectancy').error?.issues[0]?.message).toContain(
      'such as “life-expectancy”',
    )
    expect(schema.periodIdSchema.safeParse('2022').error?.issues[0]?.message).toContain('2022-01-01/P3Y')
  })
})

describe('a disclosure policy', () => {
  const accepts = (policy: object) => schema.disclosurePolicySchema.safeParse(policy).success

  it.each(Object.entries(disclosurePolicies))('may be the rule %s', (_, policy) => {
    expect(accepts(policy)).toBe(true)
  })

  it.each([{}, { roundTo: 3 }, { protectZero: 'yes' }, { threshold: -1 }, { threshold: 2.5 }, { hide: true }])(
    'refuses %o',
    (stated) => {
      expect(accepts({ reason: '', ...stated })).toBe(false)
      expect(accepts({ threshold: 5, reason: '' })).toBe(true)
    },
  )
})

describe('schemas and types', () => {
  it('are the same thing said twice', () => {
    expectTypeOf<z.infer<typeof schema.areaSchema>>().toEqualTypeOf<core.Area>()
    expectTypeOf<z.infer<typeof schema.areaSchemeSchema>>().toEqualTypeOf<core.AreaScheme>()
    expectTypeOf<z.infer<typeof schema.lookupSchema>>().toEqualTypeOf<core.Lookup>()
    expectTypeOf<z.infer<typeof schema.indicatorSchema>>().toEqualTypeOf<core.Indicator>()
    expectTypeOf<z.infer<typeof schema.disclosurePolicySchema>>().toEqualTypeOf<core.DisclosurePolicy>()
    expectTypeOf<z.infer<typeof schema.observationSchema>>().toEqualTypeOf<core.Observation>()
    expectTypeOf<z.infer<typeof schema.presentEstimateSchema>>().toEqualTypeOf<core.PresentEstimate>()
    expectTypeOf<z.infer<typeof schema.estimateSchema>>().toEqualTypeOf<core.Estimate>()
    expectTypeOf<z.infer<typeof schema.comparisonSchema>>().toEqualTypeOf<core.Comparison>()
    expectTypeOf<z.infer<typeof schema.trendSchema>>().toEqualTypeOf<core.Trend>()
    expectTypeOf<z.infer<typeof schema.spreadSchema>>().toEqualTypeOf<core.Spread>()
    expectTypeOf<z.infer<typeof schema.themeSchema>>().toEqualTypeOf<core.Theme>()
    expectTypeOf<z.infer<typeof schema.communityAssetSchema>>().toEqualTypeOf<core.CommunityAsset>()
    expectTypeOf<z.infer<typeof schema.releaseSchema>>().toEqualTypeOf<core.Release>()
  })
})
