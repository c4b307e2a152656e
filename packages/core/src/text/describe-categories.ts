import type { PresentEstimate } from '../model/estimate.ts'
import { afterComma, areaOf, besideOf, estimatesWith, isPresent, sentenceOf } from './chart-lookup.ts'
import type { DescribedChart } from './chart-lookup.ts'
import type { ChartArea } from './chart-data.ts'
import { formatNumber, formatValue } from './format-value.ts'
import { areaWords, categoryWords, countWords, inPeriod, insideSentence, measureWords, sexWords } from './phrases.ts'

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

/** Where a breakdown differs most from the comparator, when that is not the largest group anyway. */
function widestGap(
  data: DescribedChart,
  comparator: ChartArea | undefined,
  bars: PresentEstimate[],
  largest: PresentEstimate,
) {
  const gaps = bars.flatMap((bar) => {
    const beside = besideOf(data, bar, comparator)
    return beside ? [{ bar, beside, gap: Math.abs(bar.value - beside.value) }] : []
  })
  const [first] = gaps
  if (!first) return ''
  const widest = gaps.reduce((best, gap) => (gap.gap > best.gap ? gap : best), first)
  if (widest.bar === largest || widest.gap === 0) return ''
  const values = `${share(data, widest.bar)} against ${share(data, widest.beside)}`
  return `the two differ most in ${barName(data, widest.bar)}, with ${values}`
}

/** The finding of paired bars: the largest group, and the group in which the two areas differ most. */
export function describeBars(data: DescribedChart): string {
  const area = areaOf(data, 'this')
  const comparator = areaOf(data, 'benchmark') ?? areaOf(data, 'comparator')
  const bars = area ? categoriesOf(data, area) : []
  const [first] = bars
  if (!area || !first) return noCategories(data, area)
  const largest = bars.reduce((best, bar) => (bar.value > best.value ? bar : best), first)
  const beside = besideOf(data, largest, comparator)
  const against = beside && comparator ? `against ${share(data, beside)} in ${areaWords(comparator)}` : ''
  const period = inPeriod(first.period)
  const when = period.charAt(0).toLowerCase() + period.slice(1)
  const finding = `${data.indicator.name}: ${when} the largest group in ${areaWords(area)} was ${barName(data, largest)}, with ${share(data, largest)}`
  const hidden = estimatesWith(data, { area: area.code, period: first.period }).length - bars.length
  const without = hidden === 0 ? '' : `no figure is given for ${countWords(hidden, 'group')}`
  return sentenceOf(`${finding}${afterComma(against)}`, widestGap(data, comparator, bars, largest), without)
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
  if (!area || !own) return noCategories(data, area)
  const population = data.indicator.population === '' ? 'neighbourhoods' : data.indicator.population
  const beside = besideOf(data, own, comparator)
  const against = beside && comparator ? `against ${share(data, beside)} in ${areaWords(comparator)}` : ''
  const counted = own.count !== null && own.denominator !== null
  const part = counted
    ? `${formatNumber(own.count ?? 0, 0)} of the ${formatNumber(own.denominator ?? 0, 0)} ${population} in ${areaWords(area)} (${share(data, own)})`
    : `${share(data, own)} of ${population} in ${areaWords(area)}`
  return sentenceOf(
    `${inPeriod(own.period)}, ${part} were in the ${tenthName(data, own.category)}${afterComma(against)}`,
  )
}
