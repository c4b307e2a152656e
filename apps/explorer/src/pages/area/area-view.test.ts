import { describe, expect, it } from 'vitest'
import type { Verdict } from '@jsna/core'
import { indicatorOf } from '../../fixtures/indicators.ts'
import { compared, estimates } from '../../fixtures/estimates.ts'
import { areaView, readChoices } from './area-view.ts'
import type { ProfileLine } from './area-view.ts'
import { verdictCounts } from './verdict-counts.ts'

const lines: ProfileLine[] = ['employment-rate', 'healthy-life-expectancy', 'overcrowded-households'].map((slug) => {
  const estimate = estimates.findLast((each) => each.indicator === slug && each.area === 'E08000026')!
  return {
    indicator: estimate.indicator,
    estimate,
    comparison: compared(estimate, 'E92000001'),
    trend: null,
    benchmarkEstimate: null,
    spread: null,
    about: indicatorOf(slug),
  }
})

const choices = { benchmark: 'E92000001', theme: '', sort: 'theme', compared: '' } as const

describe('the lines of an area profile', () => {
  it('stand by theme, themes without lines left out', () => {
    const { groups, counts } = areaView(lines, choices)
    expect(groups.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['Demographics and community', 1],
      ['Prospects', 1],
      ['Health and wellbeing', 1],
    ])
    expect(counts).toMatchObject({ worse: 2, similar: 1, better: 0 })
  })

  it('are those of one theme when asked', () => {
    const view = areaView(lines, { ...choices, theme: 'prospects' })
    expect(view.total).toBe(1)
    expect(view.counts.worse).toBe(1)
  })

  it('are those with or without a verdict when asked, counted all the same', () => {
    const silent = lines.map((line, index) =>
      index === 0 ? { ...line, comparison: { ...line.comparison, verdict: 'not-compared' as const } } : line,
    )
    const shown = (compared: 'yes' | 'no') => areaView(silent, { ...choices, compared })
    expect([shown('yes').listed, shown('no').listed]).toEqual([2, 1])
    expect([shown('yes').total, shown('yes').counts['not-compared']]).toEqual([3, 1])
    expect(readChoices(new URLSearchParams('compared=perhaps'), { parents: [] }).compared).toBe('')
  })

  it('stand by their distance when asked', () => {
    const { groups } = areaView(lines, { ...choices, sort: 'distance' })
    expect(groups).toHaveLength(1)
    expect(groups[0]?.rows.map(({ indicator }) => indicator)).toEqual([
      'overcrowded-households',
      'employment-rate',
      'healthy-life-expectancy',
    ])
  })
})

describe('readChoices', () => {
  it.each([
    ['', [], 'E92000001'],
    ['', ['E08000026'], 'E08000026'],
    ['benchmark=E12000005', ['E08000026'], 'E12000005'],
    ['benchmark=', [], 'E92000001'],
  ])('“%s” for an area inside %j compares with %s', (query, parents, benchmark) => {
    expect(readChoices(new URLSearchParams(query), { parents }).benchmark).toBe(benchmark)
  })
})

describe('verdictCounts', () => {
  const none: Record<Verdict, number> = { better: 0, similar: 0, worse: 0, higher: 0, lower: 0, 'not-compared': 0 }

  it('makes a part of the sentence for every verdict that there is', () => {
    const parts = verdictCounts({ ...none, worse: 4, similar: 1, 'not-compared': 5 }, 'England')
    expect(parts.map(({ number, words }) => `${number} ${words}`)).toEqual([
      '4 are worse than England',
      '1 is similar',
      '5 cannot be compared',
    ])
  })

  it('names the benchmark even where nothing is worse', () => {
    expect(verdictCounts({ ...none, better: 2 }, 'England')[0]?.words).toBe('are better than England')
    expect(verdictCounts({ ...none, similar: 2, better: 1 }, 'England')[0]?.words).toBe('are similar to England')
  })
})
