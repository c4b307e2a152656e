import { comparisonTable, estimateTable, spreadTable, trendTable } from '../downloads/figure-tables.ts'
import type { FigureTable } from '../downloads/figure-table.ts'
import { namesIn } from '../downloads/figure-table.ts'
import { provenanceOf } from '../downloads/provenance.ts'
import { cellsOf, tableOf } from '../downloads/table.ts'
import type { Cell, Table } from '../downloads/table.ts'
import type { IndicatorFigures, ReleaseReader } from './release-contents.ts'

export type FigureKind = keyof IndicatorFigures

export const figureKinds: { [Kind in FigureKind]: FigureTable<IndicatorFigures[Kind][number]> } = {
  estimates: estimateTable,
  comparisons: comparisonTable,
  trends: trendTable,
  spreads: spreadTable,
}

/** A table of a whole release without its rows, which come an indicator at a time. */
export function emptyTable(kind: FigureKind, { contents }: ReleaseReader): Table {
  return tableOf(figureKinds[kind], [], provenanceOf(contents.release, contents.indicators))
}

/** The rows of a table of a whole release, those of one indicator at a time. */
export async function* rowsByIndicator(kind: FigureKind, reader: ReleaseReader): AsyncGenerator<Cell[][]> {
  const { columns, fieldsOf } = figureKinds[kind] as FigureTable<IndicatorFigures[FigureKind][number]>
  const names = namesIn(reader.contents, reader.contents.release)
  for (const { slug } of reader.contents.indicators) {
    const rows: readonly IndicatorFigures[FigureKind][number][] = await reader.figures(kind, slug)
    yield rows.map((row) => cellsOf({ ...names(row), ...fieldsOf(row) }, columns))
  }
}
