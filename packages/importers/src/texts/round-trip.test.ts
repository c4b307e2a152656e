import type { Block, Document, Inline } from '@jsna/core'
import { documentSchema } from '@jsna/core/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryDocument } from './arbitrary-document.ts'
import { normaliseDocument } from './normalise-document.ts'
import { readText } from './read-text.ts'
import { writeText } from './write-text.ts'

// Hundreds of documents take their time on a busy machine.
const timeout = 60_000

describe('a document written and read again', () => {
  test('is the same document, whatever it says', { timeout }, () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const { document: again, issues } = readText(writeText(document), 'elsewhere.md')
        expect(issues).toEqual([])
        expect(again).toEqual(normaliseDocument(document))
      }),
      { numRuns: 200 },
    )
  })

  test('is written the same way a second time', { timeout }, () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const markdown = writeText(document)
        const { document: again } = readText(markdown, 'elsewhere.md')
        expect(again && writeText(again)).toBe(markdown)
      }),
      { numRuns: 40 },
    )
  })
})

// Each of these was once read as something else.
const traps: [string, Inline[]][] = [
  ['an address made of a mark', [{ kind: 'text', text: '@.a*', marks: ['strong', 'emphasis'] }]],
  [
    'a brace after a note',
    [
      { kind: 'note', text: 'x' },
      { kind: 'text', text: '{}', marks: [] },
    ],
  ],
  ['a colon after an escaped character', [{ kind: 'text', text: '*:figure', marks: [] }]],
  ['an address in a label', [{ kind: 'note', text: 'https://a.b/c*x' }]],
  ['an address that is not a link', [{ kind: 'text', text: 'www.a.com and me@a.com', marks: [] }]],
  ['a bar in a cell', [{ kind: 'glossary-term', term: '|x', text: 'x' }]],
]

describe('what Markdown would read otherwise', () => {
  test.each(traps)('%s', (_, content) => {
    const table: Block = { kind: 'table', caption: '', head: [content], rows: [] }
    const document: Document = {
      id: 'pages/about',
      kind: 'page',
      theme: null,
      order: 1,
      title: 'About',
      lead: content,
      sections: [{ id: 'body', blocks: [table, { kind: 'heading', level: 3, content }] }],
      owner: '\u00a0',
      reviewBy: null,
    }
    expect(readText(writeText(document), 'elsewhere.md')).toEqual({ document, issues: [] })
  })
})

describe('the documents that the law is tried on', () => {
  test('are documents that the schema accepts', { timeout }, () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(documentSchema.safeParse(document).error?.issues ?? []).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test('keep their spelling once they have the one spelling', { timeout }, () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const once = normaliseDocument(document)
        expect(normaliseDocument(once)).toEqual(once)
      }),
      { numRuns: 100 },
    )
  })
})
