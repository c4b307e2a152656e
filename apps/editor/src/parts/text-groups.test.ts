import { describe, expect, it } from 'vitest'
import type { DocumentListEntry } from '@jsna/api/client'
import { stateWords, textGroups } from './text-groups.ts'

const entry = (part: Partial<DocumentListEntry> & { id: string }): DocumentListEntry => ({
  kind: 'topic',
  theme: 'health-and-wellbeing',
  title: part.id,
  order: 1,
  owner: '',
  revision: 1,
  state: 'published',
  failing: 0,
  cannotBeJudged: 0,
  newer: 0,
  ...part,
})

describe('textGroups', () => {
  it('puts topics below their theme, in order, and leaves out groups without texts', () => {
    const groups = textGroups([
      entry({ id: 'b', order: 2 }),
      entry({ id: 'theme', kind: 'theme' }),
      entry({ id: 'a', order: 1 }),
      entry({ id: 'places/template', kind: 'place-template', theme: null }),
    ])
    expect(groups.map((group) => group.title)).toEqual(['Citywide profile', 'Place profiles'])
    expect(groups[0]?.entries[0]?.below.map((topic) => topic.id)).toEqual(['a', 'b'])
  })

  it('loses no topic whose theme has no text of its own', () => {
    const [group] = textGroups([entry({ id: 'a', theme: 'prospects' })])
    expect(group?.entries.map(({ document }) => document.id)).toEqual(['a'])
  })
})

describe('stateWords', () => {
  it.each([
    [{ failing: 1, newer: 2 }, '1 fails', 'fails'],
    [{ failing: 3 }, '3 fail', 'fails'],
    [{ cannotBeJudged: 1 }, '1 not judged', 'fails'],
    [{ newer: 1 }, 'newer data', 'newer'],
    [{ state: 'changed' as const }, 'Changed', null],
    [{ state: 'draft' as const }, 'Draft', null],
    [{}, 'Published', null],
  ])('%j reads “%s”', (part, words, mark) => {
    expect(stateWords(entry({ id: 'a', ...part }))).toEqual({ words, mark })
  })
})
