import type { Indicator, Observation } from '@jsna/core'
import type { ImportRule } from '../issues/issue.ts'
import { limitProblem } from './check-limits.ts'

/** The cells from which an observation was read, so that rounding can be judged. */
export interface WrittenNumbers {
  value: string
  lower: string
  upper: string
  lower998?: string
  upper998?: string
}

export interface ObservationProblem {
  rule: ImportRule
  field: 'value' | 'lowerCi95' | 'upperCi95' | 'lowerCi998' | 'upperCi998' | 'count' | 'denominator'
  value: string
  message: string
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

/** Nobody on record has lived longer. */
const OLDEST = 130

function valueProblem(
  observation: Observation,
  indicator: Indicator | undefined,
  written: string,
): ObservationProblem | null {
  const { value, denominator } = observation
  if (value === null || indicator === undefined) return null
  if (denominator === 0 && indicator.valueType !== 'count') {
    const message = 'There can be no value of a group of nobody. Correct the denominator, or leave the value blank.'
    return { rule: 'impossible-value', field: 'denominator', value: '0', message }
  }
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
  if (indicator.valueType === 'life-expectancy' && (value < 0 || value > OLDEST)) {
    return problem('impossible-value', `A life expectancy must lie between 0 and ${OLDEST} years.`)
  }
  if (indicator.valueType === 'standardised-rate' && value < 0) {
    return problem('impossible-value', 'A standardised rate cannot be below zero.')
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
