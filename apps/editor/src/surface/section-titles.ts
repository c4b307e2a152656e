import { placeHeadings, topicQuestions } from '@jsna/core'

const questions: Record<string, string> = topicQuestions

export interface SectionTitle {
  words: string
  kind: 'question' | 'heading'
}

/** The fixed question or heading of a section; `null` for the body of a page, which has none. */
export function sectionTitle(id: string): SectionTitle | null {
  const question = questions[id]
  if (question) return { words: question, kind: 'question' }
  const heading = placeHeadings[id]
  return heading ? { words: heading, kind: 'heading' } : null
}
