import { fault } from '../errors.ts'
import { notCalculated } from './confidence.ts'
import type { NotCalculated } from './confidence.ts'
import { eachRow } from './row.ts'

/** The place of an age in the list that a calculation goes by. Ages must be spelt as they are there. */
export function requireAge<Age extends string | number>(name: string, age: Age, ages: readonly Age[]): number {
  const place = ages.indexOf(age)
  if (place < 0) throw fault(name, 'age', `must be one of ${ages.join(', ')}`, age)
  return place
}

/** The ages of a list that rows are matched to: a standard or a reference population. */
export function readAges(name: string, argument: string, bands: readonly { age: string }[]): string[] {
  if (!Array.isArray(bands) || bands.length === 0) throw fault(name, argument, 'must be a list of age bands', bands)
  const ages = new Set<string>()
  eachRow(bands as readonly { age: string }[], ({ age }) => {
    if (typeof age !== 'string' || age === '') throw fault(name, `${argument}.age`, 'must name an age band', age)
    if (ages.has(age)) throw fault(name, `${argument}.age`, 'must not repeat an earlier band', age)
    ages.add(age)
  })
  return [...ages]
}

/** The rows in the order of a list of ages, or which of them are lacking. No age may stand there twice. */
export function inOrderOfAge<Age extends string | number, Row extends { age: Age }>(
  name: string,
  rows: readonly Row[],
  ages: readonly Age[],
): Row[] | NotCalculated {
  const byAge = new Map<Age, Row>()
  eachRow(rows, (row) => {
    requireAge(name, row.age, ages)
    if (byAge.has(row.age)) throw fault(name, 'age', 'must not repeat an earlier row', row.age)
    byAge.set(row.age, row)
  })
  const lacking = ages.filter((age) => !byAge.has(age))
  return lacking.length > 0 ? lackingFor('row', lacking) : ages.flatMap((age) => byAge.get(age) ?? [])
}

/** One field of rows that all have it. */
export function columnOf<Field extends string>(
  rows: readonly Partial<Record<Field, number | null>>[],
  field: Field,
): Float64Array {
  return Float64Array.from(rows, (row) => row[field] ?? 0)
}

/** Says which ages lack a field; `null` where all have it. */
export function lackingIn<Field extends string>(
  bands: readonly ({ age: string | number } & Partial<Record<Field, number | null>>)[],
  field: Field,
  what: string,
): NotCalculated | null {
  const ages = bands.filter((band) => band[field] == null).map(({ age }) => age)
  return ages.length > 0 ? lackingFor(what, ages) : null
}

/** Says which ages lack something: “There is no count for age 85-89 and 90+.” */
export function lackingFor(what: string, ages: readonly (string | number)[]): NotCalculated {
  const named = ages.length < 2 ? ages.join('') : `${ages.slice(0, -1).join(', ')} and ${ages.at(-1)}`
  return notCalculated(`There is no ${what} for age ${named}.`)
}
