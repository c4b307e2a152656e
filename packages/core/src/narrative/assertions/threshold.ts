import { inPeriod } from '../../text/phrases.ts'
import { isPresent, resolve } from '../resolve.ts'
import { describeFigure, valueWords } from '../wording.ts'
import { cannotBeJudged, judged } from './assertion.ts'
import type { AssertionRule } from './assertion.ts'
import { conditionClaim } from './condition-claim.ts'

export const threshold: AssertionRule<'threshold'> = {
  label: 'A threshold',
  hint: 'That a value lies above, below or near a number: at least 50%, just over 4,000, around 20%.',
  needs: [],
  says: 'condition',
  choices: [],
  check({ of, is }, { setting, evidence }) {
    const estimate = resolve(of, setting, evidence)
    const indicator = evidence.indicator(estimate.indicator)
    if (!isPresent(estimate)) return cannotBeJudged(estimate.reason, [estimate])
    if (!indicator) return cannotBeJudged(`There is no indicator called “${of.indicator}”.`, [estimate])

    const { said, holds, suggestion } = conditionClaim(estimate.value, is, indicator)
    const text = `The text says ${describeFigure(estimate, evidence)} is ${said}.`
    const fact = `${inPeriod(estimate.period)} it was ${valueWords(estimate, indicator)}.`
    return judged(holds, `${text} ${fact}`, [estimate], { suggestion })
  },
}
