import type { Estimate, PresentEstimate } from '../model/estimate.ts'
import type { Indicator } from '../model/indicator.ts'
import type { AbsenceReason, EstimateKey, Observation } from '../model/observation.ts'
import { bothLevels } from '../methods/confidence.ts'
import type { TwoLevels } from '../methods/confidence.ts'
import { proportion } from '../methods/proportion.ts'
import { rate } from '../methods/rate.ts'
import { impliedCount } from './implied-count.ts'

export type EstimatedIndicator = Pick<Indicator, 'valueType' | 'intervalMethod' | 'multiplier' | 'disclosure'> &
  Partial<Pick<Indicator, 'categories'>>

/**
 * What we say about one key, made from what a source says about it.
 *
 * Where the indicator's interval method is Wilson's or Byar's and the source gives count and denominator, value and limits
 * (95 % and 99.8 %) are calculated from them. Otherwise the published value and limits are passed through as they are. What
 * is absent is `missing` with the reason in words; what the source withholds, and counts from 1 to below the disclosure
 * threshold, stated or implied by value and denominator, are `suppressed` and carry no number. Numbers that contradict each
 * other are `missing` too, with the reason. It knows one row only; `protectedEstimates` looks at all of an indicator together.
 *
 * @example
 * const key = { indicator: 'smokers', area: 'E08000026', period: '2024-01-01/P1Y', sex: 'persons', age: 'all', category: 'all' }
 * const limits = { lowerCi95: null, upperCi95: null, lowerCi998: null, upperCi998: null }
 * const row = { ...key, value: null, ...limits, count: 3, denominator: 40, absence: null, status: 'final', note: '' }
 * const indicator = { valueType: 'proportion', intervalMethod: 'wilson', multiplier: 100, disclosure: { threshold: 0, reason: '' } }
 * estimateFrom(row, indicator).value // => 7.5
 * estimateFrom({ ...row, absence: 'not-applicable', count: null }, indicator).kind // => 'missing'
 * estimateFrom(row, { ...indicator, disclosure: { threshold: 5, reason: 'Few people.' } }).kind // => 'suppressed'
 */
export function estimateFrom(observation: Observation, indicator: EstimatedIndicator): Estimate {
  const key = keyOf(observation)
  const { absence, count } = observation
  if (absence === 'confidential')
    return { kind: 'suppressed', ...key, reason: withNote(absenceWords[absence], observation) }
  if (absence !== null) return { kind: 'missing', ...key, reason: withNote(absenceWords[absence], observation) }
  const { threshold, reason } = indicator.disclosure
  const counted = impliedCount(observation, indicator)
  if (counted !== null && counted > 0 && counted < threshold) {
    return { kind: 'suppressed', ...key, reason: [hiddenCount(threshold), reason].filter(Boolean).join(' ') }
  }
  const problem = problemOf(observation, indicator)
  if (problem) return { kind: 'missing', ...key, reason: problem }
  const calculated = calculate(observation, indicator)
  if (calculated) return present(observation, calculated)
  const value = observation.value ?? (indicator.valueType === 'count' ? count : null)
  if (value !== null) return present(observation, published(observation, value))
  return { kind: 'missing', ...key, reason: 'The source states neither a value nor the counts to calculate one.' }
}

/**
 * The value that `estimateFrom` makes of a row, without limits and before anything is protected; `null` where it makes none.
 *
 * @example
 * const share = { valueType: 'proportion', intervalMethod: 'none', multiplier: 100 }
 * valueFrom({ value: null, count: 3, denominator: 40, absence: null }, share) // => 7.5
 * valueFrom({ value: null, count: null, denominator: null, absence: 'not-available' }, share) // => null
 */
export function valueFrom(
  row: Pick<Observation, 'value' | 'count' | 'denominator' | 'absence'>,
  indicator: Pick<Indicator, 'valueType' | 'intervalMethod' | 'multiplier'>,
): number | null {
  const { value, count, denominator } = row
  if (row.absence !== null || problemOf(row, indicator)) return null
  const isCounted = indicator.intervalMethod === 'wilson' || indicator.intervalMethod === 'byars'
  const isDivided = isCounted || (value === null && indicator.valueType !== 'count')
  if (isDivided && count !== null && denominator !== null) return (count / denominator) * indicator.multiplier
  return value ?? (indicator.valueType === 'count' ? count : null)
}

/** Why there is no figure, for readers. */
const absenceWords: Readonly<Record<AbsenceReason, string>> = {
  'not-available': 'The source has no figure for this area and period.',
  'low-reliability': 'The source holds this figure back because it rests on too few cases to rely on.',
  'not-applicable': 'This figure does not apply to this area or group.',
  confidential: 'The source withholds this figure to protect the people behind it.',
}

function hiddenCount(threshold: number): string {
  return `Counts from 1 to ${threshold - 1} are hidden to protect the people behind them.`
}

/** An explanation that came with the absence, such as the parts that a total lacks, belongs to the reason. */
function withNote(reason: string, { note }: Observation): string {
  return note === '' ? reason : `${reason} ${note}`
}

function problemOf(
  { count, denominator }: Pick<Observation, 'count' | 'denominator'>,
  { intervalMethod }: Pick<Indicator, 'intervalMethod'>,
): string | null {
  if (count !== null && count < 0) return `The count is negative, ${count}: the source row needs correcting.`
  if (denominator !== null && denominator < 0) {
    return `The denominator is negative, ${denominator}: the source row needs correcting.`
  }
  if (denominator === 0 && count !== null) return 'Nobody is in the group that this figure is about.'
  if (intervalMethod === 'wilson' && count !== null && denominator !== null && count > denominator) {
    return `The count, ${count}, is larger than the group it is part of, ${denominator}: the source row needs correcting.`
  }
  return null
}

type Calculated = Pick<PresentEstimate, 'value' | 'method'> & TwoLevels<number | null>

function calculate({ count, denominator, value }: Observation, indicator: EstimatedIndicator): Calculated | null {
  if (count === null || denominator === null) return null
  const options = { confidence: bothLevels, multiplier: indicator.multiplier }
  if (indicator.intervalMethod === 'wilson') return limitsOf(proportion({ count, denominator }, options))
  if (indicator.intervalMethod === 'byars') return limitsOf(rate({ count, denominator }, options))
  if (value !== null || indicator.valueType === 'count') return null
  return { value: (count / denominator) * indicator.multiplier, method: 'none', ...noLimits }
}

function limitsOf(result: Calculated): Calculated {
  const { value, method, lowerCi95, upperCi95, lowerCi998, upperCi998 } = result
  return { value, method, lowerCi95, upperCi95, lowerCi998, upperCi998 }
}

const noLimits: TwoLevels<null> = { lowerCi95: null, upperCi95: null, lowerCi998: null, upperCi998: null }

function published(observation: Observation, value: number): Calculated {
  const { lowerCi95, upperCi95, lowerCi998, upperCi998 } = observation
  const limits = [lowerCi95, upperCi95, lowerCi998, upperCi998]
  const method = limits.some((limit) => limit !== null) ? 'published' : 'none'
  return { value, method, lowerCi95, upperCi95, lowerCi998, upperCi998 }
}

function present(observation: Observation, calculated: Calculated): PresentEstimate {
  const { count, denominator, status, note } = observation
  return { kind: 'estimate', ...keyOf(observation), ...calculated, count, denominator, status, note }
}

function keyOf({ indicator, area, period, sex, age, category }: EstimateKey): EstimateKey {
  return { indicator, area, period, sex, age, category }
}
