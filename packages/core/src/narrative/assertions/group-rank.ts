import { countWords, inPeriod } from '../../text/phrases.ts'
import { placeInOrder } from '../place-among.ts'
import { valuesOfGroups } from '../values-of-groups.ts'
import { describeFigure } from '../wording.ts'
import { cannotBeJudged, judged } from './assertion.ts'
import type { AssertionRule } from './assertion.ts'

export const groupRank: AssertionRule<'group-rank'> = {
  label: 'A place among groups',
  hint: 'That a category or an age is the largest group of its area, or among the largest few.',
  needs: ['by', 'order', 'top'],
  says: 'nothing',
  choices: [],
  check(assertion, { setting, evidence }) {
    const { of, by, order, top } = assertion
    const groups = valuesOfGroups(assertion, setting, evidence)
    if (typeof groups === 'string') return cannotBeJudged(groups, [])
    const own = groups.find(({ id }) => id === of[by])
    if (!own)
      return cannotBeJudged(
        `“${of[by]}” is not one of the groups by ${by}.`,
        groups.map(({ estimate }) => estimate),
      )
    const among = countWords(groups.length, 'group')
    const said = top === 1 ? `the ${order} of ${among}` : `among the ${countWords(top, order, order)} of ${among}`
    const place = placeInOrder(own.rank, order)
    const fact = `${inPeriod(own.estimate.period)} it was ${place}.`
    const remarks = own.rank.joint ? ['It shares this place with another group of the same value.'] : []
    const reason = `The text says ${describeFigure(own.estimate, evidence)} is ${said}. ${fact}`
    return judged(own.rank.position <= top, reason, [own.estimate], { suggestion: place, remarks })
  },
}
