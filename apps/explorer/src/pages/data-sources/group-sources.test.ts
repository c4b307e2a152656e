import { describe, expect, it } from 'vitest'
import { indicators } from '../../fixtures/indicators.ts'
import { groupSources } from './group-sources.ts'

describe('groupSources', () => {
  it('lists each publication once, with its indicators', () => {
    const [group] = groupSources(indicators)
    expect(group?.organisation).toBe('Office for National Statistics')
    const found = group?.sources.map(({ title, indicators: own }) => [title, own.map(({ slug }) => slug)])
    expect(found).toEqual([
      ['Annual Population Survey', ['employment-rate', 'healthy-life-expectancy']],
      ['Census 2021', ['overcrowded-households', 'residents-census-2021']],
      ['English Indices of Deprivation 2025', ['neighbourhoods-in-most-deprived-fifth']],
    ])
  })

  it('keeps two editions of one publication apart, newest first', () => {
    const [first] = indicators
    const older = { ...first!, slug: 'older', source: { ...first!.source, date: '2020-01-01' } }
    expect(groupSources([older, first!])[0]?.sources.map(({ date }) => date)).toEqual(['2026-03-01', '2020-01-01'])
  })

  it('keeps organisations apart, in the order of their names', () => {
    const [first] = indicators
    const other = { ...first!, source: { ...first!.source, organisation: 'Department for Education' } }
    expect(groupSources([first!, other]).map(({ organisation }) => organisation)).toEqual([
      'Department for Education',
      'Office for National Statistics',
    ])
  })
})
