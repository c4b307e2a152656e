import { describe, expect, it } from 'vitest'
import { areaPath, indicatorPath, placePath, topicPath, withoutRelease } from './links.ts'

describe('addresses of pages', () => {
  it('are short and stable', () => {
    expect(topicPath('citywide/prospects/work-and-pay')).toBe('/profile/prospects/work-and-pay')
    expect(topicPath('citywide/prospects')).toBe('/profile/prospects')
    expect(placePath('reach-the-moat')).toBe('/places/the-moat')
    expect(indicatorPath('employment-rate')).toBe('/hub/employment-rate')
    expect(areaPath('E08000026')).toBe('/hub/areas/E08000026')
  })

  it.each([
    ['release=2', '/profile'],
    ['release=2&theme=prospects', '/profile?theme=prospects'],
    ['', '/profile'],
  ])('lead from an older edition (%s) to the newest', (query, expected) => {
    const address = { path: '/profile', parameters: {}, query: new URLSearchParams(query) }
    expect(withoutRelease(address)).toBe(expected)
  })
})
