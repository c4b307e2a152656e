import type { Block } from '@jsna/core'
import { expect, test } from 'vitest'
import { aDocument, words } from '../fixtures/documents.ts'
import { rendered } from '../fixtures/render.ts'
import NarrativeDocument from './NarrativeDocument.vue'

const heading: Block = { kind: 'heading', level: 3, content: [words('What is not known')] }

const body = (headings: Record<string, string>) => {
  const published = aDocument([])
  const document = { ...published.document, sections: [{ id: 'body' as const, blocks: [heading] }] }
  return rendered(NarrativeDocument, { published: { ...published, document }, headings })
}

test('a heading stands below that of its section', async () => {
  expect(await body({ body: 'The picture' })).toMatch(
    /<h2 id="body">The picture<\/h2>[\s\S]*<h3>What is not known<\/h3>/,
  )
})

test('no level is left out where the section has no heading', async () => {
  const html = await body({})
  expect(html).toContain('<h2>What is not known</h2>')
  expect(html).not.toContain('<h3')
})
