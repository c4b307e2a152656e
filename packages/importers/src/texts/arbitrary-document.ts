import type { Block, Document } from '@jsna/core'
import fc from 'fast-check'

// Documents of every shape that the schema allows, for properties. The alphabet favours what Markdown and YAML trip over.

const awkward = [
  ...'*_`~[](){}<>#+-=.!|\\:;&@"\'^$%,/?0123456789 ',
  ' ',
  'a',
  'B',
  'é',
  '—',
  '“',
  '’',
  '£',
  '👍',
  '\u00a0',
  '\u2060',
  'www.a.com',
  'https://a.b/c',
  'me@a.com',
  '&amp;',
  '1.',
  '- ',
  ':figure',
  ':::',
  '[^1]',
  '![',
  '](/',
  '**',
  '\\',
]

const text = fc.array(fc.constantFrom(...awkward), { maxLength: 12 }).map((parts) => parts.join(''))
const required = text.map((value) => `${value}x`)
const slug = fc.stringMatching(/^[a-z]{1,4}(?:-[a-z0-9]{1,4})?$/)
const address = fc.constantFrom(
  '/hub',
  'https://example.org/a(b)c?d=e&f=*',
  'mailto:a@b.org',
  '#part',
  '../x_y_z',
  './a|b',
)

const periodReference = fc.constantFrom(
  'latest',
  'previous',
  'earliest',
  '2022-01-01/P3Y',
  '2021-03-21',
  '2024-04-01/P1Y',
)
const area = fc.constantFrom('@this', '@benchmark', '@region', '@city', 'E08000026', 'reach-mosaic')
const sex = fc.constantFrom('persons' as const, 'female' as const, 'male' as const)
const breakdown = fc.oneof(fc.constantFrom('all', '16 to 64', '65+'), required)

const reference = fc.record({
  indicator: slug,
  area,
  period: periodReference,
  sex,
  age: breakdown,
  category: breakdown,
})
const among = fc.record({
  scheme: fc.constantFrom('@neighbours', 'ward-2025', 'reach-area-2019'),
  within: fc.option(area, { nil: null }),
})
const condition = fc.record({
  operator: fc.constantFrom(
    'equals' as const,
    'at-least' as const,
    'at-most' as const,
    'above' as const,
    'below' as const,
    'around' as const,
    'just-over' as const,
    'nearly' as const,
  ),
  value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
})
const order = fc.constantFrom('highest' as const, 'lowest' as const)
const points = fc.constantFrom('points' as const, 'percent' as const)
const by = fc.constantFrom('category' as const, 'age' as const)
const top = fc.integer({ min: 1, max: 20 })
const pair = { of: reference, with: reference }

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
  fc.record({ operation: fc.constant('total' as const), of: reference, by }),
  fc.record({
    operation: fc.constant('people-where' as const),
    ...pair,
    among,
    where: condition,
    give: fc.constantFrom('count' as const, 'count-of-all' as const, 'share' as const),
  }),
)

