import type { CompareAreasAnswer } from '../../client.ts'
import { keyOf } from '../../database/rows.ts'
import { estimateFields, gapFields, gapNames } from '../../downloads/comparing-columns.ts'
import { figureTable } from '../../downloads/figure-table.ts'
import type { FigureTable } from '../../downloads/figure-table.ts'
import { figureKey, limits, place, terms } from '../../downloads/figure-tables.ts'
import type { Table } from '../../downloads/table.ts'
import type { PublicContext } from '../../http/public-route.ts'

type Row = CompareAreasAnswer['rows'][number]
type Cell = Row & Row['areas'][number] & { benchmark: string }

const table: FigureTable<Cell> = {
  title: 'Areas side by side',
  key: figureKey,
  columns: [
    ...place,
    'period',
    'sex',
    'age',
    'category',
    'kind',
    'value',
    ...limits,
    'unit',
    'reason',
    'benchmark',
    'benchmarkName',
    'benchmarkValue',
    'verdict',
    'comparisonMethod',
    'level',
    'comparisonReason',
    ...gapNames,
    ...terms,
  ],
  fieldsOf: ({ estimate, comparison, difference, ratio, referenceEstimate, benchmark, ...key }) => ({
    ...keyOf(key),
    ...estimateFields(estimate),
    benchmark,
    benchmarkValue: referenceEstimate.kind === 'estimate' ? referenceEstimate.value : null,
    verdict: comparison.verdict,
    comparisonMethod: comparison.method,
    level: comparison.level,
    comparisonReason: comparison.reason,
    ...gapFields(difference, ratio),
  }),
}

/** One row an area and a measure, as the page has them side by side. */
export async function compareAreasTable(
  { rows, reference }: CompareAreasAnswer,
  { evidence, release }: PublicContext,
): Promise<Table> {
  const cells = rows.flatMap((row) => row.areas.map((cell) => ({ ...row, ...cell, benchmark: reference.code })))
  return figureTable(table, cells, await evidence.catalogue(), release)
}
