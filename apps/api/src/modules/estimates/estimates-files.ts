import type { EstimatesAnswer } from '../../client.ts'
import { figureProvenance, figureTable } from '../../downloads/figure-table.ts'
import { estimateTable } from '../../downloads/figure-tables.ts'
import { jsonStat } from '../../downloads/json-stat.ts'
import type { Table } from '../../downloads/table.ts'
import type { PublicContext } from '../../http/public-route.ts'

export const estimatesTable = async (
  { estimates }: EstimatesAnswer,
  { evidence, release }: PublicContext,
): Promise<Table> => figureTable(estimateTable, estimates, await evidence.catalogue(), release)

export async function estimatesJsonStat({ estimates }: EstimatesAnswer, at: PublicContext): Promise<object> {
  const catalogue = await at.evidence.catalogue()
  const provenance = figureProvenance(estimates, catalogue, at.release)
  return jsonStat({ estimates, catalogue, provenance, title: estimateTable.title })
}