const format = fc.record(
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
  fc.record({ assert: fc.constant('stable' as const), of: reference, from: periodReference, band: fc.constantFrom(0, 2.5, 10) }),
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

const marks = fc.subarray(['strong' as const, 'emphasis' as const])
const textInline = fc.record({ kind: fc.constant('text' as const), text, marks })

// Ids are given afterwards, one for each place.
const inline = fc.oneof(
  { weight: 5, arbitrary: textInline },
  fc.record({ kind: fc.constant('link' as const), href: address, content: fc.array(textInline, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('glossary-term' as const), term: required, text: required }),
  fc.record({ kind: fc.constant('note' as const), text: required }),
  fc.record({ kind: fc.constant('figure' as const), id: fc.constant(''), figure, format, asWritten: text }),
  fc.record({ kind: fc.constant('claim' as const), id: fc.constant(''), assertion, words: required }),
)
const content = fc.array(inline, { maxLength: 5 })

const beside = { indicator: slug, area, comparator: area, period: periodReference }
const chart = fc.oneof(
  fc.record({
    type: fc.constant('trend' as const),
    indicator: slug,
    area,
    comparators: fc.array(area, { maxLength: 3 }),
    sexes: fc.array(sex, { minLength: 1, maxLength: 2 }),
    age: breakdown,
    category: breakdown,
  }),
  fc.record({
    type: fc.constant('comparison-bars' as const),
    indicator: slug,
    area,
    among,
    benchmark: area,
    period: periodReference,
    sex,
    age: breakdown,
    category: breakdown,
  }),
  fc.record({ type: fc.constantFrom('population-bars' as const, 'deprivation-strip' as const), ...beside }),
  fc.record({
    type: fc.constant('map' as const),
    indicator: fc.option(slug, { nil: null }),
    scheme: slug,
    within: area,
    period: periodReference,
    category: breakdown,
  }),
)

const table = fc
  .record({
    head: fc.array(content, { minLength: 1, maxLength: 3 }),
    rows: fc.array(fc.array(content), { maxLength: 3 }),
    caption: text,
  })
  .map(({ head, rows, caption }) => ({
    kind: 'table' as const,
    caption,
    head,
    rows: rows.map((row) => head.map((_, index) => row[index] ?? [])),
  }))

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('paragraph' as const), content }) },
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(3 as const, 4 as const), content }),
  fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(content, { maxLength: 3 }) }),
  table,
  fc.record({
    kind: fc.constant('quote' as const),
    content,
    provenance: fc.record({ who: required, where: required, when: required, consent: required }),
  }),
  fc.record({
    kind: fc.constant('callout' as const),
    tone: fc.constantFrom('note' as const, 'caution' as const),
    content,
  }),
  fc.record({ kind: fc.constant('chart' as const), id: fc.constant(''), chart }),
  fc.record({
    kind: fc.constant('key-figures' as const),
    items: fc.array(fc.record({ id: fc.constant(''), label: required, figure, format, benchmark: area }), {
      maxLength: 3,
    }),
  }),
  fc.record({ kind: fc.constant('recommendation' as const), id: fc.oneof(fc.constant('4.1'), required) }),
  fc.record({
    kind: fc.constant('asset-list' as const),
    area,
    kinds: fc.array(fc.constantFrom('family hub', 'library', 'GP & dentist'), { maxLength: 2 }),
  }),
  fc.record({ kind: fc.constant('image' as const), source: address, alternative: required, caption: text }),
)

/** Gives every place that has an id one of its own, in an order that is not the reading order. */
function withIds(document: Document): Document {
  let count = 1000
  const numbered = JSON.stringify(document, (key, value: unknown) =>
    key === 'id' && value === '' ? `i${(count -= 1)}` : value,
  )
  return JSON.parse(numbered) as Document
}

const frame = fc.record({
  id: fc.constantFrom('pages/about', 'citywide/prospects/work'),
  order: fc.integer({ min: 0, max: 99 }),
  title: required,
  lead: content,
  owner: text,
  reviewBy: fc.constantFrom(null, '2027', '2027-03', '2027-03-31'),
})

const blocks = fc.array(block, { maxLength: 4 })

const topic: fc.Arbitrary<Document> = fc.tuple(frame, blocks, blocks, blocks).map(([rest, why, picture, action]) => ({
  ...rest,
  kind: 'topic',
  theme: 'prospects',
  sections: [
    { id: 'why', blocks: why },
    { id: 'picture', blocks: picture },
    { id: 'action', blocks: action },
  ],
}))

const page: fc.Arbitrary<Document> = fc.tuple(frame, blocks).map(([rest, body]) => ({
  ...rest,
  kind: 'page',
  theme: null,
  sections: [{ id: 'body', blocks: body }],
}))

export const arbitraryDocument = fc.oneof(topic, page).map(withIds)
