import { Extension } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import type { EditRequest } from '../views/context.ts'

export interface OpenersOptions {
  edit: (request: EditRequest) => void
}

const opened = new Set(['figure', 'note', 'chart', 'keyFigures', 'recommendation', 'assetList', 'image'])

/** Enter on a chosen figure, chart or other embedded piece opens the dialog that changes it. */
export const Openers = Extension.create<OpenersOptions>({
  name: 'openers',
  priority: 200,
  addOptions: () => ({ edit: () => undefined }),
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { selection } = this.editor.state
        if (!(selection instanceof NodeSelection) || !opened.has(selection.node.type.name)) return false
        this.options.edit({ what: selection.node.type.name, position: selection.from })
        return true
      },
    }
  },
})
