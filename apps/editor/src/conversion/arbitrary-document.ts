import fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import type {
  AreaSet,
  Assertion,
  Block,
  ChartDescription,
  Document,
  Figure,
  FigureFormat,
  Inline,
  Reference,
} from '@jsna/core'

/** Builders of any text that core accepts, for the laws that hold for every text. */
const text = fc.string({ maxLength: 12, unit: 'grapheme' }).map((words) => words.replace(/[\p{Cc}\p{Cs}]/gu, ' '))
const words = text.map((part) => `w${part}`)
const slug = fc.constantFrom('healthy-life-expectancy', 'life-expectancy', 'population', 'economic-inactivity')
const area = fc.constantFrom('@this', '@benchmark', '@region', '@city', 'E08000026', 'reach-mosaic')
const period = fc.constantFrom('latest', 'previous', 'earliest', '2018-01-01/P3Y', '2022-01-01/P3Y', '2026-01-01')
const sex = fc.constantFrom('persons' as const, 'female' as const, 'male' as const)
const breakdown = fc.constantFrom('all', '65-plus', 'tenth-1')
const order = fc.constantFrom('highest' as const, 'lowest' as const)

const reference: Arbitrary<Reference> = fc.record({
  indicator: slug,
  area,
  period,
  sex,
  age: breakdown,
  category: breakdown,
})
const among: Arbitrary<AreaSet> = fc.record({
  scheme: fc.constantFrom('@neighbours', 'ward-2025', 'upper-tier-authority-2025'),
  within: fc.option(area),
})
const condition = fc.record({
  operator: fc.constantFrom('equals', 'at-least', 'at-most', 'above', 'below', 'around', 'just-over', 'nearly' as const),
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
  fc.record({ operation: fc.constant('rate' as const), of: reference, with: reference, per: fc.constantFrom(1000, 0.00714) }),
  fc.record({ operation: fc.constant('order-to-both' as const), of: reference, with: reference, and: reference }),
  fc.record({
    operation: fc.constant('range' as const),
    of: reference,
    among,
    give: fc.constantFrom('ends' as const, 'width' as const),
  }),
  fc.record({ operation: fc.constant('rank-change' as const), of: reference, from: period, among, order }),
  fc.record({ operation: fc.constant('groups' as const), of: reference, by, order, top }),
  fc.record({ operation: fc.constant('total' as const), of: reference, by }),
  fc.record({
    operation: fc.constant('people-where' as const),
    of: reference, with: reference,
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
    of: reference, with: reference,
    and: reference,
    is: fc.constantFrom('higher' as const, 'lower' as const),
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
    of: reference, with: reference,
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
    of: reference, with: reference,
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

const format: Arbitrary<FigureFormat> = fc.record(
  {
    decimals: fc.integer({ min: 0, max: 3 }),
    roundTo: fc.constantFrom(10, 100),
    unit: fc.constantFrom('with-unit', 'full', 'bare' as const),
    signed: fc.boolean(),
    phrase: fc.constantFrom('approximate' as const, 'more-than' as const, 'one-in' as const, 'fraction' as const),
  },
  { requiredKeys: [] },
)

const plain = fc.record({
  kind: fc.constant('text' as const),
  text,
  marks: fc.subarray(['strong' as const, 'emphasis' as const]),
})

const inline: Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: plain },
  fc.record({
    kind: fc.constant('link' as const),
    href: fc.constantFrom('/hub', 'https://www.ons.gov.uk', 'mailto:jsna@example.org'),
    content: fc.array(plain, { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('glossary-term' as const), term: fc.constantFrom('interval', 'rate'), text: words }),
  fc.record({ kind: fc.constant('note' as const), text: words }),
  fc.record({
    kind: fc.constant('figure' as const),
    id: fc.constant(''),
    figure: arbitraryFigure,
    format,
    asWritten: text,
  }),
  fc.record({ kind: fc.constant('claim' as const), id: fc.constant(''), assertion: arbitraryAssertion, words }),
)

const content = fc.array(inline, { maxLength: 6 })

export const arbitraryChart: Arbitrary<ChartDescription> = fc.oneof(
  fc.record({
    type: fc.constant('trend' as const),
    indicator: slug,
    area,
    comparators: fc.subarray(['@region', '@benchmark']),
    sexes: fc.subarray(['female' as const, 'male' as const], { minLength: 1 }),
    age: breakdown,
    category: breakdown,
  }),
  fc.record({
    type: fc.constant('comparison-bars' as const),
    indicator: slug,
    area,
    among,
    benchmark: area,
    period,
    sex,
    age: breakdown,
    category: breakdown,
  }),
  fc.record({
    type: fc.constantFrom('population-bars' as const, 'deprivation-strip' as const),
    indicator: slug,
    area,
    comparator: area,
    period,
  }),
  fc.record({
    type: fc.constant('map' as const),
    indicator: fc.option(slug),
    scheme: fc.constant('ward-2025'),
    within: area,
    period,
    category: breakdown,
  }),
)

const table = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 3 })).chain(([columns, rows]) => {
  const row = fc.array(content, { minLength: columns, maxLength: columns })
  return fc.record({
    kind: fc.constant('table' as const),
    caption: text,
    head: row,
    rows: fc.array(row, { minLength: rows, maxLength: rows }),
  })
})

const block: Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('paragraph' as const), content }) },
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(3 as const, 4 as const), content }),
  fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(content, { maxLength: 3 }) }),
  table,
  fc.record({
    kind: fc.constant('quote' as const),
    content,
    provenance: fc.record({ who: words, where: words, when: words, consent: words }),
  }),
  fc.record({
    kind: fc.constant('callout' as const),
    tone: fc.constantFrom('note' as const, 'caution' as const),
    content,
  }),
  fc.record({ kind: fc.constant('chart' as const), id: fc.constant(''), chart: arbitraryChart }),
  fc.record({
    kind: fc.constant('key-figures' as const),
    items: fc.array(
      fc.record({ id: fc.constant(''), label: words, figure: arbitraryFigure, format, benchmark: area }),
      { maxLength: 2 },
    ),
  }),
  fc.record({ kind: fc.constant('recommendation' as const), id: fc.constantFrom('1.1', '4.3') }),
  fc.record({ kind: fc.constant('asset-list' as const), area, kinds: fc.subarray(['Family Hub', 'Library']) }),
  fc.record({
    kind: fc.constant('image' as const),
    source: fc.constant('/images/market.jpg'),
    alternative: words,
    caption: text,
  }),
)

const blocks = fc.array(block, { maxLength: 6 })

export const arbitraryDocument: Arbitrary<Document> = fc
  .record({ lead: content, why: blocks, picture: blocks, action: blocks, title: words, owner: text })
  .map(({ lead, why, picture, action, title, owner }) =>
    named({
      id: 'citywide/health-and-wellbeing/life-expectancy',
      kind: 'topic',
      theme: 'health-and-wellbeing',
      order: 1,
      title,
      lead,
      sections: [
        { id: 'why', blocks: why },
        { id: 'picture', blocks: picture },
        { id: 'action', blocks: action },
      ],
      owner,
      reviewBy: null,
    }),
  )

/** The same text with a name of its own for every figure, claim and chart. */
function named(document: Document): Document {
  let number = 0
  return JSON.parse(
    JSON.stringify(document, (key, value: unknown) => (key === 'id' && value === '' ? `i${(number += 1)}` : value)),
  ) as Document
}
