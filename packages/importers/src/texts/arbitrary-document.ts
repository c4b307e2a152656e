import type { Block, Document } from '@jsna/core'
import fc from 'fast-check'
import { assertion, figure, format } from './arbitrary-bound.ts'
import { text, required, slug, address, periodReference, area, sex, breakdown, among } from './arbitrary-reference.ts'

// Documents of every shape that the schema allows, for properties.

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
