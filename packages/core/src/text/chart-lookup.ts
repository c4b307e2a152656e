import { roundHalfAwayFromZero } from '../combine/rounding.ts'
import type { Estimate, PresentEstimate } from '../model/estimate.ts'
import type { Indicator } from '../model/indicator.ts'
import type { EstimateKey } from '../model/observation.ts'
import { comparePeriods } from '../model/period.ts'
import type { AreaRole, ChartArea, ChartData } from './chart-data.ts'
import { formatPeriod } from './format-period.ts'
import { formatValue } from './format-value.ts'
import { areaWords, countWords, listWords, verdictWords } from './phrases.ts'

/** What a chart shows, before its sentence is made. */
export type DescribedChart = Omit<ChartData, 'sentence'>

export function areaOf(data: DescribedChart, role: AreaRole): ChartArea | undefined {
  return data.areas.find((area) => area.role === role)
}

export function isPresent(estimate: Estimate): estimate is PresentEstimate {
  return estimate.kind === 'estimate'
}

/** Estimates with these fields, oldest first. */
export function estimatesWith(data: DescribedChart, fields: Partial<EstimateKey>): Estimate[] {
  const wanted = Object.entries(fields) as [keyof EstimateKey, string][]
  return data.estimates
    .filter((estimate) => wanted.every(([field, value]) => estimate[field] === value))
    .sort((a, b) => comparePeriods(a.period, b.period))
}

/** The benchmark's estimate for the same period and breakdown. */
export function besideOf(
  data: DescribedChart,
  estimate: Estimate,
  area: ChartArea | undefined,
): PresentEstimate | undefined {
  const { period, sex, age, category } = estimate
  return area && estimatesWith(data, { area: area.code, period, sex, age, category }).find(isPresent)
}

/** “similar to England (64.0)”, “against 64.0 in England” where no verdict is possible; empty without a benchmark. */
export function verdictPhrase(data: DescribedChart, estimate: PresentEstimate): string {
  const benchmark = areaOf(data, 'benchmark')
  const beside = besideOf(data, estimate, benchmark)
  if (!benchmark || !beside || benchmark.code === estimate.area) return ''
  const value = formatValue(beside.value, data.indicator)
  const row = data.comparisons.find(
    (comparison) =>
      comparison.benchmark === benchmark.code &&
      (['area', 'period', 'sex', 'age', 'category'] as const).every((field) => comparison[field] === estimate[field]),
  )
  if (!row || row.verdict === 'not-compared') return `against ${value} in ${areaWords(benchmark)}`
  return `${verdictWords(row.verdict, areaWords(benchmark))} (${value})`
}

/** Whether a later value is seen as higher, lower or the same as an earlier one, at published precision. */
export function direction(
  from: number,
  to: number,
  { decimals }: Pick<Indicator, 'decimals'>,
): 'up' | 'down' | 'unchanged' {
  const [before, after] = [roundHalfAwayFromZero(from, decimals), roundHalfAwayFromZero(to, decimals)]
  if (before === after) return 'unchanged'
  return after > before ? 'up' : 'down'
}

/** “no figure is given for 2020 and 2021”; empty without gaps. A long list is counted. */
export function gapPhrase(periods: readonly string[]): string {
  const names = [...new Set(periods)].sort(comparePeriods).map((period) => formatPeriod(period))
  if (names.length === 0) return ''
  return `no figure is given for ${names.length > 3 ? countWords(names.length, 'period') : listWords(names)}`
}

/** Joins the parts of a sentence and closes it. */
export function sentenceOf(...parts: string[]): string {
  return `${parts.filter((part) => part !== '').join('; ')}.`
}

/** Puts phrases behind a value: “, similar to England (64.0), up from 61.8 in 2013–15”. */
export function afterComma(...phrases: string[]): string {
  return phrases
    .filter((phrase) => phrase !== '')
    .map((phrase) => `, ${phrase}`)
    .join('')
}
