import type { ComparisonRow, Estimate } from '@jsna/core'
import type { SpreadRow, TrendRow } from '../client.ts'
import type { PublicContext } from '../http/public-route.ts'
import { figureProvenance, figureTable } from './figure-table.ts'
import { comparisonTable, estimateTable, spreadTable, trendTable } from './figure-tables.ts'
import { jsonStat } from './json-stat.ts'
import type { Table } from './table.ts'

interface Estimates {
  estimates: readonly Estimate[]
}

export const estimatesTable = async ({ estimates }: Estimates, { evidence, release }: PublicContext): Promise<Table> =>
  figureTable(estimateTable, estimates, await evidence.catalogue(), release)

export async function estimatesJsonStat({ estimates }: Estimates, at: PublicContext): Promise<object> {
  const catalogue = await at.evidence.catalogue()
  const provenance = figureProvenance(estimates, catalogue, at.release)
  return jsonStat({ estimates, catalogue, provenance, title: estimateTable.title })
}

export const comparisonsTable = async (
  { comparisons }: { comparisons: readonly ComparisonRow[] },
  { evidence, release }: PublicContext,
): Promise<Table> => figureTable(comparisonTable, comparisons, await evidence.catalogue(), release)

export const trendsTable = async (
  { trends }: { trends: readonly TrendRow[] },
  { evidence, release }: PublicContext,
): Promise<Table> => figureTable(trendTable, trends, await evidence.catalogue(), release)

export const spreadsTable = async (
  { spreads }: { spreads: readonly SpreadRow[] },
  { evidence, release }: PublicContext,
): Promise<Table> => figureTable(spreadTable, spreads, await evidence.catalogue(), release)
