import { roundHalfAwayFromZero as seen } from '../combine/rounding.ts'
import { rankAmong } from '../compare/rank.ts'
import type { PresentEstimate } from '../model/estimate.ts'
import { afterComma, areaOf, besideOf, estimatesWith, isPresent, sentenceOf } from './chart-lookup.ts'
import type { DescribedChart } from './chart-lookup.ts'
import type { ChartArea } from './chart-data.ts'
import { formatNumber, formatValue } from './format-value.ts'
import {
  areaWords,
  categoryWords,
  countWords,
  inPeriod,
  insideSentence,
  listWords,
  lowerFirst,
  measureWords,
  sexWords,
} from './phrases.ts'

/** The values of every category of this area that has one, in the indicator's order. */
function categoriesOf(data: DescribedChart, area: ChartArea): PresentEstimate[] {
  const order = data.indicator.categories.map(({ id }) => id)
  const latest = estimatesWith(data, { area: area.code }).filter(isPresent).at(-1)
  return estimatesWith(data, { area: area.code, period: latest?.period ?? '' })
    .filter(isPresent)
    .sort((a, b) => order.indexOf(a.category) - order.indexOf(b.category))
}

/** What a bar stands for: its category, or its age band where the breakdown is by age, and its sex where that is shown. */
function barName(data: DescribedChart, { sex, age, category }: PresentEstimate): string {
  const group = category === 'all' ? age : categoryWords(data.indicator, category)
  return sex === 'persons' ? group : `${sexWords[sex]}, ${group}`
}

function share(data: DescribedChart, estimate: PresentEstimate): string {
  return formatValue(estimate.value, data.indicator, { unit: 'full' })
}

/** The bars at one end of the order, all that readers see as the same. */
function barsAtEnd(data: DescribedChart, bars: PresentEstimate[], order: 'highest' | 'lowest'): PresentEstimate[] {
  const values = bars.map(({ value }) => value)
  return bars.filter(({ value }) => rankAmong(value, values, order, data.indicator.decimals).position === 1)
}

function namesOf(data: DescribedChart, bars: PresentEstimate[]): string {
  const names = bars.map((bar) => barName(data, bar))
  return names.length > 3 ? countWords(names.length, 'group') : listWords(names)
}

/** “the largest group in Foleshill was Asian, with 55.2%”, “the largest groups … were Asian and White, each with 40.0%”. */
function largestPhrase(data: DescribedChart, area: ChartArea, largest: PresentEstimate[]): string {
  const value = largest[0] ? share(data, largest[0]) : ''
  const [group, each] = largest.length > 1 ? ['groups', 'were'] : ['group', 'was']
  const withValue = largest.length > 1 ? `each with ${value}` : `with ${value}`
  return `the largest ${group} in ${areaWords(area)} ${each} ${namesOf(data, largest)}, ${withValue}`
}

/** The smallest category. Of ages and sexes it is of no interest, and of two groups it is the other one. */
function smallestPhrase(data: DescribedChart, bars: PresentEstimate[], largest: PresentEstimate[]): string {
  const [first, ...more] = barsAtEnd(data, bars, 'lowest')
  const isBreakdown = bars.length > 2 && bars.every(({ category }) => category !== 'all')
  if (!first || more.length > 0 || !isBreakdown || largest.length === bars.length) return ''
  return `the smallest was ${barName(data, first)}, with ${share(data, first)}`
}

