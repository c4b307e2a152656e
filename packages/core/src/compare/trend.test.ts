import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PresentEstimate } from '../model/estimate.ts'
import type { Polarity } from '../model/indicator.ts'
import { sampleEstimate, sampleInterval, sampleMissing, sampleSuppressed } from '../samples/nouns.ts'
import { recentTrend } from './trend.ts'
import type { TrendedIndicator } from './trend.ts'

const byCounts: TrendedIndicator = { trendRule: 'proportion', polarity: 'low-is-good', breaks: [] }
const byValues: TrendedIndicator = { trendRule: 'value-with-interval', polarity: 'high-is-good', breaks: [] }

const year = (index: number, first = 2019) => `${first + index}-01-01/P1Y`
const counts = (series: number[], denominator = 3000, first = 2019): PresentEstimate[] =>
  series.map((count, index) =>
    sampleEstimate({ period: year(index, first), value: (100 * count) / denominator, count, denominator }),
  )
const values = (series: number[], half = 1): PresentEstimate[] =>
  series.map((value, index) => ({ ...sampleInterval(value, value - half, value + half), period: year(index) }))

const falling = [510, 458, 420, 388, 340]

describe('a tested trend', () => {
  it('of counts', () => {
    expect(recentTrend(counts(falling), byCounts)).toMatchObject({
      direction: 'decreasing',
      judged: 'getting-better',
      method: 'proportion',
      periods: [0, 1, 2, 3, 4].map((index) => year(index)),
    })
  })

  it('of values with limits', () => {
    expect(recentTrend(values([50, 52, 54, 56, 58]), byValues)).toMatchObject({
      direction: 'increasing',
      judged: 'getting-better',
      method: 'value-with-interval',
      slope: expect.closeTo(2, 10) as unknown,
    })
  })

  it.each([
    ['high-is-good', falling, 'getting-worse'],
    ['low-is-good', falling, 'getting-better'],
    ['no-judgement', falling, 'no-judgement'],
    ['high-is-good', falling.toReversed(), 'getting-better'],
    ['low-is-good', falling.toReversed(), 'getting-worse'],
  ] as [Polarity, number[], string][])('with %s is judged: %j %s', (polarity, series, judged) => {
    expect(recentTrend(counts(series), { ...byCounts, polarity }).judged).toBe(judged)
  })

  it('needs more than chance', () => {
    // Chi-squared is 6.78, well above the 95 % mark and still below 9.55.
    const found = recentTrend(counts([200, 190, 180, 170, 160], 1000), byCounts)
    expect(found).toMatchObject({ direction: 'no-significant-change', judged: 'no-significant-change' })
    expect(found.chiSquared).toBeCloseTo(6.775, 3)
    expect(found.reason).toBe('Between 2019 and 2023 the change is no more than chance would show.')
  })

  it('is not one when a single year decides its direction', () => {
    const found = recentTrend(values([50, 51, 50, 51, 20]), byValues)
    expect(found.chiSquared).toBeGreaterThan(9.55)
    expect(found).toMatchObject({ direction: 'no-significant-change' })
    expect(found.reason).toBe(
      'Between 2019 and 2023 one single year decides the direction, so it is not called a trend.',
    )
  })

  it('counts a slope of 0 as rising, as the rule has it', () => {
    expect(recentTrend(values([10, 10, 10, 10, 30]), byValues).direction).toBe('increasing')
    expect(recentTrend(values([0.1, 0.1, 0.1, 0.1, 3], 0.05), byValues).direction).toBe('increasing')
    expect(recentTrend(values([30, 30, 30, 30, 10]), byValues).direction).toBe('no-significant-change')
  })

  it('takes the latest five of a longer series, in whatever order they come', () => {
    const long = [...counts([900, 100, 800], 3000, 2016), ...counts(falling)]
    expect(recentTrend(long.toReversed(), byCounts)).toEqual(recentTrend(counts(falling), byCounts))
  })

  it('tests financial and school years too', () => {
    for (const start of ['04-01', '09-01', '11-16']) {
      const points = counts(falling).map((point, index) => ({ ...point, period: `${2019 + index}-${start}/P1Y` }))
      expect(recentTrend(points, byCounts).direction).toBe('decreasing')
    }
  })

  it('keeps its direction when the values change their unit', () => {
    const series = fc.array(fc.integer({ min: 10, max: 400 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(series, fc.constantFrom(10, 100, 1000), (given, factor) => {
        const plain = recentTrend(values(given, 3), byValues)
        const scaled = recentTrend(
          values(
            given.map((value) => value * factor),
            3 * factor,
          ),
          byValues,
        )
        expect(scaled.direction).toBe(plain.direction)
        expect(scaled.chiSquared).toBeCloseTo(plain.chiSquared ?? NaN, 6)
      }),
    )
  })
})

describe('laws of trends', () => {
  const series = fc.array(fc.integer({ min: 1, max: 2999 }), { minLength: 5, maxLength: 5 })
  const thousands = { numRuns: 2000 }
  const rules = [
    ['counts', (given: number[]) => recentTrend(counts(given), byCounts)],
    ['values', (given: number[]) => recentTrend(values(given, 30), byValues)],
  ] as const

  it.each(rules)('a trend of %s exceeds chance and goes the way of its slope', (_, trendOf) => {
    fc.assert(
      fc.property(series, (given) => {
        const { direction, chiSquared, slope } = trendOf(given)
        if (direction === 'no-significant-change') return
        expect(chiSquared).toBeGreaterThan(9.5495)
        // Without any slope there is nothing to test: never a rise.
        expect(direction).toBe((slope ?? 0) > 0 ? 'increasing' : 'decreasing')
        expect(slope).not.toBe(0)
      }),
      thousands,
    )
  })

  it.each(rules)('of %s is as far from chance when time runs backwards', (_, trendOf) => {
    fc.assert(
      fc.property(series, (given) => {
        const [forth, back] = [trendOf(given), trendOf(given.toReversed())]
        const size = Math.max(1, forth.chiSquared ?? NaN)
        expect(Math.abs((forth.chiSquared ?? NaN) - (back.chiSquared ?? NaN)) / size).toBeLessThan(1e-9)
        if (forth.direction === 'increasing') expect(back.direction).not.toBe('increasing')
      }),
      thousands,
    )
  })

  it.each(rules)('there is none in a flat line of %s', (_, trendOf) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2999 }), (level) => {
        const flat = trendOf([level, level, level, level, level])
        expect(flat).toMatchObject({ direction: 'no-significant-change', judged: 'no-significant-change' })
        expect(flat.slope).toBe(0)
      }),
      thousands,
    )
  })

  it('judges opposite polarities oppositely', () => {
    const opposite = { 'getting-better': 'getting-worse', 'getting-worse': 'getting-better' } as Record<string, string>
    fc.assert(
      fc.property(series, (given) => {
        const by = (polarity: Polarity) => recentTrend(counts(given), { ...byCounts, polarity }).judged
        expect(by('high-is-good')).toBe(opposite[by('low-is-good')] ?? by('low-is-good'))
      }),
      thousands,
    )
  })

  it('is stopped by a break between any two of its five points', () => {
    for (const index of [1, 2, 3, 4]) {
      const breaks = [{ period: year(index), reason: 'A new definition.' }]
      expect(recentTrend(counts(falling), { ...byCounts, breaks }).direction).toBe('not-tested')
    }
  })
})

