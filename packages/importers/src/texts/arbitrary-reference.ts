import fc from 'fast-check'

// The small parts of arbitrary documents. The alphabet favours what Markdown and YAML trip over.

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

export const text = fc.array(fc.constantFrom(...awkward), { maxLength: 12 }).map((parts) => parts.join(''))
export const required = text.map((value) => `${value}x`)
export const slug = fc.stringMatching(/^[a-z]{1,4}(?:-[a-z0-9]{1,4})?$/)
export const address = fc.constantFrom(
  '/hub',
  'https://example.org/a(b)c?d=e&f=*',
  'mailto:a@b.org',
  '#part',
  '../x_y_z',
  './a|b',
)

export const periodReference = fc.constantFrom(
  'latest',
  'previous',
  'earliest',
  '2022-01-01/P3Y',
  '2021-03-21',
  '2024-04-01/P1Y',
)
export const area = fc.constantFrom('@this', '@benchmark', '@region', '@city', 'E08000026', 'reach-mosaic')
export const sex = fc.constantFrom('persons' as const, 'female' as const, 'male' as const)
export const breakdown = fc.oneof(fc.constantFrom('all', '16 to 64', '65+'), required)

export const reference = fc.record({
  indicator: slug,
  area,
  period: periodReference,
  sex,
  age: breakdown,
  category: breakdown,
})
export const among = fc.record({
  scheme: fc.constantFrom('@neighbours', 'ward-2025', 'reach-area-2019'),
  within: fc.option(area, { nil: null }),
})
export const condition = fc.record({
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
export const order = fc.constantFrom('highest' as const, 'lowest' as const)
export const points = fc.constantFrom('points' as const, 'percent' as const)
export const by = fc.constantFrom('category' as const, 'age' as const)
export const top = fc.integer({ min: 1, max: 20 })
export const pair = { of: reference, with: reference }
