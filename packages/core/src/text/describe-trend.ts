import { rankAmong } from '../compare/rank.ts'
import type { Estimate, PresentEstimate } from '../model/estimate.ts'
import type { Sex } from '../model/indicator.ts'
import { comparePeriods } from '../model/period.ts'
import type { ChartArea } from './chart-data.ts'
import {
  afterComma,
  areaOf,
  direction,
  estimatesWith,
  gapPhrase,
  isPresent,
  sentenceOf,
  verdictPhrase,
} from './chart-lookup.ts'
import type { DescribedChart } from './chart-lookup.ts'
import { formatPeriod } from './format-period.ts'
import { formatValue } from './format-value.ts'
import { areaWords, figureWords, inPeriod, listWords, lowerFirst, measureWords, sexWords } from './phrases.ts'

interface Line {
  sex: Sex
  latest: PresentEstimate
  /** The first value that can still be compared with the latest one. */
  earliest: PresentEstimate
  /** All values that can be compared with the latest one, oldest first. */
  comparable: PresentEstimate[]
  gaps: string[]
}

/** Periods that the chart shows for some area, or that this series names, and for which it has no value. */
function gapsIn(data: DescribedChart, series: Estimate[], present: PresentEstimate[]): string[] {
  const [first, last] = [present[0], present.at(-1)]
  if (!first || !last) return []
  const known = new Set(present.map((estimate) => estimate.period))
  const shown = new Set([...series, ...data.estimates].map((estimate) => estimate.period))
  return [...shown].filter((period) => !known.has(period) && comparePeriods(period, first.period) > 0)
}

function lineOf(
  data: DescribedChart,
  area: ChartArea,
  fields: { sex: Sex; age: string; category: string },
): Line | null {
  const series = estimatesWith(data, { area: area.code, ...fields })
  const present = series.filter(isPresent)
  const latest = present.at(-1)
  if (!latest) return null
  const breaks = data.indicator.breaks.map(({ period }) => period)
  const lastBreak = breaks
    .filter((period) => comparePeriods(period, latest.period) <= 0)
    .sort(comparePeriods)
    .at(-1)
  const comparable = present.filter(({ period }) => !lastBreak || comparePeriods(period, lastBreak) >= 0)
  const gaps = gapsIn(data, series, present)
  return { sex: fields.sex, latest, earliest: comparable[0] ?? latest, comparable, gaps }
}

function changePhrase(data: DescribedChart, { earliest, latest }: Line): string {
  if (earliest.period === latest.period) return ''
  const way = direction(earliest.value, latest.value, data.indicator)
  const since = formatPeriod(earliest.period)
  if (way === 'unchanged') return `the same as in ${since}`
  return `${way} from ${formatValue(earliest.value, data.indicator)} in ${since}`
}

/** “highest in 2013–15 (63.0)”, where that is neither the first value nor the last, which the sentence tells anyway. */
function peakPhrase(data: DescribedChart, { comparable }: Line, order: 'highest' | 'lowest'): string {
  const { indicator } = data
  const values = comparable.map(({ value }) => value)
  const isFirst = ({ value }: PresentEstimate) => rankAmong(value, values, order, indicator.decimals).position === 1
  const [peak, ...more] = comparable.filter(isFirst)
  if (!peak || more.length > 0 || peak === comparable[0] || peak === comparable.at(-1)) return ''
  return `${order} ${lowerFirst(inPeriod(peak.period))} (${formatValue(peak.value, indicator)})`
}

function peaksPhrase(data: DescribedChart, line: Line): string {
  const peaks = (['highest', 'lowest'] as const).map((order) => peakPhrase(data, line, order)).filter(Boolean)
  return peaks.length === 0 ? '' : `it was ${listWords(peaks)}`
}

/** Gaps of each sex under its name, where they differ: a year that men have is not missing for them. */
function gapsPhrase(lines: Line[]): string {
  const phrases = lines.map(({ gaps }) => gapPhrase(gaps))
  if (new Set(phrases).size < 2) return phrases[0] ?? ''
  return lines
    .map(({ sex }, index) => (phrases[index] ? `for ${sexWords[sex]} ${phrases[index]}` : ''))
    .filter(Boolean)
    .join('; ')
}

function valuePhrase(data: DescribedChart, line: Line): string {
  return formatValue(line.latest.value, data.indicator, { unit: 'full' })
}

/** “In 2022–24 healthy life expectancy in Coventry was 62.2 years for women (similar to England (64.0), …) and …” */
function severalLines(data: DescribedChart, area: ChartArea, lines: Line[]): string {
  const [first] = lines
  if (!first) return ''
  const everyone = measureWords(data.indicator, { ...first.latest, sex: 'persons' })
  const parts = lines.map((line) => {
    const period = line.latest.period === first.latest.period ? '' : ` in ${formatPeriod(line.latest.period)}`
    const phrases = afterComma(verdictPhrase(data, line.latest), changePhrase(data, line))
    return `${valuePhrase(data, line)} for ${sexWords[line.sex]}${period}${phrases}`
  })
  const joined = parts.some((part) => part.includes(',')) ? parts.join(', and ') : listWords(parts)
  return `${inPeriod(first.latest.period)} ${figureWords(data.indicator.name, everyone)} in ${areaWords(area)} was ${joined}`
}

/** The finding of a trend: the latest value, its verdict, and which way it lies from the first comparable one. */
export function describeTrend(data: DescribedChart): string {
  const area = areaOf(data, 'this')
  const { description } = data
  if (description.type !== 'trend' || !area) return 'There is no area to show.'
  const { age, category, sexes } = description
  const lines = sexes.flatMap((sex) => lineOf(data, area, { sex, age, category }) ?? [])
  const [first] = lines
  if (!first) {
    const sex = sexes.length === 1 && sexes[0] ? sexes[0] : 'persons'
    return `No figure is given for ${measureWords(data.indicator, { sex, age, category })} in ${areaWords(area)}.`
  }
  const gaps = gapsPhrase(lines)
  const without = sexes.filter((sex) => !lines.some((line) => line.sex === sex)).map((sex) => sexWords[sex])
  const absent = without.length === 0 ? '' : `no figure is given for ${listWords(without)}`
  if (sexes.length > 1) return sentenceOf(severalLines(data, area, lines), gaps, absent)
  const measure = figureWords(data.indicator.name, measureWords(data.indicator, first.latest))
  const phrases = afterComma(verdictPhrase(data, first.latest), changePhrase(data, first))
  return sentenceOf(
    `${inPeriod(first.latest.period)} ${measure} in ${areaWords(area)} was ${valuePhrase(data, first)}${phrases}`,
    peaksPhrase(data, first),
    gaps,
  )
}
