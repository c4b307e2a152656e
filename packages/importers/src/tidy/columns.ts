import type { Observation } from '@jsna/core'

/** Columns of our own figures files, named as the fields of `Observation`, in the order in which they are written. */
export const KEY_COLUMNS = ['area', 'period', 'sex', 'age', 'category'] as const
export const NUMBER_COLUMNS = [
  'value',
  'lowerCi95',
  'upperCi95',
  'lowerCi998',
  'upperCi998',
  'count',
  'denominator',
] as const
export const TEXT_COLUMNS = ['absence', 'status', 'note'] as const
export const ALL_COLUMNS = [...KEY_COLUMNS, ...NUMBER_COLUMNS, ...TEXT_COLUMNS] as const

export type FigureColumn = (typeof ALL_COLUMNS)[number]

/** What a column that a file leaves out says about every row. */
export const UNWRITTEN: Partial<Record<FigureColumn, string>> = {
  sex: 'persons',
  age: 'all',
  category: 'all',
  status: 'final',
}

/** The cell of one field. */
export function cellOf(observation: Observation, column: FigureColumn): string {
  const field = observation[column]
  return field === null ? '' : String(field)
}
