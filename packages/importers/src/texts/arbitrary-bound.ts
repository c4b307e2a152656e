import fc from 'fast-check'
import { periodReference, reference, among, condition, order, points, by, top, pair } from './arbitrary-reference.ts'

// Figures and claims of every shape that the schema allows.

export const figure = fc.oneof(
  fc.record({ operation: fc.constantFrom('value' as const, 'interval' as const), of: reference }),
  fc.record({ operation: fc.constantFrom('ratio' as const, 'share' as const, 'comparison' as const), ...pair }),
  fc.record({ operation: fc.constant('difference' as const), ...pair, in: points }),
  fc.record({ operation: fc.constant('change' as const), of: reference, from: periodReference, in: points }),
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
  fc.record({ operation: fc.constant('remainder' as const), ...pair, in: points }),
  fc.record({ operation: fc.constant('rate' as const), ...pair, per: fc.constantFrom(1000, 0.00714) }),
  fc.record({ operation: fc.constant('order-to-both' as const), ...pair, and: reference }),
  fc.record({
    operation: fc.constant('range' as const),
    of: reference,
    among,
    give: fc.constantFrom('ends' as const, 'width' as const),
  }),
  fc.record({ operation: fc.constant('rank-change' as const), of: reference, from: periodReference, among, order }),
  fc.record({ operation: fc.constant('groups' as const), of: reference, by, order, top }),
  fc.record({ operation: fc.constantFrom('total' as const, 'slope-index' as const), of: reference, by }),
  fc.record({
    operation: fc.constant('people-where' as const),
    ...pair,
    among,
    where: condition,
    give: fc.constantFrom('count' as const, 'count-of-all' as const, 'share' as const),
  }),
)

export const format = fc.record(
  {
    decimals: fc.integer({ min: 0, max: 6 }),
    roundTo: fc.integer({ min: 1, max: 1000 }),
    unit: fc.constantFrom('with-unit' as const, 'full' as const, 'bare' as const),
    signed: fc.boolean(),
    phrase: fc.constantFrom('approximate' as const, 'more-than' as const, 'one-in' as const, 'fraction' as const),
  },
  { requiredKeys: [] },
)

export const assertion = fc.oneof(
  fc.record({
    assert: fc.constant('verdict' as const),
    ...pair,
    is: fc.constantFrom('better' as const, 'similar' as const, 'worse' as const, 'higher' as const, 'lower' as const),
  }),
  fc.record({
    assert: fc.constant('order' as const),
    ...pair,
    is: fc.constantFrom('higher' as const, 'lower' as const, 'equal' as const),
  }),
  fc.record({
    assert: fc.constant('direction' as const),
    of: reference,
    from: periodReference,
    is: fc.constantFrom('increased' as const, 'decreased' as const, 'unchanged' as const),
  }),
  fc.record({
    assert: fc.constant('trend' as const),
    of: reference,
    is: fc.constantFrom(
      'increasing' as const,
      'decreasing' as const,
      'no-significant-change' as const,
      'getting-better' as const,
      'getting-worse' as const,
    ),
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
    ...pair,
    and: reference,
    is: fc.constantFrom('higher' as const, 'lower' as const),
  }),
  fc.record({
    assert: fc.constant('own-share' as const),
    ...pair,
    and: reference,
    is: fc.constantFrom('more' as const, 'equal' as const, 'less' as const),
  }),
  fc.record({ assert: fc.constant('ratio' as const), ...pair, is: condition }),
  fc.record({
    assert: fc.constant('fraction' as const),
    of: reference,
    parts: fc.integer({ min: 1, max: 5 }),
    whole: fc.integer({ min: 6, max: 20 }),
  }),
  fc.record({
    assert: fc.constant('pace' as const),
    ...pair,
    from: periodReference,
    is: fc.constantFrom(
      'grew-faster' as const,
      'grew-more-slowly' as const,
      'fell-faster' as const,
      'fell-more-slowly' as const,
    ),
  }),
  fc.record({
    assert: fc.constant('gap' as const),
    ...pair,
    from: periodReference,
    is: fc.constantFrom('narrowed' as const, 'widened' as const, 'unchanged' as const),
  }),
  fc.record({
    assert: fc.constant('reversal' as const),
    of: reference,
    is: fc.constantFrom('rise-after-falls' as const, 'fall-after-rises' as const),
  }),
  fc.record({
    assert: fc.constant('stable' as const),
    of: reference,
    from: periodReference,
    band: fc.constantFrom(0, 2.5, 10),
  }),
  fc.record({
    assert: fc.constant('progress' as const),
    of: reference,
    from: periodReference,
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
    from: periodReference,
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
