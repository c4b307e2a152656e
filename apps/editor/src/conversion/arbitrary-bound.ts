import fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import type { AreaSet, Assertion, Figure, FigureFormat, Reference } from '@jsna/core'

/** Builders of any figure and claim that core accepts. */
export const text = fc
  .string({ maxLength: 12, unit: 'grapheme' })
  .map((words) => words.replace(/[\p{Cc}\p{Cs}]/gu, ' '))
export const words = text.map((part) => `w${part}`)
export const slug = fc.constantFrom('healthy-life-expectancy', 'life-expectancy', 'population', 'economic-inactivity')
export const area = fc.constantFrom('@this', '@benchmark', '@region', '@city', 'E08000026', 'reach-mosaic')
export const period = fc.constantFrom(
  'latest',
  'previous',
  'earliest',
  '2018-01-01/P3Y',
  '2022-01-01/P3Y',
  '2026-01-01',
)
export const sex = fc.constantFrom('persons' as const, 'female' as const, 'male' as const)
export const breakdown = fc.constantFrom('all', '65-plus', 'tenth-1')
const order = fc.constantFrom('highest' as const, 'lowest' as const)

const reference: Arbitrary<Reference> = fc.record({
  indicator: slug,
  area,
  period,
  sex,
  age: breakdown,
  category: breakdown,
})
export const among: Arbitrary<AreaSet> = fc.record({
  scheme: fc.constantFrom('@neighbours', 'ward-2025', 'upper-tier-authority-2025'),
  within: fc.option(area),
})
const condition = fc.record({
  operator: fc.constantFrom(
    'equals',
    'at-least',
    'at-most',
    'above',
    'below',
    'around',
    'just-over',
    'nearly' as const,
  ),
  value: fc.integer({ min: -100, max: 100 }),
})
const points = fc.constantFrom('points' as const, 'percent' as const)
const by = fc.constantFrom('category' as const, 'age' as const)
const top = fc.integer({ min: 1, max: 20 })

export const arbitraryFigure: Arbitrary<Figure> = fc.oneof(
  fc.record({ operation: fc.constantFrom('value' as const, 'interval' as const), of: reference }),
  fc.record({ operation: fc.constant('difference' as const), of: reference, with: reference, in: points }),
  fc.record({
    operation: fc.constantFrom('ratio' as const, 'share' as const, 'comparison' as const),
    of: reference,
    with: reference,
  }),
  fc.record({ operation: fc.constant('change' as const), of: reference, from: period, in: points }),
  fc.record({ operation: fc.constant('rank' as const), of: reference, among, order }),
  fc.record({
    operation: fc.constant('extreme' as const),
    of: reference,
    among,
    order,
    give: fc.constantFrom('area' as const, 'value' as const),
  }),
  fc.record({
    operation: fc.constant('count-where' as const),
    of: reference,
    among,
    where: condition,
    give: fc.constantFrom('count' as const, 'count-of-all' as const, 'share' as const),
  }),
  fc.record({ operation: fc.constantFrom('period' as const, 'base' as const, 'proxy' as const), of: reference }),
  fc.record({ operation: fc.constant('remainder' as const), of: reference, with: reference, in: points }),
  fc.record({
    operation: fc.constant('rate' as const),
    of: reference,
    with: reference,
    per: fc.constantFrom(1000, 0.00714),
  }),
  fc.record({ operation: fc.constant('order-to-both' as const), of: reference, with: reference, and: reference }),
  fc.record({
    operation: fc.constant('range' as const),
    of: reference,
    among,
    give: fc.constantFrom('ends' as const, 'width' as const),
  }),
  fc.record({ operation: fc.constant('rank-change' as const), of: reference, from: period, among, order }),
  fc.record({ operation: fc.constant('groups' as const), of: reference, by, order, top }),
  fc.record({ operation: fc.constantFrom('total' as const, 'slope-index' as const), of: reference, by }),
  fc.record({
    operation: fc.constant('people-where' as const),
    of: reference,
    with: reference,
    among,
    where: condition,
    give: fc.constantFrom('count' as const, 'count-of-all' as const, 'share' as const),
  }),
)

