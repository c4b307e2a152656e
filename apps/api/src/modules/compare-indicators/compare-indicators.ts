import { bothLevels, correlation, formatNumber, insideSentence, upperFirst } from '@jsna/core'
import type { Area, Correlation, Estimate, Indicator, NotCalculated } from '@jsna/core'
import type { CompareIndicatorsAnswer } from '../../client.ts'
import { isOf } from '../../hub/breakdown.ts'
import type { Breakdown } from '../../hub/breakdown.ts'

/** One of the two measures: a series in one period. */
export interface Measure {
  indicator: Indicator
  breakdown: Breakdown
  period: string
  estimates: readonly Estimate[]
}

type Found = Pick<CompareIndicatorsAnswer, 'pairs' | 'leftOut' | 'pearson' | 'spearman' | 'sentence' | 'warning'>

/** How two measures go together over some areas. Figures that are missing or withheld make no pair. */
export function compareIndicators(x: Measure, y: Measure, areas: readonly Area[]): Found {
  const [xs, ys] = [valuesOf(x), valuesOf(y)]
  const pairs = areas.flatMap(({ code, name }) => {
    const [a, b] = [xs.get(code), ys.get(code)]
    return a === undefined || b === undefined ? [] : [{ area: code, name, x: a, y: b }]
  })
  const of = (kind: 'values' | 'ranks') => correlation(pairs, { of: kind, confidence: bothLevels })
  const [pearson, spearman] = [of('values'), of('ranks')]
  return {
    pairs,
    leftOut: areas.length - pairs.length,
    pearson,
    spearman,
    sentence: sentenceOf(pearson, [x.indicator, y.indicator]),
    warning,
  }
}

const warning =
  'That two measures go together does not show that one causes the other: a third may move both. It holds for areas, not for the people who live in them, and it ignores how sure each figure is.'

const valuesOf = ({ breakdown, period, estimates }: Measure) =>
  new Map(
    estimates
      .filter(isOf(breakdown))
      .flatMap((each) =>
        each.kind === 'estimate' && each.period === period ? [[each.area, each.value] as const] : [],
      ),
  )

/** What the correlation says in words: which way, whether chance alone could have made it, and for how many areas. */
function sentenceOf(
  found: Correlation<typeof bothLevels> | NotCalculated,
  [x, y]: readonly [Indicator, Indicator],
): string {
  const [first, second] = [insideSentence(x.name), insideSentence(y.name)]
  if (found.kind === 'missing') {
    return `Nothing can be said about how ${first} and ${second} go together. ${found.reason}`
  }
  const { value, n, lowerCi95, upperCi95 } = found
  const two = (number: number) => formatNumber(number, 2)
  const both = upperFirst(`${first} and ${second}`)
  if (lowerCi95 === null || upperCi95 === null) return `${both} lie exactly on a line in these ${n} areas.`
  const range = `(correlation ${two(value)}, 95% interval ${two(lowerCi95)} to ${two(upperCi95)}, ${n} areas)`
  if (lowerCi95 <= 0 && upperCi95 >= 0) return `${both} do not clearly go together ${range}.`
  const which = value > 0 ? 'higher' : 'lower'
  return `Areas with a higher figure for ${first} tend to have a ${which} one for ${second} ${range}.`
}
