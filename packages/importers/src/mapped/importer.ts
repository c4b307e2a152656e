import type { FigureFile, FigureImporter } from '../figure-importer.ts'
import { emptyObservation } from '../observations/empty-observation.ts'
import { readRows } from '../reading/read-rows.ts'
import { belongsTo } from './column-mapping.ts'
import type { ColumnMapping, ColumnRole } from './column-mapping.ts'
import { createBandGroups } from './put-together.ts'
import type { BandGroups } from './put-together.ts'
import { createRowReader } from './read-row.ts'
import type { MappedRow } from './read-row.ts'

export const ID = 'mapped'

type Band = MappedRow & { kind: 'band' }

async function read(mapping: ColumnMapping, file: FigureFile): Promise<number> {
  const { context, issues, figures } = file
  const readRow = createRowReader(mapping, context)
  const place = new Map<ColumnRole, number>(mapping.roles.map((role, at) => [role, at]))
  const nameOf = (role: ColumnRole) => mapping.header[place.get(role) ?? -1] ?? null
  let groups: BandGroups | null = null

  const gather = ({ observation, renamed, range, indicator }: Band, row: number): void => {
    groups ??= createBandGroups(indicator)
    const { count, denominator, status } = observation
    const whole = { ...emptyObservation(observation), status }
    const problem = groups.add({ row, whole, range, count, denominator: denominator ?? 0 }, renamed)
    if (problem === null) return
    issues.add({ row, column: nameOf('age-band'), rule: 'unknown-breakdown', value: '', message: problem })
  }

  // Columns are known by their place: a header may name two alike, or one not at all.
  const header = (cells: readonly string[]) => cells.map((_, at) => String(at))
  const rule = { required: [], optional: mapping.header.map((_, at) => String(at)), othersAllowed: true }
  const rowsRead = await readRows(
    file,
    rule,
    ({ row, cell: cellAt }) => {
      const cell = (role: ColumnRole): string => {
        const at = place.get(role)
        return at === undefined ? '' : cellAt(String(at))
      }
      const mapped = readRow(cell)
      if (mapped.kind === 'left-out') figures.leaveOut(mapped.reason)
      else if (mapped.kind === 'problem') {
        const { role, rule: broken, message, everywhere } = mapped
        const issue = { row, column: nameOf(role), rule: broken, value: cell(role), message }
        if (everywhere) issues.addOnce(issue)
        else issues.add(issue)
      } else if (mapped.kind === 'band') gather(mapped, row)
      else if (mapped.renamed) figures.addRenamed(mapped.observation, row)
      else figures.add(mapped.observation, row)
    },
    { header },
  )
  for (const one of (groups as BandGroups | null)?.finish() ?? []) {
    if ('problem' in one) {
      const { row, problem: message, area: value } = one
      issues.add({ row, column: nameOf('age-band'), rule: 'missing-value', value, message })
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
    recognises: ({ header }) => belongsTo(mapping, header),
    read: (file) => read(mapping, file),
  }
}
