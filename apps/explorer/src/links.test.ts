import { describe, expect, it } from 'vitest'
import { chartFor } from './fixtures/charts.ts'
import { areaPath, editionAddresses, indicatorPath, inEdition, placePath, topicPath, withoutRelease } from './links.ts'

describe('addresses of pages', () => {
  it('are short and stable', () => {
    expect(topicPath('citywide/prospects/work-and-pay')).toBe('/profile/prospects/work-and-pay')
    expect(topicPath('citywide/prospects')).toBe('/profile/prospects')
    expect(placePath('reach-the-moat')).toBe('/places/the-moat')
    expect(indicatorPath('employment-rate')).toBe('/hub/employment-rate')
    expect(areaPath('E08000026')).toBe('/hub/areas/E08000026')
  })

  it.each([
    ['/profile', null, '/profile'],
    ['/profile', 2, '/profile?release=2'],
    ['/hub/x?area=E1&sex=male', 2, '/hub/x?area=E1&sex=male&release=2'],
    ['/recommendations#recommendation-4.1', 3, '/recommendations?release=3#recommendation-4.1'],
    ['/hub?release=1', 2, '/hub?release=2'],
  ])('%s in edition %s is %s', (address, release, expected) => {
    expect(inEdition(address, release)).toBe(expected)
  })

  it('keep the edition in every address that figures, charts and maps link to', () => {
    const addresses = editionAddresses((path) => inEdition(path, 2))
    const chart = chartFor({
      type: 'trend',
      indicator: 'employment-rate',
      area: '@this',
      comparators: ['@benchmark'],
      sexes: ['persons'],
      age: 'all',
      category: 'all',
    })
    const [estimate] = chart.estimates
    const made = [
      addresses.figure(estimate!),
      addresses.area('E08000026'),
      addresses.document('pages/about'),
      addresses.recommendation('4.1'),
      addresses.download(chart) ?? '',
    ]
    for (const address of made) expect(address).toMatch(/[?&]release=2(#|$)/)
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
