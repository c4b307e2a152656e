import { inPeriod } from '../../text/phrases.ts'
import { orderToBothWords, threeValues } from '../three-values.ts'
import { describeFigure, describeOther, valueWords } from '../wording.ts'
import { cannotBeJudged, judged } from './assertion.ts'
import type { AssertionRule } from './assertion.ts'

export const orderToBoth: AssertionRule<'order-to-both'> = {
  label: 'An order beside two others',
  hint: 'That a value is higher, or lower, than both of two others, whether or not the differences are more than chance.',
  needs: ['with', 'and'],
  says: 'choice',
  choices: ['higher', 'lower'],
  check(assertion, context) {
    const found = threeValues(assertion, context)
    if ('reason' in found) return cannotBeJudged(found.reason, found.inputs)
    const { of, indicator } = found.pairs[0]
    const [one, other] = found.pairs.map((pair) => describeOther(pair.of, pair.with, context.evidence).name)
    const text = `The text says ${describeFigure(of, context.evidence)} is ${assertion.is} than both ${one} and ${other}.`
    const suggestion = orderToBothWords(found.orders, found.others)
    const fact = `${inPeriod(of.period)} it was ${valueWords(of, indicator)}, ${suggestion}.`
    const holds = found.orders.every((order) => order === assertion.is)
    return judged(holds, `${text} ${fact}`, found.inputs, { suggestion })
  },
}
