import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Polarity } from '../model/indicator.ts'
import { sampleEstimate, sampleInterval, sampleMissing, sampleSuppressed } from '../samples/nouns.ts'
import { changeFromPrevious } from './change-from-previous.ts'
import type { IndicatorOverTime } from './earlier-period.ts'

const indicator: IndicatorOverTime = {
  comparisonMethod: 'interval-95',
  polarity: 'low-is-good',
  smallestDifference: 0,
  breaks: [],
}
const year = (index: number) => `${2019 + index}-01-01/P1Y`
const series = (values: number[], half = 1) =>
  values.map((value, index) => ({ ...sampleInterval(value, value - half, value + half), period: year(index) }))

describe('change from the previous point', () => {
  it.each([
    [[50, 10, 13], 'low-is-good', 'increasing', 'getting-worse'],
    [[50, 13, 10], 'low-is-good', 'decreasing', 'getting-better'],
    [[50, 10, 13], 'high-is-good', 'increasing', 'getting-better'],
    [[50, 13, 10], 'no-judgement', 'decreasing', 'no-judgement'],
    [[50, 10, 12], 'low-is-good', 'no-significant-change', 'no-significant-change'],
  ] as [number[], Polarity, string, string][])('%j, %s: %s, %s', (values, polarity, direction, judged) => {
    expect(changeFromPrevious(series(values), { ...indicator, polarity })).toMatchObject({
      direction,
      judged,
      method: 'both-intervals',
      level: 95,
      value: values[2],
      previousValue: values[1],
      periods: [year(1), year(2)],
    })
  })

  it('does not depend on the order in which the points come', () => {
    const points = series([10, 20, 30])
    expect(changeFromPrevious(points.toReversed(), indicator)).toEqual(changeFromPrevious(points, indicator))
  })

  it('says nothing of a difference too small to name', () => {
    const coarse = { ...indicator, smallestDifference: 5 }
    expect(changeFromPrevious(series([10, 13]), coarse).direction).toBe('no-significant-change')
  })
})

describe('not tested', () => {
  const reasonOf = (...call: Parameters<typeof changeFromPrevious>) => {
    const found = changeFromPrevious(...call)
    expect(found).toMatchObject({ direction: 'not-tested', judged: 'not-tested', level: null, periods: [] })
    return found.reason
  }

  it('where there are not two points', () => {
    expect(reasonOf([], indicator)).toBe('There is no figure.')
    expect(reasonOf(series([10]), indicator)).toBe('There is no figure before the latest one.')
    expect(changeFromPrevious(series([10]), indicator)).toMatchObject({ value: 10, previousValue: null })
    expect(changeFromPrevious([sampleSuppressed()], indicator).value).toBeNull()
  })

  it('where the latest or the previous value is missing or hidden, though an older one is there', () => {
    const missing = sampleMissing({ period: year(2) })
    expect(reasonOf([...series([10, 20]), missing], indicator)).toContain('This value is missing')
    const hidden = sampleSuppressed({ period: year(1) })
    const [first, , last] = series([10, 15, 20])
    if (!first || !last) throw new Error('There are three.')
    expect(reasonOf([first, hidden, last], indicator)).toContain('The value to compare with is hidden')
  })

  it('across a break in comparability', () => {
    const breaks = [{ period: year(1), reason: 'A new definition.' }]
    expect(reasonOf(series([10, 20]), { ...indicator, breaks })).toContain('A new definition.')
  })

  it('where the indicator is not compared', () => {
    const found = changeFromPrevious(series([10, 20]), { ...indicator, comparisonMethod: 'none' })
    expect(found).toMatchObject({ direction: 'not-tested', method: 'none' })
  })

  it('out of missing limits, whatever the values are: never “no change”', () => {
    const value = fc.double({ min: 0, max: 100, noNaN: true })
    const limit = fc.option(fc.double({ min: -100, max: 200, noNaN: true }))
    fc.assert(
      fc.property(value, value, limit, limit, fc.boolean(), (a, b, lowerCi95, upperCi95, first) => {
        fc.pre(lowerCi95 === null || upperCi95 === null)
        const partial = { lowerCi95, upperCi95 }
        const full = { lowerCi95: 0, upperCi95: 100 }
        const points = [
          sampleEstimate({ period: year(0), value: a, ...(first ? partial : full) }),
          sampleEstimate({ period: year(1), value: b, ...(first ? full : partial) }),
        ]
        expect(changeFromPrevious(points, indicator).direction).toBe('not-tested')
      }),
      { numRuns: 2000 },
    )
  })
})

describe('laws of change', () => {
  const value = fc.double({ min: 0, max: 100, noNaN: true })
  const half = fc.double({ min: 0.01, max: 20, noNaN: true })

  it('turns round with time', () => {
    const opposite = { increasing: 'decreasing', decreasing: 'increasing' } as Record<string, string>
    fc.assert(
      fc.property(value, value, half, (a, b, width) => {
        const forth = changeFromPrevious(series([a, b], width), indicator).direction
        expect(changeFromPrevious(series([b, a], width), indicator).direction).toBe(opposite[forth] ?? forth)
      }),
      { numRuns: 2000 },
    )
  })

  it('judges opposite polarities oppositely', () => {
    const opposite = { 'getting-better': 'getting-worse', 'getting-worse': 'getting-better' } as Record<string, string>
    fc.assert(
      fc.property(value, value, half, (a, b, width) => {
        const by = (polarity: Polarity) => changeFromPrevious(series([a, b], width), { ...indicator, polarity }).judged
        expect(by('high-is-good')).toBe(opposite[by('low-is-good')] ?? by('low-is-good'))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a bad call', () => {
  it('gives one period twice', () => {
    const [point] = series([10])
    if (!point) throw new Error('There is one.')
    expect(() => changeFromPrevious([point, point], indicator)).toThrow(
      'changeFromPrevious: points must have one point a period',
    )
  })
})
