import { columnOf } from '../downloads/columns.ts'
import type { Provenance } from '../downloads/provenance.ts'
import type { Cell, Table } from '../downloads/table.ts'

export const provenance: Provenance = {
  release: { number: 3, title: 'Third <release>', publishedAt: '2026-11-23T09:00:00.000Z', methodVersion: '1' },
  sources: [
    {
      subjects: ['Private renters'],
      title: 'ONS: Census',
      date: '2022-11-02',
      link: 'https://ons.gov.uk/',
      licence: 'OGL',
    },
  ],
  method: ['Counted & divided.'],
}

/** A small table of a text, a number and a date. */
export const buildTable = (rows: Cell[][]): Table => ({
  title: 'A “table”',
  key: ['note'],
  columns: (['note', 'value', 'sourceDate'] as const).map(columnOf),
  rows,
  ...provenance,
})
