import type { PresentEstimate } from '../model/estimate.ts'
import { rankAmong } from '../compare/rank.ts'
import type { ChartArea } from './chart-data.ts'
import { afterComma, areaOf, estimatesWith, isPresent, sentenceOf, verdictPhrase } from './chart-lookup.ts'
import type { DescribedChart } from './chart-lookup.ts'
import { formatValue } from './format-value.ts'
import { areaWords, countWords, figureWords, inPeriod, listWords, measureWords, ordinal } from './phrases.ts'

export interface AreaValue {
  area: ChartArea
  estimate: PresentEstimate
}

// The benchmark and the region stand beside the areas; they are not one of them.
function isMember(area: ChartArea): boolean {
  return area.role !== 'benchmark' && area.role !== 'region'
}

/** The areas that a chart compares, with their values in its one period, and how many of them have none. */
export function comparedAreas(data: DescribedChart): { values: AreaValue[]; without: number } {
  const members = data.areas.filter(isMember)
  const codes = new Set(members.map(({ code }) => code))
  const latest = estimatesWith(data, {})
    .filter(isPresent)
    .findLast(({ area }) => codes.has(area))
  const values = members.flatMap((area) => {
    const estimate = estimatesWith(data, { area: area.code, period: latest?.period ?? '' }).find(isPresent)
    return estimate ? [{ area, estimate }] : []
  })
  return { values, without: members.length - values.length }
}

/** More areas than this that share an end are counted, not named. */
const mostNamed = 3

/** One end of the values as readers see it, with all areas that share it. */
function extremeOf(
  data: DescribedChart,
  values: AreaValue[],
  order: 'highest' | 'lowest',
): { value: string; names: string[] } {
  const numbers = values.map(({ estimate }) => estimate.value)
  const { decimals } = data.indicator
  const first = values.filter(({ estimate }) => rankAmong(estimate.value, numbers, order, decimals).position === 1)
  const value = formatValue(first[0]?.estimate.value ?? 0, data.indicator)
  return { value, names: first.map(({ area }) => areaWords(area)) }
}

/** “the 3rd lowest of 16 areas”: told from the nearer end. */
function rankPhrase(data: DescribedChart, own: PresentEstimate, values: AreaValue[]): string {
  const numbers = values.map(({ estimate }) => estimate.value)
  const ranks = (['highest', 'lowest'] as const).map((order) => ({
    order,
    ...rankAmong(own.value, numbers, order, data.indicator.decimals),
  }))
  const nearer = ranks.reduce((best, rank) => (rank.position < best.position ? rank : best))
  const place = nearer.position === 1 ? nearer.order : `${ordinal(nearer.position)} ${nearer.order}`
  return `${nearer.joint ? 'joint ' : 'the '}${place} of ${countWords(nearer.of, 'area')}`
}

export function withoutPhrase(without: number): string {
  return without === 0 ? '' : `no figure is given for ${countWords(without, 'area')}`
}

/**
 * Both ends, unless readers see all values as the same: “was highest in Leeds (61.5) and lowest in Bolton (57.2)”, and where an
 * end is shared by many “ranged from 1 (shared by 36 areas) to 10 (Leeds)”.
 */
export function endsPhrase(data: DescribedChart, values: AreaValue[]): string {
  const shown = new Set(values.map(({ estimate }) => formatValue(estimate.value, data.indicator)))
  if (shown.size < 2) return ''
  const [high, low] = [extremeOf(data, values, 'highest'), extremeOf(data, values, 'lowest')]
  if (high.names.length <= mostNamed && low.names.length <= mostNamed) {
    return `was highest in ${listWords(high.names)} (${high.value}) and lowest in ${listWords(low.names)} (${low.value})`
  }
  const holders = ({ names }: { names: string[] }) =>
    names.length > mostNamed ? `shared by ${countWords(names.length, 'area')}` : listWords(names)
  return `ranged from ${low.value} (${holders(low)}) to ${high.value} (${holders(high)})`
}

/** Begins a sentence about the figures of one period: “In 2023 healthy life expectancy”. */
export function beginning(data: DescribedChart, estimate: PresentEstimate): string {
  return `${inPeriod(estimate.period)} ${figureWords(data.indicator.name, measureWords(data.indicator, estimate))}`
}

/** The finding of a comparison of areas: this area’s value, verdict and rank, and the two ends. */
export function describeComparison(data: DescribedChart): string {
  const area = areaOf(data, 'this')
  const { values, without } = comparedAreas(data)
  const [sample] = values
  if (!sample) return `No figure is given for ${measureOf(data)} in any of these areas.`
  const ends = endsPhrase(data, values)
  const begin = beginning(data, sample.estimate)
  const own = values.find((value) => value.area.code === area?.code)
  if (own) {
    const value = formatValue(own.estimate.value, data.indicator, { unit: 'full' })
    const rank = ends ? rankPhrase(data, own.estimate, values) : ''
    const phrases = afterComma(verdictPhrase(data, own.estimate), rank)
    const finding = `${begin} in ${areaWords(own.area)} was ${value}${phrases}`
    return sentenceOf(finding, ends && `it ${ends}`, withoutPhrase(without))
  }
  const value = formatValue(sample.estimate.value, data.indicator, { unit: 'full' })
  const where = values.length === 1 ? areaWords(sample.area) : `all ${countWords(values.length, 'area')}`
  return sentenceOf(
    `${begin} ${ends || `was ${value} in ${where}`}`,
    area
      ? `no figure is given for ${areaWords(area)}${without > 1 ? ` and ${countWords(without - 1, 'other area')}` : ''}`
      : '',
  )
}

function measureOf(data: DescribedChart): string {
  const { description, indicator } = data
  const breakdown = 'sex' in description ? description : { sex: 'persons' as const, age: 'all', category: 'all' }
  return measureWords(indicator, breakdown)
}
