import { formatNumber, formatValue, insideSentence } from '@jsna/core'
import type { ValueFormat } from '@jsna/core'
import type { InequalitiesAnswer } from '@jsna/api/client'

/** The finding in one sentence: the two ends of the groups, and how they lie to each other. */
export function extremesSentence({ groups }: Pick<InequalitiesAnswer, 'groups'>, format: ValueFormat): string {
  const present = groups.flatMap(({ label, figure }) =>
    figure.kind === 'estimate' ? [{ label, value: figure.value }] : [],
  )
  const sorted = present.toSorted((a, b) => a.value - b.value)
  const [lowest, highest] = [sorted[0], sorted.at(-1)]
  if (!lowest || !highest || present.length < 2) return 'There are not enough figures to set groups against each other.'
  const words = (value: number) => formatValue(value, format, { unit: 'full' })
  return `The figure goes from ${words(lowest.value)} (${insideSentence(lowest.label)}) to ${words(highest.value)} (${insideSentence(highest.label)}).`
}

/** What the slope index says of all groups, or why there is none. */
export function slopeSentence({ index }: Pick<InequalitiesAnswer, 'index'>, { decimals, unit }: ValueFormat): string {
  if (index.kind === 'missing') return index.reason
  const { value, lowerCi95, upperCi95 } = index.slopeIndex
  const words = (number: number) => formatNumber(number, decimals)
  const inUnit = unit === '%' ? 'percentage points' : unit
  const way = value < 0 ? 'lower' : 'higher'
  const range = `(slope index ${words(value)}, 95% interval ${words(lowerCi95)} to ${words(upperCi95)})`
  const line = `Taking every group into account, the figure is ${words(Math.abs(value))} ${inUnit} ${way} at the least deprived end than at the most deprived one ${range}.`
  const ratio = index.relativeIndex
  return ratio.kind === 'missing'
    ? line
    : `${line} It is ${formatNumber(ratio.value, 2)} times that of the most deprived end.`
}
