import { compareWithBenchmark } from '../compare/benchmark.ts'
import { positionAgainst, proportionControlLimits } from '../compare/control-limits.ts'
import { quantileBounds, quantileGroup } from '../compare/quantile-bounds.ts'
import { recentTrend } from '../compare/trend.ts'
import { countPoint, testCounts, testValues, valuePoint } from '../compare/trend-tests.ts'
import { chiSquaredUpperTail } from '../math/chi-squared.ts'
import { quantile } from '../math/quantile.ts'
import type { Comparison, Trend } from '../model/comparison.ts'
import type { Estimate, PresentEstimate } from '../model/estimate.ts'
import type { ComparisonMethod, Polarity } from '../model/indicator.ts'
import { numberOf, numbers } from './vector-file.ts'
import type { Fields, Mapping } from './vector-file.ts'

const key = {
  indicator: 'vector',
  area: 'area',
  period: '2020-01-01/P1Y',
  sex: 'persons',
  age: 'all',
  category: 'all',
} as const
const nothing = { lowerCi95: null, upperCi95: null, lowerCi998: null, upperCi998: null, count: null, denominator: null }
const present = { kind: 'estimate', ...key, ...nothing, method: 'published', status: 'final', note: '' } as const

export const benchmarkMapping: Mapping = (input, options) => {
  const given = (field: string) => (typeof input[field] === 'number' ? input[field] : null)
  const estimate: PresentEstimate = {
    ...present,
    value: numberOf(input['value']),
    lowerCi95: given('lowerCi95'),
    upperCi95: given('upperCi95'),
    lowerCi998: given('lowerCi998'),
    upperCi998: given('upperCi998'),
  }
  const benchmark: PresentEstimate = {
    ...present,
    area: 'benchmark',
    value: numberOf(input['benchmarkValue']),
    lowerCi95: given('benchmarkLowerCi95'),
    upperCi95: given('benchmarkUpperCi95'),
  }
  const polarity = (options['polarity'] === 'none' ? 'no-judgement' : options['polarity']) as Polarity
  const by = (comparisonMethod: ComparisonMethod) =>
    compareWithBenchmark(estimate, benchmark, { comparisonMethod, polarity, smallestDifference: 0 })
  return {
    ciOverlapsValue95: by('interval-95').verdict,
    ciOverlapsCi95: by('both-intervals').verdict,
    ciOverlapsValueTwoLevels: atTwoLevels(by('interval-95-and-998')),
  }
}

/** The reference has words of its own for a verdict at 99.8 %. */
function atTwoLevels({ verdict, level }: Comparison): string {
  const strong: Record<string, string> = { better: 'best', worse: 'worst', higher: 'highest', lower: 'lowest' }
  return level === 99.8 ? (strong[verdict] ?? verdict) : verdict
}

export const trendMapping: Mapping = (input, options) => {
  const points = trendPoints(input)
  const counts = options['method'] === 'proportion'
  const trend = recentTrend(points, {
    trendRule: counts ? 'proportion' : 'value-with-interval',
    polarity: 'no-judgement',
    breaks: [],
  })
  if (trend.direction === 'not-tested') return { trend: 'cannot-be-calculated' }
  const used = points.filter((point) => point.kind === 'estimate').slice(-5)
  const { slopesWithoutOne } = counts
    ? testCounts(used.map(countPoint).filter((point) => typeof point !== 'string'))
    : testValues(used.map(valuePoint).filter((point) => typeof point !== 'string'))
  return { ...trendFields(trend, slopesWithoutOne), trend: trend.direction }
}

function trendFields({ slope, chiSquared, direction }: Trend, without: number[]): Fields {
  const slopes = [slope ?? NaN, ...without]
  return {
    slope,
    slopes,
    chiSquare: chiSquared,
    pValue: chiSquaredUpperTail(chiSquared ?? NaN, 1),
    leaveOneOutAgree: new Set(slopes.map((each) => each >= 0)).size === 1,
    significant: direction === 'increasing' || direction === 'decreasing',
  }
}

function trendPoints(input: Fields): Estimate[] {
  const column = (field: string) => numbers(input[field])
  return column('period').map((year, index): Estimate => {
    const period = `${year}-01-01/P1Y`
    const [value, count, denominator] = [column('value')[index], column('count')[index], column('denominator')[index]]
    const shown = value ?? (count != null && denominator != null ? count / denominator : null)
    if (shown === null) return { kind: 'missing', ...key, period, reason: 'No value.' }
    return {
      ...present,
      period,
      value: shown,
      count: count ?? null,
      denominator: denominator ?? null,
      lowerCi95: column('lowerCi')[index] ?? null,
      upperCi95: column('upperCi')[index] ?? null,
    }
  })
}

export const controlLimitsMapping: Mapping = (input, options) => {
  const denominator = numberOf(input['denominator'])
  const benchmark = numberOf(input['benchmarkProportion'])
  const limits = proportionControlLimits(benchmark, denominator, numberOf(options['level']))
  const position = positionAgainst(limits, numberOf(input['count']) / denominator)
  return { lowerLimit: limits.lower, upperLimit: limits.upper, position }
}

export const quantileBoundsMapping: Mapping = (input, options) => {
  const values = numbers(input['values']).filter((value) => value !== null)
  const bounds = quantileBounds(values, numberOf(options['bins']))
  if (!bounds) return { bounds: null, category: values.map(() => null), median: null, p5: null, p95: null }
  const sorted = values.toSorted((a, b) => a - b)
  const at = (p: number) => quantile(sorted, p)
  return {
    bounds,
    category: values.map((value) => quantileGroup(value, bounds)),
    median: at(0.5),
    p5: at(0.05),
    p95: at(0.95),
  }
}
