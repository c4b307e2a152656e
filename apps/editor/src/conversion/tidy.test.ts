import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentSchema } from '@jsna/core/schema'
import { arbitraryDocument } from './arbitrary-document.ts'
import { joinInlines, tidy, tidyBlocks } from './tidy.ts'

const plain = (text: string, marks: ('strong' | 'emphasis')[] = []) => ({ kind: 'text' as const, text, marks })

describe('joinInlines', () => {
  it('joins words that differ in nothing', () => {
    expect(joinInlines([plain('a'), plain('b'), plain('c', ['strong'])])).toEqual([plain('ab'), plain('c', ['strong'])])
  })

  it('joins neighbours that only an empty text kept apart', () => {
    expect(joinInlines([plain('a'), plain('', ['strong']), plain('b')])).toEqual([plain('ab')])
  })

  it('keeps two claims apart that assert the same under two names', () => {
    const claim = (id: string) => ({
      kind: 'claim' as const,
      id,
      words: 'similar',
      assertion: {
        assert: 'trend' as const,
        of: { indicator: 'x', area: '@this', period: 'latest', sex: 'persons' as const, age: 'all', category: 'all' },
        is: 'increasing' as const,
      },
    })
    expect(joinInlines([claim('c1'), claim('c2')])).toHaveLength(2)
    expect(joinInlines([claim('c1'), claim('c1')])).toEqual([{ ...claim('c1'), words: 'similarsimilar' }])
  })

  it('leaves out a link that holds no words', () => {
    expect(joinInlines([plain('a'), { kind: 'link', href: '/hub', content: [plain('')] }])).toEqual([plain('a')])
  })
})

describe('tidyBlocks', () => {
  it('leaves out what holds no words, but never a quote with its provenance', () => {
    const provenance = { who: 'A resident', where: 'Foleshill', when: 'May 2025', consent: 'given in writing' }
    const quote = { kind: 'quote' as const, content: [], provenance }
    expect(
      tidyBlocks([{ kind: 'paragraph', content: [plain('')] }, { kind: 'list', ordered: true, items: [[]] }, quote]),
    ).toEqual([quote])
  })
})

describe('tidy', () => {
  it('changes nothing when done again, and gives a text that core accepts', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const once = tidy(document)
        expect(tidy(once)).toEqual(once)
        expect(documentSchema.safeParse(once).error).toBeUndefined()
      }),
      { numRuns: 200 },
    )
  })
})
