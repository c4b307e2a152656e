import { describe, expect, it } from 'vitest'
import { indicators } from './fixtures/indicators.ts'
import { gapCell } from './gap-words.ts'
import { chosenSlug, indicatorGroups } from './indicator-choices.ts'

describe('indicators to choose from', () => {
  it('stand under their themes, by name', () => {
    const groups = indicatorGroups(indicators)
    expect(groups.map(({ label }) => label)).toContain('Prospects')
    expect(groups.flatMap(({ options }) => options)).toHaveLength(indicators.length)
    for (const { options } of groups) {
      const names = options.map(({ label }) => label)
      expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en-GB')))
    }
  })

  it.each([
    ['employment-rate', 'employment-rate'],
    ['nothing', 'overcrowded-households'],
    [null, 'overcrowded-households'],
  ])('%s is %s', (asked, slug) => {
    expect(chosenSlug(asked, 'overcrowded-households', indicators)).toBe(slug)
  })

  it('fall back to one that is not chosen already', () => {
    const first = indicators[0]?.slug ?? ''
    expect(chosenSlug(null, 'gone', indicators)).toBe(first)
    expect(chosenSlug(null, 'gone', indicators, first)).toBe(indicators[1]?.slug)
  })
})

describe('a gap in a table', () => {
  const gap = { kind: 'estimate' as const, value: -2.44, method: 'mover' as const, lowerCi998: null, upperCi998: null }

  it('carries its sign and its interval', () => {
    expect(gapCell({ ...gap, lowerCi95: -5, upperCi95: 0.14 }, 1)).toEqual({
      kind: 'text',
      text: '−2.4 (−5.0 to +0.1)',
    })
  })

  it('is bare without an interval, and a ratio has two digits', () => {
    const bare = { ...gap, lowerCi95: null, upperCi95: null }
    expect(gapCell(bare, 1)).toEqual({ kind: 'text', text: '−2.4' })
    expect(gapCell({ ...bare, value: 1.5 }, 1, { isRatio: true })).toEqual({ kind: 'text', text: '1.50' })
  })

  it('says why it is not there', () => {
    expect(gapCell({ kind: 'missing', reason: 'Few people.' }, 1)).toEqual({
      kind: 'absent',
      word: 'None',
      reason: 'Few people.',
    })
  })
})
