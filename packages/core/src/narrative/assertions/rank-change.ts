import { formatPeriod } from '../../text/format-period.ts'
import { placeInOrder } from '../place-among.ts'
import { placeChange } from '../place-change.ts'
import { describeFigure } from '../wording.ts'
import { cannotBeJudged, judged } from './assertion.ts'
import type { AssertionRule } from './assertion.ts'

const sayings = { up: 'has moved up', down: 'has moved down', unchanged: 'has kept its place' } as const

export const rankChange: AssertionRule<'rank-change'> = {
  label: 'A change of place',
  hint: 'That an area has moved up or down an order since an earlier period. Up is towards the first place.',
  needs: ['from', 'among', 'order'],
  says: 'choice',
  choices: ['up', 'down', 'unchanged'],
  check(assertion, context) {
    const found = placeChange(assertion, context)
    if ('reason' in found) return cannotBeJudged(found.reason, found.inputs)
    const { before, now, pair, inputs } = found
    const outcome = now.position === before.position ? 'unchanged' : now.position < before.position ? 'up' : 'down'
    const [later, earlier] = [formatPeriod(pair.of.period), formatPeriod(pair.with.period)]
    const subject = describeFigure(pair.of, context.evidence)
    const text = `The text says ${subject} ${sayings[assertion.is]} since ${earlier}, the ${assertion.order} first.`
    const [then, here] = [before, now].map((place) => placeInOrder(place, assertion.order))
    const remarks = before.of === now.of ? [] : [`The number of areas changed from ${before.of} to ${now.of}.`]
    return judged(outcome === assertion.is, `${text} It was ${then} in ${earlier} and ${here} in ${later}.`, inputs, {
      suggestion: `${sayings[outcome]} since ${earlier}`,
      remarks,
    })
  },
}
