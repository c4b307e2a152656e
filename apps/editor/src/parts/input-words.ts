import { formatInterval, formatPeriod, formatValue } from '@jsna/core'
import type { Estimate, Indicator } from '@jsna/core'

/** Names that the words of a judgement need. */
export interface Names {
  indicator(slug: string): Indicator | undefined
  area(code: string): string
}

const sexes = { persons: '', female: 'women', male: 'men' }

/** One estimate that a figure or claim rests on, as a person reads it. */
export interface InputWords {
  title: string
  value: string
  interval: string
  source: string
}

export function inputWords(input: Estimate, names: Names): InputWords {
  const indicator = names.indicator(input.indicator)
  const title = [
    indicator?.name ?? input.indicator,
    sexes[input.sex],
    names.area(input.area),
    formatPeriod(input.period),
  ]
    .filter((part) => part !== '')
    .join(', ')
  const source = indicator ? `${indicator.source.organisation}, ${indicator.source.title}` : ''
  if (input.kind !== 'estimate' || !indicator) {
    return { title, value: input.kind === 'estimate' ? '' : input.reason, interval: '', source }
  }
  const { lowerCi95: lower, upperCi95: upper } = input
  return {
    title,
    value: formatValue(input.value, indicator, { unit: 'full' }),
    interval: lower === null || upper === null ? 'no interval published' : formatInterval(lower, upper, indicator),
    source,
  }
}

/** What one interval against one value needs to be drawn; `null` where there is no interval or no second value. */
export interface PlotFacts {
  value: number
  lower: number
  upper: number
  benchmark: number
  name: string
  benchmarkName: string
  indicator: Indicator
}

export function plotFacts(inputs: Estimate[], names: Names): PlotFacts | null {
  const [of, other] = inputs
  const indicator = of && names.indicator(of.indicator)
  if (of?.kind !== 'estimate' || other?.kind !== 'estimate' || !indicator) return null
  if (of.lowerCi95 === null || of.upperCi95 === null) return null
  return {
    value: of.value,
    lower: of.lowerCi95,
    upper: of.upperCi95,
    benchmark: other.value,
    name: shortName(of, other, names),
    benchmarkName: shortName(other, of, names),
    indicator,
  }
}

/** By what two estimates differ: the area, or else the group, or else the period. */
function shortName(one: Estimate, other: Estimate, names: Names): string {
  if (one.area !== other.area) return names.area(one.area)
  if (one.sex !== other.sex) return sexes[one.sex] || 'everyone'
  return formatPeriod(one.period)
}
