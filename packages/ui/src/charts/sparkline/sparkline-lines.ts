import { comparePeriods, formatPeriod, formatValue } from '@jsna/core'
import type { Estimate, EstimateKey, Indicator } from '@jsna/core'

export interface SparklineLine {
  role: 'this' | 'benchmark'
  name: string
  /** One a period; `null` where there is no value, which breaks the line. */
  values: (number | null)[]
  /** The last value in words. */
  end: string
}

export interface SparklineProps {
  lines: SparklineLine[]
  /** First and last period in words. */
  first: string
  last: string
  /** Position of the period to be ringed on the first line. */
  ring: number | null
  label: string
  caption: string
}

/**
 * The small line of a figure: its own series, and the benchmark's where it is among the estimates.
 * `null` where there are fewer than three values, which make no line worth drawing.
 */
export function sparklineOf(
  estimates: Estimate[],
  subject: EstimateKey,
  indicator: Indicator,
  areas: Record<string, { name: string }>,
): SparklineProps | null {
  const series = estimates.filter((estimate) => isSameSeries(estimate, subject))
  const periods = [...new Set(series.map((estimate) => estimate.period))].sort(comparePeriods)
  const codes = [...new Set(series.map((estimate) => estimate.area))].filter((code) => code !== subject.area)
  const benchmark = codes.at(-1)
  const lines = [subject.area, ...(benchmark === undefined ? [] : [benchmark])].flatMap((code, index) => {
    const values = periods.map((period) => valueAt(series, code, period))
    const end = values.findLast((value) => value !== null)
    if (end === undefined || end === null) return []
    const role: SparklineLine['role'] = index === 0 ? 'this' : 'benchmark'
    return [{ role, name: areas[code]?.name ?? code, values, end: formatValue(end, indicator, {}) }]
  })
  const [own, other] = lines
  if (!own || own.role !== 'this' || own.values.filter((value) => value !== null).length < 3) return null
  const [first = '', last = ''] = [periods[0], periods.at(-1)].map((period) => (period ? formatPeriod(period) : ''))
  const ring = periods.indexOf(subject.period)
  const names = other ? `${own.name} and ${other.name}` : own.name
  return {
    lines,
    first,
    last,
    ring: ring < 0 || own.values[ring] === null ? null : ring,
    label: `Small chart: ${names}, ${first} to ${last}`,
    caption: `${own.name} (thick)${other ? ` and ${other.name} (grey)` : ''}. Ring: this figure.`,
  }
}

function valueAt(series: Estimate[], area: string, period: string): number | null {
  const found = series.find((estimate) => estimate.area === area && estimate.period === period)
  return found?.kind === 'estimate' ? found.value : null
}

function isSameSeries(estimate: Estimate, subject: EstimateKey): boolean {
  return (
    estimate.indicator === subject.indicator &&
    estimate.sex === subject.sex &&
    estimate.age === subject.age &&
    estimate.category === subject.category
  )
}
