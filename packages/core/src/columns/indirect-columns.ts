import { requireNumber } from '../intervals/requirements.ts'
import type { Confidence, NotCalculated } from '../methods/confidence.ts'
import { readReferenceAges } from '../methods/indirect-standardisation.ts'
import type { IndirectAgeBand, ReferenceBand, TimesReference } from '../methods/indirect-standardisation.ts'
import { fault } from '../errors.ts'
import { eachRow } from '../methods/row.ts'
import { areasIn, orNull, requireEqualLengths } from './answers.ts'
import type { Answers } from './answers.ts'
import { eachArea, everyNth, rowsAt } from './each-area.ts'
import type { CountColumns } from './quotients.ts'

/** People of each age band, and the events of each area at all ages where they are not known by age. */
export interface ObservedColumns {
  denominator: Float64Array
  observed: Float64Array
}

export type IndirectColumns = CountColumns | ObservedColumns

/** Asks the row call for each area. */
export function indirectColumns<
  C extends Confidence,
  Options extends { confidence?: C; reference: readonly ReferenceBand[] },
>(
  name: string,
  columns: IndirectColumns,
  options: Options,
  call: (
    bands: IndirectAgeBand[],
    options: Options & { observed?: number | null },
  ) => TimesReference<C> | NotCalculated,
): Answers<C> {
  const { denominator } = columns
  const labels = readReferenceAges(name, options.reference).map((age) => ({ age }))
  const [count, observed] = 'observed' in columns ? [null, columns.observed] : [columns.count, null]
  requireEqualLengths(name, count ? { count, denominator } : { denominator })
  const areas = areasIn(name, 'denominator', denominator, labels.length)
  if (observed) requireOneEach(name, observed, areas)
  return eachArea<C>(name, options, everyNth(areas, labels.length), (first, area) => [
    observed
      ? call(rowsAt(labels, { denominator }, first), { ...options, observed: orNull(observed[area] ?? NaN) })
      : call(rowsAt(labels, { count, denominator }, first), options),
  ])
}

function requireOneEach(name: string, observed: Float64Array, areas: number): void {
  requireEqualLengths(name, { observed })
  if (observed.length !== areas)
    throw fault(name, 'observed', `must hold one number for each area, ${areas}`, observed.length)
  eachRow([...observed], (each) => {
    if (!Number.isNaN(each)) requireNumber(name, 'observed', each)
  })
}
