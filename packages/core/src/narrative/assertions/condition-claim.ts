import { formatValue } from '../../text/format-value.ts'
import type { ValueFormat } from '../../text/format-value.ts'
import { conditionWords } from '../../text/phrases.ts'
import { meets } from '../condition.ts'
import type { Condition } from '../figure.ts'

type Operator = Condition['operator']

/** What may be said instead where a condition does not hold, the closest words first. */
const alternatives: Readonly<Record<Operator, readonly Operator[]>> = {
  equals: [],
  'at-least': ['below'],
  'at-most': ['above'],
  above: ['at-most'],
  below: ['at-least'],
  around: ['just-over', 'nearly'],
  'just-over': ['nearly', 'around'],
  nearly: ['just-over', 'around'],
}

/** A condition of a claim in words, whether the value meets it, and what the value bears if it does not. */
export function conditionClaim(
  value: number,
  condition: Condition,
  shown: ValueFormat,
): { said: string; holds: boolean; suggestion: string } {
  const decimals = Number.isInteger(condition.value) ? 0 : Math.max(shown.decimals, decimalsOf(condition.value))
  const bound = formatValue(condition.value, { ...shown, decimals }, { unit: 'full' })
  const words = (operator: Operator) => `${conditionWords(operator)} ${bound}`
  const other = alternatives[condition.operator].find((operator) =>
    meets(value, { ...condition, operator }, shown.decimals),
  )
  return {
    said: words(condition.operator),
    holds: meets(value, condition, shown.decimals),
    suggestion: other ? words(other) : formatValue(value, shown, { unit: 'full' }),
  }
}

function decimalsOf(value: number): number {
  return Math.min(6, String(value).split('.')[1]?.length ?? 0)
}
