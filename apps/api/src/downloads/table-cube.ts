import { comparePeriods, formatPeriod } from '@jsna/core'
import type { AreaStatus } from '@jsna/core'
import type { ColumnName } from './columns.ts'
import { areaNotes, CellNotes, jsonStatDataset } from './json-stat-dataset.ts'
import type { Cell, Table } from './table.ts'

/** Columns whose words name what another column identifies. */
const namesOf: Partial<Record<ColumnName, ColumnName>> = {
  indicator: 'indicatorName',
  area: 'areaName',
  scheme: 'schemeName',
  group: 'groupName',
}
/** Numbers that are the same in every row: they are told once. */
const told = new Set<string>(['release'])

/** A table as a JSON-stat 2.0 dataset: some columns are its dimensions, and every column of numbers is a measure. */
export function tableCube(table: Table, dimensions: readonly ColumnName[]): object {
  const column = (name: string) => table.columns.findIndex((each) => each.name === name)
  const measures = table.columns.filter(({ kind, name }) => kind === 'number' && !told.has(name))
  const axes = dimensions.map((name) => axisOf(table, name))
  const size = [...axes.map(({ ids }) => ids.length), measures.length]
  const value: Record<string, number> = {}
  const status: Record<string, string> = {}
  const [kind, note] = [column('kind'), column('note')]
  const notes = new CellNotes()
  for (const row of table.rows) {
    const first = axes.reduce((sum, { at, placeOf }, index) => {
      return sum * (size[index] ?? 1) + (placeOf.get(textOf(row[at])) ?? 0)
    }, 0)
    if (note >= 0 && (kind < 0 || row[kind] === 'estimate')) notes.add(textOf(row[note]), first * measures.length)
    for (const [index, measure] of measures.entries()) {
      const cell = first * measures.length + index
      const number = row[column(measure.name)]
      if (typeof number === 'number') value[cell] = number
      else if (kind >= 0 && row[kind] !== 'estimate') status[cell] = textOf(row[kind])
    }
  }
  return jsonStatDataset(table.title, table, {
    id: [...dimensions, 'measure'],
    size,
    dimension: {
      ...Object.fromEntries(
        axes.map(({ name, title, ids, labels }) => {
          const said = name === 'area' ? areaNotes(statusesOf(table)) : {}
          return [name, { label: title, category: { index: ids, label: labels, ...said } }]
        }),
      ),
      measure: {
        label: 'Measure',
        category: {
          index: measures.map(({ name }) => name),
          label: Object.fromEntries(measures.map(({ name, title }) => [name, title])),
        },
      },
    },
    value,
    status,
    ...(note < 0 ? {} : { extension: { notes } }),
  })
}

function statusesOf(table: Table): Map<string, AreaStatus> {
  const [area, status] = ['area', 'areaStatus'].map((name) => table.columns.findIndex((each) => each.name === name))
  return new Map(table.rows.map((row) => [textOf(row[area ?? -1]), textOf(row[status ?? -1]) as AreaStatus]))
}

const textOf = (cell: Cell | undefined) => String(cell ?? '')

function axisOf(table: Table, name: ColumnName) {
  const at = table.columns.findIndex((each) => each.name === name)
  const named = table.columns.findIndex((each) => each.name === namesOf[name])
  const found = new Map<string, string>()
  for (const row of table.rows) {
    const id = textOf(row[at])
    found.set(id, name === 'period' ? formatPeriod(id).replaceAll('\u2060', '') : textOf(named < 0 ? id : row[named]))
  }
  const ids = [...found.keys()]
  if (name === 'period') ids.sort(comparePeriods)
  return {
    name,
    title: table.columns[at]?.title ?? name,
    at,
    ids,
    labels: Object.fromEntries(found),
    placeOf: new Map(ids.map((id, index) => [id, index])),
  }
}
