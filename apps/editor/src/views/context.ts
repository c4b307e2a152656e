import { inject } from 'vue'
import type { InjectionKey, Ref } from 'vue'
import type { FigureResult, PublishedDocument } from '@jsna/core'

/** What a part of the text may ask a dialog to change: the node at a position, or the claim around it. */
export interface EditRequest {
  what: string
  position: number
}

/** What the drawn parts of a text need to know: what the figures say now, and how to open the dialog that changes them. */
export interface TextContext {
  /** The text as the server judges it now; `null` until the first answer. */
  shown: Ref<PublishedDocument | null>
  edit: (request: EditRequest) => void
}

export const textContextKey: InjectionKey<TextContext> = Symbol('text context')

export function useTextContext(): TextContext {
  const context = inject(textContextKey)
  if (!context) throw new Error('useTextContext: provide the context where the editing surface is made.')
  return context
}

/** What a figure says now. */
export function figureResult(context: TextContext, id: string): FigureResult | undefined {
  return context.shown.value?.figures[id]
}
