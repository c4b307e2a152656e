import { setImmediate } from 'node:timers/promises'
import { compareWithBenchmark } from '@jsna/core'
import type { Comparison, ComparisonRow, Estimate, Indicator } from '@jsna/core'
import { keyOf, keyText, toEstimate } from '../database/rows.ts'
import type { ComparisonTable, Validity } from '../database/tables.ts'
import { inTurns } from '../in-turns.ts'
import { inRelease } from '../evidence/published.queries.ts'
import type { Published } from '../evidence/published.queries.ts'
import { goalBenchmark } from './selection.ts'

type StoredComparison = Omit<ComparisonTable, keyof Validity>

/**
 * What is kept of a comparison. The reason of a verdict follows from the two figures, and a sentence for each of millions
 * would be larger than all figures together; why there is no verdict is kept.
 */
export function keptComparison<Row extends StoredComparison>(row: Row): Row {
  return hasWrittenReason(row) ? row : { ...row, reason: '' }
}

const hasWrittenReason = ({ verdict, benchmark }: Pick<StoredComparison, 'verdict' | 'benchmark'>) =>
  verdict === 'not-compared' || benchmark === goalBenchmark

/** Comparisons as readers get them, each with its reason. */
export async function comparisonsFrom(
  db: Published,
  release: number,
  rows: readonly StoredComparison[],
  indicators: readonly Indicator[],
): Promise<ComparisonRow[]> {
  const judged = rows.filter((row) => !hasWrittenReason(row))
  const estimates = await estimatesBehind(db, release, judged)
  const bySlug = new Map(indicators.map((indicator) => [indicator.slug, indicator]))
  const reasonOf = (row: StoredComparison) => {
    const own = estimates.get(keyText(row))
    const beside = estimates.get(keyText({ ...row, area: row.benchmark }))
    const indicator = bySlug.get(row.indicator)
    const again = own && beside && indicator && compareWithBenchmark(own, beside, indicator)
    // A release that was judged by an earlier method keeps its verdict; today's words would explain another one.
    return again?.verdict === row.verdict && again.method === row.method ? again.reason : judgedBefore
  }
  return inTurns(rows, (row) => ({
    ...keyOf(row),
    benchmark: row.benchmark,
    verdict: row.verdict as Comparison['verdict'],
    method: row.method as Comparison['method'],
    level: row.level as Comparison['level'],
    value: row.value,
    benchmarkValue: row.benchmarkValue,
    reason: hasWrittenReason(row) ? row.reason : reasonOf(row),
  }))
}

const judgedBefore = 'Judged when this release was made, by the method of that time.'

async function estimatesBehind(
  db: Published,
  release: number,
  rows: readonly StoredComparison[],
): Promise<Map<string, Estimate>> {
  if (rows.length === 0) return new Map()
  const distinct = (cells: readonly string[]) => [...new Set(cells)]
  const found = new Map<string, Estimate>()
  for (const [indicator, own] of Map.groupBy(rows, (row) => row.indicator)) {
    // Others are answered between two indicators.
    if (found.size > 0) await setImmediate()
    const estimates = await db
      .selectFrom('estimate')
      .selectAll()
      .where('indicator', '=', indicator)
      .where('area', 'in', distinct(own.flatMap(({ area, benchmark }) => [area, benchmark])))
      .where('period', 'in', distinct(own.map(({ period }) => period)))
      .where(inRelease(release))
      .execute()
    for (const row of estimates) found.set(keyText(row), toEstimate(row))
  }
  return found
}
