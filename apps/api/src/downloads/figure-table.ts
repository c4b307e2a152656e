import type { Catalogue } from '../evidence/evidence-source.ts'
import type { ReleaseRow } from '../database/rows.ts'
import { inTurns } from '../in-turns.ts'
import { provenanceOf, sourceTitle } from './provenance.ts'
import type { Provenance } from './provenance.ts'
import { cellsOf } from './table.ts'
import { columnOf } from './columns.ts'
import type { ColumnName } from './columns.ts'
import type { Fields, Table } from './table.ts'

export interface FigureTable<Row> {
  title: string
  key: Table['key']
  columns: readonly ColumnName[]
  fieldsOf: (row: Row) => Fields
}

type Named = { indicator: string; area?: string; scheme?: string; benchmark?: string }

/** Figures as a table: the fields under their own names, with the names, source and licence that make each row quotable. */
export async function figureTable<Row extends Named>(
  { title, key, columns, fieldsOf }: FigureTable<Row>,
  rows: readonly Row[],
  catalogue: Catalogue,
  release: ReleaseRow,
): Promise<Table> {
  const provenance = figureProvenance(rows, catalogue, release)
  const names = namesIn(catalogue, release)
  const cells = await inTurns(rows, (row) => cellsOf({ ...names(row), ...fieldsOf(row) }, columns))
  return { title, key, columns: columns.map(columnOf), rows: cells, ...provenance }
}

/** Where the figures of some rows come from. */
export function figureProvenance(rows: readonly Named[], { indicators }: Catalogue, release: ReleaseRow): Provenance {
  const used = new Set(rows.map(({ indicator }) => indicator))
  return provenanceOf(
    release,
    indicators.filter(({ slug }) => used.has(slug)),
  )
}

/** What is known of a row by its indicator and its area. */
export function namesIn({ areas, indicators, schemes }: Catalogue, release: ReleaseRow): (row: Named) => Fields {
  const areaOf = new Map(areas.map((area) => [area.code, area]))
  const schemeOf = new Map(schemes.map((scheme) => [scheme.id, scheme]))
  const indicatorFields = new Map(
    indicators.map((indicator): [string, Fields] => [
      indicator.slug,
      {
        indicatorName: indicator.name,
        unit: `${indicator.prefix}${indicator.unit}`,
        source: sourceTitle(indicator),
        sourceDate: indicator.source.date,
        licence: indicator.source.licence,
      },
    ]),
  )
  return ({ indicator, area, scheme, benchmark }) => ({
    ...indicatorFields.get(indicator),
    areaName: area === undefined ? undefined : areaOf.get(area)?.name,
    areaStatus: area === undefined ? undefined : areaOf.get(area)?.status,
    schemeName: scheme === undefined ? undefined : schemeOf.get(scheme)?.name,
    benchmarkName: benchmark === undefined ? undefined : (areaOf.get(benchmark)?.name ?? 'Goal'),
    release: release.number,
    methodVersion: release.methodVersion,
  })
}
