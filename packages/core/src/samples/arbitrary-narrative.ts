import fc from 'fast-check'
import type { Assertion } from '../narrative/claim.ts'
import type { AreaSet, Figure, PeriodReference } from '../narrative/figure.ts'
import type { Estimate } from '../model/estimate.ts'
import { reference, smokers } from './narrative.ts'
import { sampleIndicator, sampleMissing, sampleSuppressed } from './nouns.ts'

// Figures, claims and estimates of every kind, for laws that hold for whatever the data are.
const areas = ['E08000026', 'E92000001', 'E12000005', 'E08000031', 'reach-mosaic']
export const of = reference({ indicator: 'adult-smoking' })
export const beside = { ...of, area: '@benchmark' }

export const value = fc.oneof(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.constantFrom(0, -0, 1, 100, 5e-324, Number.MAX_VALUE, -Number.MAX_VALUE),
  fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
)

const limits = fc.option(fc.tuple(value, value), { nil: undefined })

/** One answer a place and year: a value, with or without limits of whatever kind, or none, or a hidden one. */
export const estimates: fc.Arbitrary<Estimate[]> = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom(...areas),
      fc.integer({ min: 2015, max: 2024 }),
      value,
      limits,
      fc.integer({ min: 0, max: 5 }),
    ),
    { selector: ([area, year]) => `${area} ${year}`, maxLength: 30 },
  )
  .map((drawn) =>
    drawn.map(([area, year, number, range, kind]) => {
      const period = `${year}-01-01/P1Y`
      if (kind === 0) return sampleMissing({ area, period })
      return kind === 1 ? sampleSuppressed({ area, period }) : smokers(area, year, number, range)
    }),
  )

const area = fc.constantFrom('@this', '@benchmark', '@region', 'E08000031', 'reach-mosaic', 'nowhere')
const period = fc.constantFrom<PeriodReference>('latest', 'previous', 'earliest', '2020-01-01/P1Y', '2099-01-01/P1Y')
const one = fc.record({ area, period }).map((stated) => ({ ...of, ...stated }))
const among = fc.constantFrom<AreaSet>(
  { scheme: '@neighbours', within: null },
  { scheme: 'upper-tier-authority-2025', within: '@region' },
  { scheme: 'none', within: null },
)
const order = fc.constantFrom('highest' as const, 'lowest' as const)
const points = fc.constantFrom('points' as const, 'percent' as const)
const where = fc.record({
  operator: fc.constantFrom('above' as const, 'equals' as const, 'at-most' as const, 'around' as const),
  value,
})
const by = fc.constantFrom('category' as const, 'age' as const)
const top = fc.integer({ min: 1, max: 5 })
const three = { of: one, with: one, and: one }
const counted = fc.constantFrom('count' as const, 'count-of-all' as const, 'share' as const)

export const figure: fc.Arbitrary<Figure> = fc.oneof(
  fc.record({ operation: fc.constantFrom('value' as const, 'interval' as const), of: one }),
  fc.record({
    operation: fc.constantFrom('ratio' as const, 'share' as const, 'comparison' as const),
    of: one,
    with: one,
  }),
  fc.record({ operation: fc.constant('difference' as const), of: one, with: one, in: points }),
  fc.record({ operation: fc.constant('change' as const), of: one, from: period, in: points }),
  fc.record({ operation: fc.constant('rank' as const), of: one, among, order }),
  fc.record({
    operation: fc.constant('extreme' as const),
    of: one,
    among,
    order,
    give: fc.constantFrom('area' as const, 'value' as const),
  }),
  fc.record({
    operation: fc.constant('count-where' as const),
    of: one,
    among,
    where,
    give: counted,
  }),
  fc.record({ operation: fc.constantFrom('period' as const, 'base' as const, 'proxy' as const), of: one }),
  fc.record({ operation: fc.constant('remainder' as const), of: one, with: one, in: points }),
  fc.record({ operation: fc.constant('rate' as const), of: one, with: one, per: fc.constantFrom(1000, 0.00714) }),
  fc.record({ operation: fc.constant('order-to-both' as const), ...three }),
  fc.record({ operation: fc.constant('rank-change' as const), of: one, from: period, among, order }),
  fc.record({ operation: fc.constant('groups' as const), of: one, by, order, top }),
  fc.record({ operation: fc.constantFrom('total' as const, 'slope-index' as const), of: one, by }),
  fc.record({ operation: fc.constant('people-where' as const), of: one, with: one, among, where, give: counted }),
  fc.record({
    operation: fc.constant('range' as const),
    of: one,
    among,
    give: fc.constantFrom('ends' as const, 'width' as const),
  }),
)

