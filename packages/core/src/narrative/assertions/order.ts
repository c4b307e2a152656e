import { formatInterval } from '../../text/format-value.ts'
import { orderOf } from '../value-pair.ts'
import type { Order } from '../value-pair.ts'
import { limitsOf } from '../wording.ts'
import { judged } from './assertion.ts'
import type { AssertionRule } from './assertion.ts'
import { similarBecause, twoValues, withoutLimits } from './two-values.ts'
import type { TwoValues } from './two-values.ts'

function orderWords(order: Order, other: string): string {
  return order === 'equal' ? `the same as ${other}` : `${order} than ${other}`
}

/** What an author should know although the order can be judged without it. */
function remarksOn({ pair, comparison }: TwoValues, holds: boolean): string[] {
  if (withoutLimits(pair)) {
    return ['Without limits no statistical verdict is possible; this claim is only about the order of the two values.']
  }
  if (!holds || comparison.verdict !== 'similar' || orderOf(pair) === 'equal') return []
  const limits = limitsOf(pair.of)
  const interval = limits ? ` (${formatInterval(limits.lower, limits.upper, pair.indicator)})` : ''
  if (similarBecause(pair) === 'the interval contains that value') {
    return [`The difference is within the interval${interval}: statistically the two are similar.`]
  }
  return [`Statistically the two are similar, because ${similarBecause(pair)}.`]
}

export const order: AssertionRule<'order'> = {
  label: 'An order of two values',
  hint: 'Which of two values is the higher one, whether or not the difference is more than chance.',
  needs: ['with'],
  says: 'choice',
  choices: ['higher', 'lower', 'equal'],
  check(assertion, context) {
    const values = twoValues(assertion, context)
    if ('kind' in values) return values
    const { pair, comparison, subject, other, fact } = values
    const found = orderOf(pair)
    const holds = found === assertion.is
    const said = orderWords(assertion.is, assertion.is === 'equal' ? other.name : other.place)
    const seen = found === 'equal' ? 'the same' : found
    const reason = `The text says ${subject} is ${said}. ${fact}: it was ${seen}.`
    const suggestion = comparison.verdict === 'similar' ? `similar to ${other.name}` : orderWords(found, other.name)
    const remarks = remarksOn(values, holds)
    return judged(holds, reason, [pair.of, pair.with], { comparison, suggestion, remarks })
  },
}
