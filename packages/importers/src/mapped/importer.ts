import type { FigureFile, FigureImporter } from '../figure-importer.ts'
import { emptyObservation } from '../observations/empty-observation.ts'
import { readRows } from '../reading/read-rows.ts'
import { belongsTo, isNumberRole, isOfSheet } from './column-mapping.ts'
import type { ColumnMapping, ColumnRole } from './column-mapping.ts'
import { belongsToFigure, dimensionsOf, figureHeadings, headingsAt, placeOf } from './dimensions.ts'
import { createBandGroups } from './put-together.ts'
import type { BandGroups } from './put-together.ts'
import { createRowReader } from './read-row.ts'
import type { MappedRow } from './read-row.ts'

export const ID = 'mapped'

type Band = MappedRow & { kind: 'band' }

const EMPTY = 'cells that are empty, in columns that stand side by side'

/** Where the cells of one figure stand in a row. */
interface Figure {
  /** What headers say of it. */
  headings: ReadonlyMap<ColumnRole, string>
  at: (role: ColumnRole) => number | undefined
  /** Columns of numbers that are about this figure alone. */
  own: number[]
}

function figuresOf(mapping: ColumnMapping): Figure[] {
  const { roles } = mapping
  const fields = dimensionsOf(mapping).map(({ field }) => field)
  const isOwn = (at: number, figure: readonly string[]) =>
    isNumberRole(roles[at]) && !headingsAt(mapping, at).includes(null) && belongsToFigure(mapping, at, figure)
  return figureHeadings(mapping).map((figure) => {
    const places = new Map(roles.map((role) => [role, placeOf(mapping, role, figure)]))
    const headings = new Map<ColumnRole, string>(fields.map((field, place) => [field, figure[place] ?? '']))
    const own = fields.length === 0 ? [] : [...roles.keys()].filter((at) => isOwn(at, figure))
    return { headings, at: (role) => places.get(role), own }
  })
}

async function read(mapping: ColumnMapping, file: FigureFile): Promise<number> {
  const { context, issues, figures } = file
  const readRow = createRowReader(mapping, context)
  const figuresInRow = figuresOf(mapping)
  /** The column in which something stands: for a heading, the first of the figure. */
  const nameOf = ({ headings, at, own }: Figure, role: ColumnRole) =>
    mapping.header[(headings.has(role) ? own[0] : at(role)) ?? -1] ?? null
  /** The first figure of a row that is about the same as one, as far as that is compared. */
  const firstLike = (figure: Figure, isCompared: (role: ColumnRole) => boolean): Figure =>
    figuresInRow.find(({ headings }) =>
      [...headings].every(([role, heading]) => !isCompared(role) || heading === figure.headings.get(role)),
    ) ?? figure
  /** The column that is named where a band of the same whole is missing. */
  const bandColumns = new Map(
    figuresInRow.map((one) => [
      one,
      nameOf(
        firstLike(one, (role) => role !== 'age-band'),
        'age-band',
      ),
    ]),
  )
  let groups: BandGroups | null = null

  const gather = ({ observation, renamed, range, indicator }: Band, row: number, figure: Figure): void => {
    groups ??= createBandGroups(indicator)
    const { count, denominator, status } = observation
    const whole = { ...emptyObservation(observation), status }
    const column = bandColumns.get(figure) ?? null
    const problem = groups.add({ row, column, whole, range, count, denominator: denominator ?? 0 }, renamed)
    if (problem === null) return
    issues.add({ row, column: nameOf(figure, 'age-band'), rule: 'unknown-breakdown', value: '', message: problem })
  }

  interface Place {
    row: number
    cell: (role: ColumnRole) => string
    figure: Figure
    /** Columns about all figures of the row, of which something was said already. */
    said: Set<number>
  }
  const take = (mapped: MappedRow, { row, cell, figure, said }: Place): void => {
    if (mapped.kind === 'left-out') figures.leaveOut(mapped.reason)
    else if (mapped.kind === 'problem') {
      const { role, rule: broken, message, everywhere } = mapped
      const at = figure.at(role)
      if (at !== undefined && !figure.own.includes(at)) {
        if (said.has(at)) return
        said.add(at)
      }
      // What is wrong with a heading is wrong in every column that bears it.
      const bearer = figure.headings.has(role) ? firstLike(figure, (other) => other === role) : figure
      const issue = { row, column: nameOf(bearer, role), rule: broken, value: cell(role), message }
      if (everywhere) issues.addOnce(issue)
      else issues.add(issue)
    } else if (mapped.kind === 'band') gather(mapped, row, figure)
    else if (mapped.renamed) figures.addRenamed(mapped.observation, row)
    else figures.add(mapped.observation, row)
  }

  // Columns are known by their place: a header may name two alike, or one not at all.
  const header = (cells: readonly string[]) => cells.map((_, at) => String(at))
  const rule = { required: [], optional: mapping.header.map((_, at) => String(at)), othersAllowed: true }
  const rowsRead = await readRows(
    file,
    rule,
    ({ row, cell: cellAt }) => {
      const said = new Set<number>()
      for (const figure of figuresInRow) {
        const cell = (role: ColumnRole): string => {
          const heading = figure.headings.get(role)
          if (heading !== undefined) return heading
          const at = figure.at(role)
          return at === undefined ? '' : cellAt(String(at))
        }
        if (figure.own.length > 0 && figure.own.every((at) => cellAt(String(at)) === '')) figures.leaveOut(EMPTY)
        else take(readRow(cell), { row, cell, figure, said })
      }
    },
    { header },
  )
  for (const one of (groups as BandGroups | null)?.finish() ?? []) {
    if ('problem' in one) {
      const { row, column, problem: message, area: value } = one
      issues.add({ row, column, rule: 'missing-value', value, message })
    } else if (one.renamed) figures.addRenamed(one.observation, one.row)
    else figures.add(one.observation, one.row)
    await figures.handOver()
  }
  return rowsRead
}

/** A file of somebody's own, read as a person said. */
export function mappedImporter(mapping: ColumnMapping): FigureImporter {
  return {
    id: ID,
    label: `Files like “${mapping.name}”`,
    recognises: ({ header, sheet }) => belongsTo(mapping, header) && isOfSheet(mapping, sheet),
    read: (file) => read(mapping, file),
  }
}
