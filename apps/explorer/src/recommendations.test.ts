import { describe, expect, it } from 'vitest'
import { judged } from './fixtures/editions.ts'
import { groupRecommendations, leadingRecommendations } from './recommendations.ts'

const [one] = judged
const all = [
  { ...one!, id: '5.1', theme: 'working-together' as const },
  { ...one!, id: '2.1' },
  { ...one!, id: '2.2' },
]

describe('recommendations', () => {
  it('stand by theme, in the order of the profile', () => {
    expect(groupRecommendations(all).map(({ title, recommendations }) => [title, recommendations.length])).toEqual([
      ['Prospects', 2],
      ['Working together', 1],
    ])
  })

  it('lead with the first of each theme', () => {
    expect(leadingRecommendations(all).map(({ id }) => id)).toEqual(['2.1', '5.1'])
  })
})
