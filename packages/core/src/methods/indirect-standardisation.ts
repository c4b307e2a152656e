import { fault } from '../errors.ts'
import { eventCountInterval, eventCountMethod } from '../intervals/event-count.ts'
import { requireNumber } from '../intervals/requirements.ts'
import { expectedEvents } from '../math/expected-events.ts'
import { columnOf, inOrderOfAge, lackingIn, readAges } from './age-bands.ts'
import { limitsAt, notCalculated } from './confidence.ts'
import type { Confidence, Limits, NotCalculated } from './confidence.ts'
import { eachRow } from './row.ts'

/** People of one age band of an area, and their events where these are known by age. */
export interface IndirectAgeBand {
  /** The label of the reference: `0-4`, `90+`. */
  age: string
  /** Left out where only the total is known, see `options.observed`. */
  count?: number | null
  /** 0 where nobody lives in the area at that age. */
  denominator: number | null
}

/** Events and people of one age band of the reference, such as England. */
export interface ReferenceBand {
  age: string
  count: number | null
  denominator: number | null
}

export interface ReferenceOptions {
  /** The population whose age-specific rates are the measure. It decides which age bands there must be. */
  reference: readonly ReferenceBand[]
  /** Events of the area at all ages, where they are not known by age; then no band has a count. */
  observed?: number | null
}

/** What was observed against what the rates of the reference lead to expect. */
export interface ObservedAndExpected {
  observed: number
  expected: number
  /** Crude rate of the reference per person. */
  referenceRate: number
}

export type TimesReference<C extends Confidence> = {
  kind: 'estimate'
  value: number
  method: 'exact' | 'byars'
  /** Events that happened. */
  observed: number
  /** Events that would have happened at the rates of the reference. */
  expected: number
} & Limits<C>

/** Checks area and reference; a missing number is an answer, not an error. */
export function readIndirect(
  name: string,
  bands: readonly IndirectAgeBand[],
  { reference, observed }: ReferenceOptions,
): ObservedAndExpected | NotCalculated {
  const ages = readReferenceAges(name, reference)
  eachRow(bands, (band) => requireBand(name, band, observed))
  if (typeof observed === 'number') requireNumber(name, 'options.observed', observed)
  const rows = inOrderOfAge(name, bands, ages)
  if ('kind' in rows) return rows
  const gap =
    lackingIn(rows, 'denominator', 'denominator') ??
    lackingIn(reference, 'denominator', 'denominator of the reference') ??
    lackingIn(reference, 'count', 'count of the reference') ??
    (observed === undefined ? lackingIn(rows, 'count', 'count') : null)
  if (gap) return gap
  if (observed === null) return notCalculated('There is no number of observed events.')
  const rates = Float64Array.from(reference, ({ count, denominator }) => (count ?? 0) / (denominator ?? 0))
  const expected = expectedEvents(rates, columnOf(rows, 'denominator'))
  if (expected === 0) return notCalculated('No events are expected, so there is nothing to compare with.')
  const referenceRate = total('count', reference) / total('denominator', reference)
  return { observed: observed ?? total('count', rows), expected, referenceRate }
}

/** Observed against expected, times the value that the reference itself has. */
export function timesReference<C extends Confidence>(
  { observed, expected }: ObservedAndExpected,
  referenceValue: number,
  levels: readonly number[],
): TimesReference<C> {
  const limits = limitsAt<C>(levels, (level) => {
    const { lower, upper } = eventCountInterval(observed, level)
    return { lower: (lower / expected) * referenceValue, upper: (upper / expected) * referenceValue }
  })
  const value = (observed / expected) * referenceValue
  return { kind: 'estimate', value, method: eventCountMethod(observed), observed, expected, ...limits }
}

/** Checks the events and people of a reference and gives its ages. */
export function readReferenceAges(name: string, reference: readonly ReferenceBand[]): string[] {
  const ages = readAges(name, 'options.reference', reference)
  eachRow(reference, ({ count, denominator }) => {
    if (count !== null) requireNumber(name, 'options.reference.count', count)
    if (denominator === null) return
    requireNumber(name, 'options.reference.denominator', denominator)
    if (denominator === 0) throw fault(name, 'options.reference.denominator', 'must be above 0', denominator)
  })
  return ages
}

function requireBand(name: string, { count, denominator }: IndirectAgeBand, observed: number | null | undefined): void {
  if (denominator !== null) requireNumber(name, 'denominator', denominator)
  if (count === undefined || count === null) return
  requireNumber(name, 'count', count)
  if (observed !== undefined) throw fault(name, 'count', 'must be left out where options.observed is given', count)
}

function total(field: 'count' | 'denominator', bands: readonly IndirectAgeBand[]): number {
  return bands.reduce((sum, band) => sum + (band[field] ?? 0), 0)
}