export const assertion: fc.Arbitrary<Assertion> = fc.oneof(
  fc.record({
    assert: fc.constant('verdict' as const),
    of: one,
    with: one,
    is: fc.constantFrom('better' as const, 'similar' as const, 'worse' as const, 'higher' as const, 'lower' as const),
  }),
  fc.record({
    assert: fc.constant('order' as const),
    of: one,
    with: one,
    is: fc.constantFrom('higher' as const, 'lower' as const, 'equal' as const),
  }),
  fc.record({
    assert: fc.constant('direction' as const),
    of: one,
    from: period,
    is: fc.constantFrom('increased' as const, 'unchanged' as const),
  }),
  fc.record({
    assert: fc.constant('trend' as const),
    of: one,
    is: fc.constantFrom('increasing' as const, 'no-significant-change' as const),
  }),
  fc.record({ assert: fc.constant('threshold' as const), of: one, is: where }),
  fc.record({ assert: fc.constant('rank' as const), of: one, among, order, top }),
  fc.record({
    assert: fc.constant('order-to-both' as const),
    ...three,
    is: fc.constantFrom('higher' as const, 'lower' as const),
  }),
  fc.record({
    assert: fc.constant('own-share' as const),
    ...three,
    is: fc.constantFrom('more' as const, 'less' as const),
  }),
  fc.record({ assert: fc.constant('ratio' as const), of: one, with: one, is: where }),
  fc.record({ assert: fc.constant('fraction' as const), of: one, parts: top, whole: fc.integer({ min: 6, max: 20 }) }),
  fc.record({
    assert: fc.constant('pace' as const),
    of: one,
    with: one,
    from: period,
    is: fc.constantFrom('grew-faster' as const, 'fell-more-slowly' as const),
  }),
  fc.record({
    assert: fc.constant('gap' as const),
    of: one,
    with: one,
    from: period,
    is: fc.constantFrom('narrowed' as const, 'unchanged' as const),
  }),
  fc.record({ assert: fc.constant('reversal' as const), of: one, is: fc.constant('rise-after-falls' as const) }),
  fc.record({ assert: fc.constant('stable' as const), of: one, from: period, band: fc.constantFrom(0, 2.5, 100) }),
  fc.record({
    assert: fc.constant('progress' as const),
    of: one,
    from: period,
    is: fc.constantFrom('improved' as const, 'similar' as const),
  }),
  fc.record({ assert: fc.constant('target' as const), of: one, target: value, is: fc.constant('met' as const) }),
  fc.record({
    assert: fc.constant('rank-change' as const),
    of: one,
    from: period,
    among,
    order,
    is: fc.constantFrom('up' as const, 'unchanged' as const),
  }),
  fc.record({ assert: fc.constant('group-rank' as const), of: one, by, order, top }),
  fc.record({ assert: fc.constant('tentative' as const), of: one }),
  fc.record({
    assert: fc.constant('status' as const),
    of: one,
    is: fc.constantFrom('final' as const, 'projected' as const),
  }),
)

export const format = fc.record(
  {
    decimals: fc.integer({ min: 0, max: 6 }),
    roundTo: fc.constantFrom(1, 10, 1000),
    unit: fc.constantFrom('with-unit' as const, 'full' as const, 'bare' as const),
    signed: fc.boolean(),
    phrase: fc.constantFrom('approximate' as const, 'more-than' as const, 'one-in' as const, 'fraction' as const),
  },
  { requiredKeys: [] },
)

const polarity = fc.constantFrom('high-is-good' as const, 'low-is-good' as const, 'no-judgement' as const)
const method = fc.constantFrom(
  'interval-95' as const,
  'both-intervals' as const,
  'control-limits-proportion' as const,
  'none' as const,
)
export const indicator = fc
  .record({
    polarity,
    comparisonMethod: method,
    smallestDifference: fc.constantFrom(0, 2),
    unit: fc.constantFrom('%', 'years'),
    ages: fc.constantFrom<string[]>(['all'], ['all', '16 to 24', '25 to 64']),
  })
  .map((stated) => sampleIndicator(stated))
