import { Editor } from '@tiptap/vue-3'
import { onTestFinished } from 'vitest'
import type { Block, ClaimResult, Document } from '@jsna/core'
import type { EditorNode } from '../conversion/editor-node.ts'
import { fromEditor } from '../conversion/from-editor.ts'
import { toEditor } from '../conversion/to-editor.ts'
import { extensionsFor } from '../schema/extensions.ts'
import type { EditRequest } from '../views/context.ts'
import { sectionTitle } from './section-titles.ts'

/** An editing surface on a text, for tests. */
export interface Surface {
  editor: Editor
  /** The text as it would be stored now. */
  text: () => Document
  picture: () => Block[]
  asked: EditRequest[]
}

export function surfaceOf(document: Document, results: Record<string, ClaimResult> = {}): Surface {
  const asked: EditRequest[] = []
  const editor = new Editor({
    element: window.document.createElement('div'),
    content: toEditor(document),
    injectCSS: false,
    extensions: extensionsFor({
      titleOf: sectionTitle,
      results: () => results,
      open: (position) => asked.push({ what: 'claim', position }),
      edit: (request) => asked.push(request),
    }),
  })
  // A view that is left alive looks at its document once more, when the test's document may be gone.
  onTestFinished(() => editor.destroy())
  const text = () => fromEditor(editor.getJSON() as EditorNode, document)
  return {
    editor,
    text,
    asked,
    picture: () => text().sections.find((section) => section.id === 'picture')?.blocks ?? [],
  }
}
