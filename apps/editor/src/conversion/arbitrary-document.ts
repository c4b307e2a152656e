import fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import type { Block, ChartDescription, Document, Inline } from '@jsna/core'
import {
  text,
  words,
  slug,
  area,
  period,
  sex,
  breakdown,
  among,
  format,
  arbitraryFigure,
  arbitraryAssertion,
} from './arbitrary-bound.ts'

/** Builders of any text that core accepts, for the laws that hold for every text. */
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
