import { comparePeriods } from '@jsna/core'
import type { Estimate, Indicator } from '@jsna/core'
import type { Kysely } from 'kysely'
import type { Cell } from '../database/bulk.ts'
import { toEstimate, toEstimateRow } from '../database/rows.ts'
import type { EstimateTable, PublishedTables } from '../database/tables.ts'
import type { Catalogue } from '../evidence/evidence-source.ts'
import { differenceFrom } from './versioned-rows.ts'
import type { Difference, Replacement } from './versioned-rows.ts'

/** What has been published for an indicator, for lists and pickers. */
export interface Coverage {
  latestPeriod: string | null
  schemes: string[]
  periods: string[]
}

/** One indicator whose figures a release would change. */
export interface FiguresDifference {
  indicator: Indicator
  /** All its estimates, as the release would say them. */
  estimates: readonly Estimate[]
  difference: Difference
  coverage: Coverage
}

export const estimateKey = ['indicator', 'area', 'sex', 'age', 'category', 'period'] as const

export function estimateReplacement(indicator: Indicator, estimates: readonly Estimate[]): Replacement {
  return {
    table: 'estimate',
    key: estimateKey,
    rows: estimates.map((estimate) => ({ ...toEstimateRow(estimate) })),
    scope: { indicator: indicator.slug },
  }
}

export async function figuresDifference(
  db: Kysely<PublishedTables>,
  indicator: Indicator,
  estimates: readonly Estimate[],
  catalogue: Catalogue,
): Promise<FiguresDifference> {
  const difference = await differenceFrom(db, estimateReplacement(indicator, estimates))
  return { indicator, estimates, difference, coverage: coverageOf(estimates, catalogue) }
}

export function coverageOf(estimates: readonly Estimate[], { areas, schemes }: Catalogue): Coverage {
  const schemeOf = new Map(areas.map(({ code, scheme }) => [code, scheme]))
  const given = estimates.filter(({ kind }) => kind !== 'missing')
  const periods = [...new Set(given.map(({ period }) => period))].sort(comparePeriods)
  const covered = new Set(given.map(({ area }) => schemeOf.get(area)))
  return {
    latestPeriod: periods.at(-1) ?? null,
    schemes: schemes.map(({ id }) => id).filter((id) => covered.has(id)),
    periods,
  }
}

/** The estimates behind a pair of changed rows. */
export function estimatePair({ before, after }: Difference['changed'][number]): { before: Estimate; after: Estimate } {
  return { before: estimateOf(before), after: estimateOf(after) }
}

export const estimateOf = (row: Readonly<Record<string, Cell>>): Estimate => toEstimate(row as unknown as EstimateTable)
