import type { Indicator, Observation } from '@jsna/core'
import type { ImportRule } from '../issues/issue.ts'
import { decimalsOf } from '../reading/read-number.ts'

/** The cells from which an observation was read, so that rounding can be judged. */
export interface WrittenNumbers {
  value: string
  lower: string
  upper: string
}

export interface ObservationProblem {
  rule: ImportRule
  field: 'value' | 'lowerCi95' | 'upperCi95' | 'count' | 'denominator'
  value: string
  message: string
}

/** Half a unit of the last digit of the number that is rounded more. */
function roundingOf(a: string, b: string): number {
  return 0.5 * 10 ** -Math.min(decimalsOf(a), decimalsOf(b)) + 1e-9
}

function limitProblem(observation: Observation, written: WrittenNumbers): ObservationProblem | null {
  const { value, lowerCi95, upperCi95 } = observation
  if ((lowerCi95 === null) !== (upperCi95 === null)) {
    const field = lowerCi95 === null ? 'lowerCi95' : 'upperCi95'
    return {
      rule: 'missing-value',
      field,
      value: '',
      message: 'One confidence limit stands without the other. Give both or neither.',
    }
  }
  if (value === null || lowerCi95 === null || upperCi95 === null) return null
  const outside = (field: 'lowerCi95' | 'upperCi95', limit: string): ObservationProblem => ({
    rule: 'limits-do-not-contain-value',
    field,
    value: limit,
    message: `The value ${written.value} lies outside its confidence limits, ${written.lower} to ${written.upper}.`,
  })
  if (lowerCi95 <= value && value <= upperCi95) return null
  if (lowerCi95 > value + roundingOf(written.value, written.lower)) return outside('lowerCi95', written.lower)
  if (upperCi95 < value - roundingOf(written.value, written.upper)) return outside('upperCi95', written.upper)
  return null
}

function countProblem(observation: Observation, indicator: Indicator | undefined): ObservationProblem | null {
  const { count, denominator } = observation
  for (const field of ['count', 'denominator'] as const) {
    const number = observation[field]
    if (number !== null && number < 0) {
      return {
        rule: 'negative-count',
        field,
        value: String(number),
        message: 'A count cannot be below zero.',
      }
    }
  }
  if (indicator?.valueType !== 'proportion' || count === null || denominator === null || count <= denominator)
    return null
  return {
    rule: 'count-above-denominator',
    field: 'count',
    value: String(count),
    message: `${count} of ${denominator} is no proportion: the count is above the denominator.`,
  }
}

function valueProblem(
  observation: Observation,
  indicator: Indicator | undefined,
  written: string,
): ObservationProblem | null {
  const { value } = observation
  if (value === null || indicator === undefined) return null
  const problem = (rule: ImportRule, message: string): ObservationProblem => ({
    rule,
    field: 'value',
    value: written,
    message,
  })
  if (indicator.valueType === 'count' && value < 0) return problem('negative-count', 'A count cannot be below zero.')
  if (indicator.valueType === 'proportion' && (value < 0 || value > indicator.multiplier)) {
    return problem('impossible-value', `A share must lie between 0 and ${indicator.multiplier}.`)
  }
  return null
}

/** The first thing that makes an observation impossible; `null` where it can be true. */
export function checkObservation(
  observation: Observation,
  indicator: Indicator | undefined,
  written: WrittenNumbers,
): ObservationProblem | null {
  return (
    countProblem(observation, indicator) ??
    valueProblem(observation, indicator, written.value) ??
    limitProblem(observation, written)
  )
}
