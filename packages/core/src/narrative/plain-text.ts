import type { Inline } from './document.ts'
import type { Evaluation } from './published-document.ts'

/** An inline and where its words stand in the plain text of its run. */
export interface Span {
  inline: Inline
  text: string
  start: number
  end: number
}

function wordsOf(inline: Inline, evaluation: Evaluation | undefined): string {
  switch (inline.kind) {
    case 'text':
    case 'glossary-term':
      return inline.text
    case 'link':
      return plainText(inline.content, evaluation)
    case 'note':
      return ''
    case 'claim':
      return inline.words
    case 'figure': {
      const result = evaluation?.figures[inline.id]
      if (!result) return inline.asWritten
      return result.kind === 'figure' ? result.text : '[no figure]'
    }
  }
}

/** Each inline of a run with its words and their place. Notes stand beside the sentence and have no words in it. */
export function spans(content: Inline[], evaluation?: Evaluation): Span[] {
  let end = 0
  return content.map((inline) => {
    const text = wordsOf(inline, evaluation)
    const start = end
    end += text.length
    return { inline, text, start, end }
  })
}

/**
 * The words of a run without marks, links and notes. Figures say what they say in the evaluation, or what was written
 * when there is none; a figure that cannot be given reads “[no figure]”.
 */
export function plainText(content: Inline[], evaluation?: Evaluation): string {
  return spans(content, evaluation)
    .map((span) => span.text)
    .join('')
}
