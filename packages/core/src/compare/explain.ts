import type { PresentEstimate } from '../model/estimate.ts'
import type { Indicator } from '../model/indicator.ts'
import { plainInterval, plainValue } from '../text/plain-value.ts'
import type { ValueFormat } from '../text/plain-value.ts'
import type { Position, RuleResult } from './interval-rules.ts'
import { readableFormat } from './readable-format.ts'

/** The sentence that says why a verdict is what it is, with the values as readers see them. */
export function explain(
  { position, level, interval, benchmarkInterval, remark }: RuleResult,
  estimate: PresentEstimate,
  benchmark: PresentEstimate,
  indicator: Partial<ValueFormat>,
): string {
  const value = interval ? [interval.lower, interval.upper] : [estimate.value]
  const other = benchmarkInterval ? [benchmarkInterval.lower, benchmarkInterval.upper] : [benchmark.value]
  const format = readableFormat(indicator, [...value, ...other])
  const write = ([first = 0, last]: number[]) =>
    last === undefined ? plainValue(first, format) : plainInterval(first, last, format)
  const relation = relationOf(position, interval !== null, benchmarkInterval !== null)
  const sentence = interval
    ? `The ${level} % interval, ${write(value)}, ${relation} ${benchmarkInterval ? 'that of ' : ''}the value compared with, ${write(other)}.`
    : `The value, ${write(value)}, ${relation} the ${level} % control limits around the value compared with, ${write(other)}.`
  return [sentence, remark].filter(Boolean).join(' ')
}

function relationOf(position: Position, hasInterval: boolean, hasOther: boolean): string {
  if (position !== 'similar') return position === 'higher' ? 'lies above' : 'lies below'
  if (!hasInterval) return 'lies within'
  return hasOther ? 'overlaps' : 'contains'
}

/** The sentence for a difference that is more than chance and still too small to be named. */
export function smallDifference(
  difference: number,
  estimate: PresentEstimate,
  benchmark: PresentEstimate,
  indicator: Pick<Indicator, 'smallestDifference'> & Partial<ValueFormat>,
): string {
  const values = [estimate.value, benchmark.value, difference, indicator.smallestDifference]
  const format = readableFormat(indicator, values)
  const write = (value: number) => plainValue(value, format)
  return `${write(estimate.value)} and ${write(benchmark.value)} differ by ${write(difference)}, less than the smallest difference worth naming, ${write(indicator.smallestDifference)}.`
}
