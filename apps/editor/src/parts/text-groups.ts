import type { DocumentListEntry } from '@jsna/api/client'

/** A text in the tree, with the texts below it. */
export interface TreeEntry {
  document: DocumentListEntry
  below: DocumentListEntry[]
}

export interface TreeGroup {
  title: string
  entries: TreeEntry[]
}

/** The texts as the tree shows them: themes with their topics, places, and pages. */
export function textGroups(documents: DocumentListEntry[]): TreeGroup[] {
  const sorted = documents.toSorted((a, b) => a.order - b.order || a.title.localeCompare(b.title, 'en-GB'))
  const of = (kind: DocumentListEntry['kind']) => sorted.filter((document) => document.kind === kind)
  const alone = (kind: DocumentListEntry['kind']) => of(kind).map((document) => ({ document, below: [] }))
  const themes = of('theme').map((document) => ({
    document,
    below: of('topic').filter((topic) => topic.theme === document.theme),
  }))
  const homeless = of('topic').filter((topic) => !themes.some((theme) => theme.below.includes(topic)))
  return [
    { title: 'Citywide profile', entries: [...themes, ...homeless.map((document) => ({ document, below: [] }))] },
    { title: 'Place profiles', entries: alone('place-template') },
    { title: 'Pages', entries: alone('page') },
  ].filter((group) => group.entries.length > 0)
}

export interface StateWords {
  words: string
  mark: 'fails' | 'newer' | null
}

const published: Record<DocumentListEntry['state'], string> = {
  published: 'Published',
  changed: 'Changed',
  draft: 'Draft',
}

/** The state of a text in words. A mark stands only where somebody has to do something. */
export function stateWords(document: DocumentListEntry): StateWords {
  if (document.failing > 0)
    return { words: `${document.failing} fail${document.failing === 1 ? 's' : ''}`, mark: 'fails' }
  if (document.cannotBeJudged > 0) return { words: `${document.cannotBeJudged} not judged`, mark: 'fails' }
  if (document.newer > 0) return { words: 'newer data', mark: 'newer' }
  return { words: published[document.state], mark: null }
}
