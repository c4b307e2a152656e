import { fault } from '../errors.ts'
import { eventCountInterval, eventCountMethod } from '../intervals/event-count.ts'
import { requireNumber } from '../intervals/requirements.ts'
import { limitsAt, notCalculated, readLevelsBelowOne } from './confidence.ts'
import type { Confidence, Limits, NotCalculated } from './confidence.ts'

export interface ObservedRow {
  /** Events that happened. `null` means that the source does not state it. */
  observed: number | null
  /** Events that were to be expected, from earlier years or a reference. */
  expected: number | null
}

export interface ExcessOptions<C extends Confidence> {
  /** Default 0.95. */
  confidence?: C
}

/** `value` is the number of events above (or, negative, below) the expected; `ratio` is observed over expected. */
export type Excess<C extends Confidence> = {
  kind: 'estimate'
  value: number
  method: 'exact' | 'byars'
  ratio: { value: number } & Limits<C>
} & Limits<C>

/**
 * How many more events there were than expected, and how many times as many: excess deaths of a winter or an epidemic,
 * admissions above the usual. Use it where the expected number comes from many more events than the observed one; its own
 * uncertainty is not in the interval.
 *
 * value = observed − expected, ratio = observed / expected. Limits of the observed events are exact below 10 and Byar's from
 * 10; those of the excess are less the expected number, those of the ratio divided by it.
 *
 * @throws CalculationError when observed is negative, expected is not above 0, or the confidence is neither one level from
 * 0.9 to below 1 (or 90 to below 100) nor the pair [0.95, 0.998].
 * @reference Breslow N. E., Day N. E. (1987), Statistical methods in cancer research, volume II, IARC.
 * @example
 * const winter = excessOverExpected({ observed: 440, expected: 400 })
 * winter.value // => 40
 * winter.lowerCi.toFixed(1) // => '-0.2'
 * winter.ratio.value // => 1.1
 */
export function excessOverExpected<C extends Confidence = number>(
  { observed, expected }: ObservedRow,
  options: ExcessOptions<C> = {},
): Excess<C> | NotCalculated {
  const name = 'excessOverExpected'
  const levels = readLevelsBelowOne(name, options.confidence, 'an excess has no upper limit at 100 %')
  if (observed !== null) requireNumber(name, 'observed', observed)
  if (expected !== null) requireNumber(name, 'expected', expected)
  if (expected === 0) throw fault(name, 'expected', 'must be above 0', expected)
  if (observed === null) return notCalculated('There is no number of observed events.')
  if (expected === null) return notCalculated('There is no number of expected events.')
  const limits = limitsAt<C>(levels, (level) => {
    const { lower, upper } = eventCountInterval(observed, level)
    return { lower: lower - expected, upper: upper - expected }
  })
  const ratioLimits = limitsAt<C>(levels, (level) => {
    const { lower, upper } = eventCountInterval(observed, level)
    return { lower: lower / expected, upper: upper / expected }
  })
  return {
    kind: 'estimate',
    value: observed - expected,
    method: eventCountMethod(observed),
    ratio: { value: observed / expected, ...ratioLimits },
    ...limits,
  }
}
