import { limitsAt, readLevels } from '../methods/confidence.ts'
import type { Confidence, Limits, NotCalculated } from '../methods/confidence.ts'
import { Absences, orNull } from './answers.ts'
import type { Answers } from './answers.ts'

export type RowAnswer<C extends Confidence> =
  | ({ kind: 'estimate'; value: number } & Limits<C, number | null>)
  | NotCalculated

/**
 * The answers of the row call for each area, put into columns: for calculations of which the arithmetic takes longer than
 * the objects. `firsts` says where the rows of each area begin. A limit that the row call leaves `null` is NaN.
 */
export function eachArea<C extends Confidence>(
  name: string,
  { confidence }: { confidence?: C },
  firsts: readonly number[],
  call: (first: number, area: number) => readonly RowAnswer<C>[],
  answersEach = 1,
): Answers<C> {
  const length = firsts.length * answersEach
  const column = () => new Float64Array(length).fill(NaN)
  const absences = new Absences(name, length)
  const value = column()
  const limits = limitsAt<C, Float64Array>(readLevels(name, confidence), () => ({ lower: column(), upper: column() }))
  const columns = Object.entries<Float64Array>({ value, ...limits })
  for (const [area, first] of firsts.entries()) {
    const answers = absences.ask(() => call(first, area), first)
    for (const [place, answer] of answers.entries()) {
      const row = area * answersEach + place
      if (answer.kind === 'missing') absences.add(row, answer.reason)
      else for (const [field, each] of columns) each[row] = Number(Reflect.get(answer, field) ?? NaN)
    }
  }
  return { value, ...absences.columns, ...limits }
}

/** Where each area begins in columns that hold equally many rows for each. */
export function everyNth(areas: number, rows: number): number[] {
  return Array.from({ length: areas }, (_, area) => area * rows)
}

/** The rows of an area as the row call takes them: its labels with what the columns hold for each, from `first` on. */
export function rowsAt<Label extends object, Field extends string>(
  labels: readonly Label[],
  columns: Readonly<Record<Field, Float64Array>>,
  first: number,
): (Label & Record<Field, number | null>)[] {
  const entries = Object.entries<Float64Array>(columns)
  return labels.map((label, place) => {
    const numbers = entries.map(([field, column]) => [field, orNull(column[first + place] ?? NaN)] as const)
    return Object.assign(Object.fromEntries(numbers) as Record<Field, number | null>, label)
  })
}