describe('not tested', () => {
  const reasonOf = (points: Parameters<typeof recentTrend>[0], indicator = byCounts) => {
    const found = recentTrend(points, indicator)
    expect(found).toMatchObject({
      direction: 'not-tested',
      judged: 'not-tested',
      periods: [],
      chiSquared: null,
      slope: null,
    })
    return found.reason
  }
  const five = counts(falling)

  it('where the indicator has no rule', () => {
    expect(reasonOf(five, { ...byCounts, trendRule: 'none' })).toContain('Trends of this indicator are not tested')
  })

  it.each([
    [0, 'there is none'],
    [1, 'there is one'],
    [4, 'there are 4'],
  ])('with %d figures', (count, words) => {
    expect(reasonOf(five.slice(0, count))).toBe(`Five yearly figures in a row are needed for a trend, and ${words}.`)
  })

  it('where periods overlap', () => {
    const pooled = five.map((point, index) => ({ ...point, period: `${2015 + index}-01-01/P3Y` }))
    expect(reasonOf(pooled)).toContain('The periods overlap')
  })

  it.each(['-01-01/P3Y', '-06-30', '-01-01/P3M', '-01-01/P1M'])('where periods are no years: %s', (form) => {
    const others = five.map((point, index) => ({ ...point, period: `${2000 + 3 * index}${form}` }))
    expect(reasonOf(others)).toContain('Only yearly figures are tested')
  })

  it('across a gap', () => {
    const gap = five.map((point, index) => ({ ...point, period: year(index < 3 ? index - 1 : index) }))
    expect(reasonOf(gap)).toBe('There is a gap between 2020 and 2022: five years in a row are needed.')
  })

  it('across a missing year', () => {
    const missing = sampleMissing({ period: year(2), reason: 'Not collected in the pandemic.' })
    expect(reasonOf([...five.slice(0, 2), missing, ...five.slice(3)])).toBe(
      'There is no figure for 2021: Not collected in the pandemic.',
    )
  })

  it('where the latest figure is missing, though five older ones are there', () => {
    const older = counts([560, ...falling.slice(0, 4)], 3000, 2018)
    expect(reasonOf([...older, sampleMissing({ period: year(4) })])).toBe(
      'There is no figure for 2023: The source has no figure.',
    )
  })

  it('where a figure is hidden', () => {
    expect(reasonOf([...five.slice(0, 4), sampleSuppressed({ period: year(4) })])).toBe(
      'The figure for 2023 is hidden: Few people are behind it.',
    )
  })

  it('across a break in comparability', () => {
    const breaks = [{ period: year(3), reason: 'The survey moved online.' }]
    expect(reasonOf(five, { ...byCounts, breaks })).toBe(
      'Figures from 2022 are not comparable with those before: The survey moved online.',
    )
  })

  it('but tested after a break that lies before the five', () => {
    const breaks = [{ period: year(0), reason: 'A new definition.' }]
    expect(recentTrend(five, { ...byCounts, breaks }).direction).toBe('decreasing')
  })

  it.each([
    [{ count: null }, 'has no count and denominator to test'],
    [{ denominator: null }, 'has no count and denominator to test'],
    [{ count: 0 }, 'counts nobody, which leaves nothing to test'],
    [{ count: 3000 }, 'counts everyone, which leaves nothing to test'],
    [{ count: 3001 }, 'has a count that does not fit its denominator'],
    [{ count: -1 }, 'has a count that does not fit its denominator'],
  ])('where a year has counts like %j', (stated, words) => {
    expect(reasonOf(five.map((point, index) => (index === 1 ? { ...point, ...stated } : point)))).toBe(
      `The figure for 2020 ${words}.`,
    )
  })

  it.each([
    [{ lowerCi95: null }, 'has no 95 % limits to test'],
    [{ upperCi95: null }, 'has no 95 % limits to test'],
    [{ lowerCi95: 5, upperCi95: 5 }, 'has 95 % limits of no width'],
  ])('where a year has limits like %j', (stated, words) => {
    const points = values([1, 2, 3, 4, 5]).map((point, index) => (index === 1 ? { ...point, ...stated } : point))
    expect(reasonOf(points, byValues)).toBe(`The figure for 2020 ${words}.`)
  })
})

describe('a bad call', () => {
  it('mixes two series', () => {
    const mixed = counts(falling).with(1, { ...sampleEstimate({ period: year(1) }), sex: 'male' })
    expect(() => recentTrend(mixed, byCounts)).toThrow(
      'recentTrend: points must be one series, but sex differs; it is “male”.',
    )
  })

  it('gives one period twice', () => {
    const twice = counts(falling).map((point, index) => ({ ...point, period: year(Math.min(index, 3)) }))
    expect(() => recentTrend(twice, byCounts)).toThrow('recentTrend: points must have one point a period')
  })
})
