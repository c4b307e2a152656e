import { Node } from '@tiptap/core'
import { VueNodeViewRenderer } from '@tiptap/vue-3'
import type { Block } from '@jsna/core'
import { blockFromEditor } from '../conversion/from-editor.ts'
import type { EditorNode } from '../conversion/editor-node.ts'
import { blockToEditor } from '../conversion/to-editor.ts'
import EmbeddedView from '../views/EmbeddedView.vue'
import { required } from './carried.ts'
import { readBlock } from './clipboard.ts'

type EmbeddedKind = Extract<Block['kind'], 'chart' | 'key-figures' | 'recommendation' | 'asset-list' | 'image'>

/** Blocks whose content is made by the system or chosen in a dialog: they stand in the text as one piece. */
export const Chart = embedded('chart', 'chart', ['id', 'chart'])
export const KeyFigures = embedded('keyFigures', 'key-figures', ['items'])
export const Recommendation = embedded('recommendation', 'recommendation', ['id'])
export const AssetList = embedded('assetList', 'asset-list', ['area', 'kinds'])
export const Image = embedded('image', 'image', ['source', 'alternative', 'caption'])

function embedded(name: string, kind: EmbeddedKind, attributes: string[]) {
  const carrier = `data-${kind}`
  return Node.create({
    name,
    group: 'block',
    atom: true,
    draggable: false,
    addAttributes: () => required(...attributes),
    parseHTML: () => [
      {
        tag: `div[${carrier}]`,
        getAttrs: (element) => {
          const block = readBlock(element, carrier, kind)
          return block && (blockToEditor(block).attrs ?? false)
        },
      },
    ],
    renderHTML: ({ node }) => ['div', { [carrier]: JSON.stringify(blockFromEditor(node.toJSON() as EditorNode)) }],
    addNodeView: () => VueNodeViewRenderer(EmbeddedView),
  })
}
