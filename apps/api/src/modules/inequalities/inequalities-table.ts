import type { InequalitiesAnswer } from '../../client.ts'
import { keyOf } from '../../database/rows.ts'
import { gapFields, gapNames } from '../../downloads/comparing-columns.ts'
import { figureTable } from '../../downloads/figure-table.ts'
import type { FigureTable } from '../../downloads/figure-table.ts'
import { limits, place, terms } from '../../downloads/figure-tables.ts'
import type { Fields, Table } from '../../downloads/table.ts'
import type { PublicContext } from '../../http/public-route.ts'

type Group = InequalitiesAnswer['groups'][number]
type Row = Omit<InequalitiesAnswer, 'area' | 'groups'> & { area: string; group: Group }

const table: FigureTable<Row> = {
  title: 'Groups inside an area',
  key: ['indicator', 'area', 'period', 'group'],
  columns: [
    ...place,
    'period',
    'sex',
    'age',
    'category',
    'by',
    'group',
    'groupName',
    'areas',
    'kind',
    'value',
    ...limits,
    'unit',
    'reason',
    'reference',
    ...gapNames,
    ...terms,
  ],
  fieldsOf: ({ group, by, reference, ...key }) => ({
    ...keyOf(key),
    by,
    reference,
    group: group.id,
    groupName: group.label,
    areas: group.areas,
    ...figureFields(group.figure),
    ...gapFields(group.difference, group.ratio),
  }),
}

const figureFields = (figure: Group['figure']): Fields => ({ ...figure })

/** One row a group. The slope over all groups, and what to know of them, stand among the notes. */
export async function inequalitiesTable(
  answer: InequalitiesAnswer,
  { evidence, release }: PublicContext,
): Promise<Table> {
  const rows = answer.groups.map((group): Row => ({ ...answer, area: answer.area.code, group }))
  const made = await figureTable(table, rows, await evidence.catalogue(), release)
  return { ...made, method: [...answer.cautions, ...slopeWords(answer), ...made.method] }
}

function slopeWords({ index }: InequalitiesAnswer): string[] {
  if (index.kind === 'missing') return [index.reason]
  const { value, lowerCi95, upperCi95 } = index.slopeIndex
  return [`Slope index of inequality ${value} (95% interval ${lowerCi95} to ${upperCi95}).`]
}
