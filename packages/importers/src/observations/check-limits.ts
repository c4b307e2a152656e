import type { Observation } from '@jsna/core'
import { decimalsOf } from '../reading/read-number.ts'
import type { ObservationProblem, WrittenNumbers } from './check-observation.ts'

type LimitField = 'lowerCi95' | 'upperCi95' | 'lowerCi998' | 'upperCi998'

/** A number with the cell that it was read from, so that rounding can be judged. */
interface Written {
  number: number
  text: string
}

/** A pair of confidence limits. */
interface Limits {
  fields: readonly [LimitField, LimitField]
  lower: Written | null
  upper: Written | null
}

/** Half a unit of the last digit of the number that is rounded more. */
function roundingOf(a: Written, b: Written): number {
  return 0.5 * 10 ** -Math.min(decimalsOf(a.text), decimalsOf(b.text)) + 1e-9
}

const isAbove = (a: Written, b: Written): boolean => a.number > b.number + roundingOf(a, b)

function problemOfPair({ fields, lower, upper }: Limits, value: Written | null): ObservationProblem | null {
  const [lowerField, upperField] = fields
  if (lower === null && upper === null) return null
  if (lower === null || upper === null) {
    const message = 'One confidence limit stands without the other. Give both or neither.'
    return { rule: 'missing-value', field: lower === null ? lowerField : upperField, value: '', message }
  }
  const problem = (field: LimitField, limit: Written, message: string): ObservationProblem => ({
    rule: 'limits-do-not-contain-value',
    field,
    value: limit.text,
    message,
  })
  if (isAbove(lower, upper)) {
    const message = `The lower limit ${lower.text} is above the upper limit ${upper.text}. Exchange or correct them.`
    return problem(lowerField, lower, message)
  }
  if (value === null) return null
  const message = `The value ${value.text} lies outside its confidence limits, ${lower.text} to ${upper.text}.`
  if (isAbove(lower, value)) return problem(lowerField, lower, message)
  if (isAbove(value, upper)) return problem(upperField, upper, message)
  return null
}

/** Limits of more confidence lie outside those of less; equal ones may have been rounded. */
function problemBetween(inner: Limits, outer: Limits): ObservationProblem | null {
  if (!inner.lower || !inner.upper || !outer.lower || !outer.upper) return null
  const of = ({ lower, upper }: Limits) => `${lower?.text ?? ''} to ${upper?.text ?? ''}`
  const message = `The 99.8 % limits, ${of(outer)}, are narrower than the 95 % limits, ${of(inner)}. Correct one of the pairs.`
  const [lowerField, upperField] = outer.fields
  const problem = (field: LimitField, { text }: Written): ObservationProblem => ({
    rule: 'impossible-value',
    field,
    value: text,
    message,
  })
  if (isAbove(outer.lower, inner.lower)) return problem(lowerField, outer.lower)
  if (isAbove(inner.upper, outer.upper)) return problem(upperField, outer.upper)
  return null
}

/** What is wrong with the limits of an observation: each pair by itself, and one pair against the other. */
export function limitProblem(observation: Observation, written: WrittenNumbers): ObservationProblem | null {
  const { value, lowerCi95, upperCi95, lowerCi998, upperCi998 } = observation
  const of = (number: number | null, text: string | undefined): Written | null =>
    number === null ? null : { number, text: text ?? String(number) }
  const inner: Limits = {
    fields: ['lowerCi95', 'upperCi95'],
    lower: of(lowerCi95, written.lower),
    upper: of(upperCi95, written.upper),
  }
  const outer: Limits = {
    fields: ['lowerCi998', 'upperCi998'],
    lower: of(lowerCi998, written.lower998),
    upper: of(upperCi998, written.upper998),
  }
  const centre = of(value, written.value)
  return problemOfPair(inner, centre) ?? problemOfPair(outer, centre) ?? problemBetween(inner, outer)
}