/** Where the two areas differ most, when readers see that they do and it is not in the largest group anyway. */
function widestGap(
  data: DescribedChart,
  [area, comparator]: [ChartArea, ChartArea | undefined],
  bars: PresentEstimate[],
  largest: PresentEstimate[],
): string {
  if (!comparator) return ''
  const { decimals } = data.indicator
  const gaps = bars.flatMap((bar) => {
    const beside = besideOf(data, bar, comparator)
    const gap = beside && Math.abs(seen(bar.value, decimals) - seen(beside.value, decimals))
    return beside && gap ? [{ bar, beside, gap: seen(gap, decimals) }] : []
  })
  const most = Math.max(0, ...gaps.map(({ gap }) => gap))
  const [widest, ...more] = gaps.filter(({ gap }) => gap === most)
  if (!widest || more.length > 0 || largest.includes(widest.bar)) return ''
  const values = `${share(data, widest.bar)} against ${share(data, widest.beside)}`
  return `${areaWords(area)} and ${areaWords(comparator)} differ most in ${barName(data, widest.bar)}, with ${values}`
}

/** The finding of paired bars: the largest and the smallest group, and the group in which the two areas differ most. */
export function describeBars(data: DescribedChart): string {
  const area = areaOf(data, 'this')
  const comparator = areaOf(data, 'benchmark') ?? areaOf(data, 'comparator')
  const bars = area ? categoriesOf(data, area) : []
  const [first] = bars
  if (!area || !first) return noCategories(data, area)
  const largest = barsAtEnd(data, bars, 'highest')
  const beside = largest.length === 1 && largest[0] ? besideOf(data, largest[0], comparator) : undefined
  const against = beside && comparator ? `against ${share(data, beside)} in ${areaWords(comparator)}` : ''
  const finding = `${data.indicator.name}: ${lowerFirst(inPeriod(first.period))} ${largestPhrase(data, area, largest)}`
  const hidden = estimatesWith(data, { area: area.code, period: first.period }).length - bars.length
  const without = hidden === 0 ? '' : `no figure is given for ${countWords(hidden, 'group')}`
  return sentenceOf(
    `${finding}${afterComma(against)}`,
    smallestPhrase(data, bars, largest),
    widestGap(data, [area, comparator], bars, largest),
    without,
  )
}

function noCategories(data: DescribedChart, area: ChartArea | undefined): string {
  const measure = measureWords(data.indicator, { sex: 'persons', age: 'all', category: 'all' })
  return `No figure is given for ${measure}${area ? ` in ${areaWords(area)}` : ''}.`
}

/** A category that is only a number, or a number of a tenth, is called what it is. */
function tenthName(data: DescribedChart, category: string): string {
  const label = categoryWords(data.indicator, category)
  return /tenth|decile|deprived/i.test(label) ? insideSentence(label) : 'most deprived tenth'
}

/** The finding of a deprivation strip: how much of the area lies in the first, most deprived, tenth. */
export function describeStrip(data: DescribedChart): string {
  const area = areaOf(data, 'this')
  const comparator = areaOf(data, 'benchmark') ?? areaOf(data, 'comparator')
  const tenths = area ? categoriesOf(data, area) : []
  const worst = data.indicator.categories[0]?.id ?? tenths[0]?.category
  const own = tenths.find((tenth) => tenth.category === worst)
  if (!area || (!own && tenths.length === 0)) return noCategories(data, area)
  if (!own) return `No figure is given for the ${tenthName(data, worst ?? '')} in ${areaWords(area)}.`
  const population = data.indicator.population === '' ? 'neighbourhoods' : data.indicator.population
  const beside = besideOf(data, own, comparator)
  const against = beside && comparator ? `against ${share(data, beside)} in ${areaWords(comparator)}` : ''
  const counted = own.count !== null && own.denominator !== null
  const part = counted
    ? `${formatNumber(own.count ?? 0, 0)} of the ${formatNumber(own.denominator ?? 0, 0)} ${population} in ${areaWords(area)} (${share(data, own)})`
    : `${share(data, own)} of ${population} in ${areaWords(area)}`
  const verb = own.count === 1 ? 'was' : 'were'
  return sentenceOf(
    `${inPeriod(own.period)}, ${part} ${counted ? verb : 'were'} in the ${tenthName(data, own.category)}${afterComma(against)}`,
  )
}
