import type { Document, Evaluation } from '@jsna/core'
import { writeText } from '@jsna/importers'
import type { ReleaseContents } from './release-contents.ts'

export interface TextFile {
  path: string
  content: string
}

/** Every text of a release as Markdown. A text that is read in several places is written once for each. */
export function textFiles({ readings }: Pick<ReleaseContents, 'readings'>): TextFile[] {
  return readings.map(({ document, area, evaluation, isAlone }) => ({
    path: isAlone ? `${document.id}.md` : `${document.id}/${area}.md`,
    content: writeText(asEvaluated(document, evaluation)),
  }))
}

/** The text with its figures as the release gives them, whatever was written when a person last saved it. */
function asEvaluated(document: Document, { figures }: Evaluation): Document {
  return JSON.parse(JSON.stringify(document), (_name, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('kind' in value) || value.kind !== 'figure') return value
    const result = 'id' in value ? figures[String(value.id)] : undefined
    if (!result) return value
    return { ...value, asWritten: result.kind === 'figure' ? result.text : 'no figure' }
  }) as Document
}