export const arbitraryAssertion: Arbitrary<Assertion> = fc.oneof(
  fc.record({
    assert: fc.constant('verdict' as const),
    of: reference,
    with: reference,
    is: fc.constantFrom('better', 'similar', 'worse', 'higher', 'lower' as const),
  }),
  fc.record({
    assert: fc.constant('order' as const),
    of: reference,
    with: reference,
    is: fc.constantFrom('higher', 'lower', 'equal' as const),
  }),
  fc.record({
    assert: fc.constant('direction' as const),
    of: reference,
    from: period,
    is: fc.constantFrom('increased', 'decreased', 'unchanged' as const),
  }),
  fc.record({
    assert: fc.constant('trend' as const),
    of: reference,
    is: fc.constantFrom('increasing', 'decreasing', 'no-significant-change' as const),
  }),
  fc.record({ assert: fc.constant('threshold' as const), of: reference, is: condition }),
  fc.record({
    assert: fc.constant('rank' as const),
    of: reference,
    among,
    order,
    top,
  }),
  fc.record({
    assert: fc.constant('order-to-both' as const),
    of: reference,
    with: reference,
    and: reference,
    is: fc.constantFrom('higher' as const, 'lower' as const),
  }),
  fc.record({
    assert: fc.constant('own-share' as const),
    of: reference,
    with: reference,
    and: reference,
    is: fc.constantFrom('more' as const, 'equal' as const, 'less' as const),
  }),
  fc.record({ assert: fc.constant('ratio' as const), of: reference, with: reference, is: condition }),
  fc.record({
    assert: fc.constant('fraction' as const),
    of: reference,
    parts: fc.integer({ min: 1, max: 5 }),
    whole: fc.integer({ min: 6, max: 20 }),
  }),
  fc.record({
    assert: fc.constant('pace' as const),
    of: reference,
    with: reference,
    from: period,
    is: fc.constantFrom(
      'grew-faster' as const,
      'grew-more-slowly' as const,
      'fell-faster' as const,
      'fell-more-slowly' as const,
    ),
  }),
  fc.record({
    assert: fc.constant('gap' as const),
    of: reference,
    with: reference,
    from: period,
    is: fc.constantFrom('narrowed' as const, 'widened' as const, 'unchanged' as const),
  }),
  fc.record({
    assert: fc.constant('reversal' as const),
    of: reference,
    is: fc.constantFrom('rise-after-falls' as const, 'fall-after-rises' as const),
  }),
  fc.record({ assert: fc.constant('stable' as const), of: reference, from: period, band: fc.constantFrom(0, 2.5, 10) }),
  fc.record({
    assert: fc.constant('progress' as const),
    of: reference,
    from: period,
    is: fc.constantFrom('improved' as const, 'similar' as const, 'worsened' as const),
  }),
  fc.record({
    assert: fc.constant('target' as const),
    of: reference,
    target: fc.constantFrom(-1.5, 0, 50),
    is: fc.constantFrom('met' as const, 'missed' as const),
  }),
  fc.record({
    assert: fc.constant('rank-change' as const),
    of: reference,
    from: period,
    among,
    order,
    is: fc.constantFrom('up' as const, 'down' as const, 'unchanged' as const),
  }),
  fc.record({ assert: fc.constant('group-rank' as const), of: reference, by, order, top }),
  fc.record({ assert: fc.constant('tentative' as const), of: reference }),
  fc.record({
    assert: fc.constant('status' as const),
    of: reference,
    is: fc.constantFrom(
      'final' as const,
      'provisional' as const,
      'revised' as const,
      'modelled' as const,
      'projected' as const,
    ),
  }),
)

export const format: Arbitrary<FigureFormat> = fc.record(
  {
    decimals: fc.integer({ min: 0, max: 3 }),
    roundTo: fc.constantFrom(10, 100),
    unit: fc.constantFrom('with-unit', 'full', 'bare' as const),
    signed: fc.boolean(),
    phrase: fc.constantFrom('approximate' as const, 'more-than' as const, 'one-in' as const, 'fraction' as const),
  },
  { requiredKeys: [] },
)
