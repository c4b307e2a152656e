import { fault } from '../errors.ts'
import { notCalculated } from '../methods/confidence.ts'
import type { NotCalculated } from '../methods/confidence.ts'
import { eachRow, readRow } from '../methods/row.ts'
import type { CountRow } from '../methods/row.ts'
import { dayAfter } from '../model/calendar.ts'
import { comparePeriods, parsePeriod, periodsOverlap } from '../model/period.ts'
import type { Period } from '../model/period.ts'
import { shortPeriod } from '../text/short-period.ts'

export interface PeriodRow extends CountRow {
  /** Any spelling that `parsePeriod` reads. */
  period: string
}

/** Several periods as one: what `rate`, `proportion` and the other calculations take. */
export interface PooledPeriods {
  kind: 'pooled'
  /** Id of the whole span, such as `2021-01-01/P3Y`. */
  period: string
  count: number
  denominator: number
}

/**
 * Adds up several periods that follow each other, such as three years of deaths, to have enough events for a rate. Use it
 * where one year is too few; the value is calculated from the sums, never averaged.
 *
 * count = Σ count, denominator = Σ denominator: people of one year counted in three years are three person-years. Periods may
 * come in any order. A period without count or denominator, and a gap between periods, are answered with the reason, because
 * the sum would not be that of the span it names.
 *
 * @throws CalculationError when there are no periods, two of them share a day (rolling years cannot be added up), one is a
 * single day, together they are neither a month, a quarter nor whole years, or a count is negative or a denominator not above 0. PeriodError when a text names no period.
 * @reference Association of Public Health Observatories, Technical Briefing 3: Commonly used public health statistics and their confidence intervals.
 * @example
 * const years = ['2021', '2022', '2023'].map((period) => ({ period, count: 4, denominator: 1000 }))
 * const pooled = pooledPeriods(years)
 * pooled.period // => '2021-01-01/P3Y'
 * rate(pooled, { multiplier: 1000 }).value // => 4
 * pooledPeriods(years.toSpliced(1, 1)).reason // => 'There is nothing between 2021-12-31 and 2023-01-01.'
 */
export function pooledPeriods(rows: readonly PeriodRow[]): PooledPeriods | NotCalculated {
  if (rows.length === 0) throw fault(name, 'rows', 'must have at least one period', rows)
  const parts = eachRow(rows, (row) => ({ span: readSpan(row.period), counted: readRow(name, row) }))
  parts.sort((a, b) => comparePeriods(a.span.id, b.span.id))
  const period = spanOf(parts.map(({ span }) => span))
  let [count, denominator] = [0, 0]
  for (const { span, counted } of parts) {
    if ('kind' in counted) return notCalculated(`${shortPeriod(span.id)}: ${counted.reason}`)
    count += counted.count
    denominator += counted.denominator
  }
  return typeof period === 'string' ? { kind: 'pooled', period, count, denominator } : period
}

const name = 'pooledPeriods'

function readSpan(text: string): Period {
  const period = parsePeriod(text)
  if (period.kind === 'instant') throw fault(name, 'period', 'must be a span of time, not a single day', text)
  return period
}

/** The id of spans in order of time, or the gap between two of them. */
function spanOf(spans: readonly Period[]): string | NotCalculated {
  let gap: NotCalculated | null = null
  for (const [index, span] of spans.slice(1).entries()) {
    const before = spans[index] ?? span
    if (periodsOverlap(before.id, span.id))
      throw fault(name, 'period', `must not share days with ${before.id}`, span.id)
    if (dayAfter(before.end) === span.start) continue
    gap ??= notCalculated(`There is nothing between ${before.end} and ${span.start}.`)
  }
  const months = spans.reduce((sum, { years }) => sum + Math.round(years * 12), 0)
  if (gap) return gap
  if (months !== 1 && months !== 3 && months % 12 !== 0) {
    throw fault(name, 'rows', 'must add up to a month, a quarter or whole years', `${months} months`)
  }
  return parsePeriod(`${spans[0]?.start}/P${months}M`).id
}
