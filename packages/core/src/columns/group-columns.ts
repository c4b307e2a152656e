import type { InequalityGroup } from '../inequality/inequality-groups.ts'
import { orNull } from './answers.ts'

interface ValuesOfGroups {
  population: Float64Array
  /** NaN stands where the source does not state a value. */
  value: Float64Array
}

/** One number for each quantile, with standard errors. */
export interface ErrorColumns extends ValuesOfGroups {
  standardError: Float64Array
}

/** The same with the limits that a source publishes. */
export interface LimitColumns extends ValuesOfGroups {
  lowerCi95: Float64Array
  upperCi95: Float64Array
}

export type GroupColumns = ErrorColumns | LimitColumns

/** The quantiles of one area, as the row call takes them. */
export function groupsAt(columns: GroupColumns, quantiles: number, first: number): InequalityGroup[] {
  return Array.from({ length: quantiles }, (_, place) => {
    const at = (column: Float64Array) => column[first + place] ?? NaN
    const { population, value, ...errors } = columns
    return {
      quantile: place + 1,
      population: at(population),
      value: orNull(at(value)),
      ...Object.fromEntries(Object.entries<Float64Array>(errors).map(([field, column]) => [field, at(column)])),
    }
  })
}
