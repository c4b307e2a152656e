import type { ChartData, Comparison, Estimate } from '@jsna/core'
import { areaWords, categoryWords, formatValue, inPeriod, sexWords, upperFirst, verdictWords } from '@jsna/core'

/** The sentence that opens an indicator's page, in the parts that are drawn differently. */
export interface Headline {
  /** “In 2022–24 the figure for Coventry was ” */
  opening: string
  /** Value with its unit; `null` where there is none. */
  value: string | null
  /** “ for women” and the like. */
  group: string
  verdict: { verdict: Comparison['verdict']; words: string; value: string } | null
  /** Why there is no value or no verdict; empty where there is. */
  reason: string
}

type Named = { code: string; name: string }

function groupOf({ sex, age, category }: Estimate, { indicator }: ChartData): string {
  const parts = [
    sex === 'persons' ? '' : sexWords[sex],
    age === 'all' ? '' : `people aged ${age}`,
    category === 'all' ? '' : `“${categoryWords(indicator, category)}”`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : ` for ${parts.join(', ')}`
}

/** Says what the chart of bars says of the area: its value in that period, and how it stands against the benchmark. */
export function headlineOf(bars: ChartData, area: Named, benchmark: Named): Headline | null {
  const own = bars.estimates.find((estimate) => estimate.area === area.code)
  if (own === undefined) return null
  const opening = `${upperFirst(inPeriod(own.period))} the figure for ${areaWords(area)}`
  const group = groupOf(own, bars)
  if (own.kind !== 'estimate') {
    const word = own.kind === 'suppressed' ? 'is hidden' : 'is not available'
    return { opening: `${opening}${group} ${word}.`, value: null, group: '', verdict: null, reason: own.reason }
  }
  const value = formatValue(own.value, bars.indicator, { unit: 'full' })
  const said = { opening: `${opening} was `, value, group }
  if (area.code === benchmark.code) return { ...said, verdict: null, reason: '' }
  const comparison = bars.comparisons.find((row) => row.area === area.code && row.benchmark === benchmark.code)
  const other = bars.estimates.find((estimate) => estimate.area === benchmark.code)
  if (comparison === undefined || comparison.verdict === 'not-compared' || other?.kind !== 'estimate') {
    return { ...said, verdict: null, reason: comparison?.reason ?? '' }
  }
  const verdict = {
    verdict: comparison.verdict,
    words: verdictWords(comparison.verdict, areaWords(benchmark)),
    value: formatValue(other.value, bars.indicator),
  }
  return { ...said, verdict, reason: '' }
}
