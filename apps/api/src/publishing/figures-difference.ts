import { comparePeriods } from '@jsna/core'
import type { Estimate, Indicator } from '@jsna/core'
import type { Kysely } from 'kysely'
import { city } from '../city.ts'
import type { Row } from '../database/bulk.ts'
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

/** One indicator whose figures a release would change. The figures themselves are read again when it is written. */
export interface FiguresDifference extends DifferenceSummary {
  indicator: Indicator
  coverage: Coverage
}

/** As much of a difference as readers are told. */
export interface DifferenceSummary {
  /** Figures that are new, by period. */
  added: Readonly<Record<string, number>>
  removed: number
  revised: number
  /** The city's revised figures, as they were and as they are. */
  revisedInCity: { before: Estimate; after: Estimate }[]
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
  return { indicator, coverage: coverageOf(estimates, catalogue), ...summaryOf(difference) }
}

export function summaryOf({ added, changed, removed }: Difference): DifferenceSummary {
  const periods: Record<string, number> = {}
  for (const { period } of added) periods[String(period)] = (periods[String(period)] ?? 0) + 1
  return {
    added: periods,
    removed: removed.length,
    revised: changed.length,
    revisedInCity: changed.filter(({ after }) => after['area'] === city.area).map(estimatePair),
  }
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

const estimatePair = ({ before, after }: Difference['changed'][number]) => ({
  before: estimateOf(before),
  after: estimateOf(after),
})

const estimateOf = (row: Row): Estimate => toEstimate(row as unknown as EstimateTable)
