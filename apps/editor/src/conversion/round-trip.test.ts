import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentSchema } from '@jsna/core/schema'
import { extensionsFor } from '../schema/extensions.ts'
import { arbitraryDocument } from './arbitrary-document.ts'
import type { EditorNode } from './editor-node.ts'
import { blockFromEditor, fromEditor } from './from-editor.ts'
import { tidy } from './tidy.ts'
import { toEditor } from './to-editor.ts'

const schema = getSchema(
  extensionsFor({ titleOf: () => null, results: () => ({}), open: () => undefined, edit: () => undefined }),
)

/** A text after it has been on the editing surface, untouched. */
function throughTheSurface(document: Parameters<typeof toEditor>[0]) {
  const node = schema.nodeFromJSON(toEditor(document))
  node.check()
  return fromEditor(node.toJSON() as EditorNode, document)
}

describe('toEditor and fromEditor', () => {
  it('give back every text as it was, in its one spelling', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const back = throughTheSurface(document)
        expect(back).toEqual(tidy(document))
        expect(documentSchema.safeParse(back).error).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  })

  it('need no second journey', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const once = throughTheSurface(document)
        expect(throughTheSurface(once)).toEqual(once)
      }),
      { numRuns: 100 },
    )
  })

  it('refuse a block that the text does not have', () => {
    expect(() => blockFromEditor({ type: 'script' })).toThrow('no block called “script”')
  })
})
