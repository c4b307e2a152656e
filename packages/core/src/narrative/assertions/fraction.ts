import { formatValue } from '../../text/format-value.ts'
import { fractionWords, isAboutFraction, oneInWords } from '../../text/fraction-words.ts'
import { inPeriod } from '../../text/phrases.ts'
import { isPresent, resolve } from '../resolve.ts'
import { describeFigure, valueWords } from '../wording.ts'
import { cannotBeJudged, judged } from './assertion.ts'
import type { AssertionRule } from './assertion.ts'

export const fraction: AssertionRule<'fraction'> = {
  label: 'A fraction',
  hint: 'That a percentage is about a fraction: 1 in 10, two-thirds (2 in 3). Within 5% of it, and 1.5 percentage points at most.',
  needs: ['parts', 'whole'],
  says: 'nothing',
  choices: [],
  check({ of, parts, whole }, { setting, evidence }) {
    const estimate = resolve(of, setting, evidence)
    const indicator = evidence.indicator(estimate.indicator)
    if (!isPresent(estimate)) return cannotBeJudged(estimate.reason, [estimate])
    if (!indicator) return cannotBeJudged(`There is no indicator called “${of.indicator}”.`, [estimate])
    const subject = describeFigure(estimate, evidence)
    const text = `The text says ${subject} is about ${parts} in ${whole.toLocaleString('en-GB')}.`
    const fact = `${inPeriod(estimate.period)} it was ${valueWords(estimate, indicator)}`
    if (indicator.unit !== '%') {
      return cannotBeJudged(`${text} Only a percentage can be called by a fraction. ${fact}.`, [estimate])
    }
    const said = formatValue((parts / whole) * 100, indicator)
    const found = parts === 1 ? oneInWords(estimate.value) : null
    const suggestion = found ?? fractionWords(estimate.value) ?? formatValue(estimate.value, indicator)
    const reason = `${text} ${fact}, and ${parts} in ${whole.toLocaleString('en-GB')} is ${said}.`
    return judged(isAboutFraction(estimate.value, parts, whole), reason, [estimate], { suggestion })
  },
}
