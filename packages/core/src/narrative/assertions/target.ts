import { formatValue } from '../../text/format-value.ts'
import { inPeriod } from '../../text/phrases.ts'
import { meets } from '../condition.ts'
import { isPresent, resolve } from '../resolve.ts'
import { describeFigure, valueWords } from '../wording.ts'
import { cannotBeJudged, judged } from './assertion.ts'
import type { AssertionRule } from './assertion.ts'

export const target: AssertionRule<'target'> = {
  label: 'A target',
  hint: 'That a value has met or missed a target. Which side is the good one says the indicator.',
  needs: ['target'],
  says: 'choice',
  choices: ['met', 'missed'],
  check(assertion, { setting, evidence }) {
    const estimate = resolve(assertion.of, setting, evidence)
    const indicator = evidence.indicator(estimate.indicator)
    if (!isPresent(estimate)) return cannotBeJudged(estimate.reason, [estimate])
    if (!indicator) return cannotBeJudged(`There is no indicator called “${estimate.indicator}”.`, [estimate])
    const decimals = Number.isInteger(assertion.target) ? 0 : Math.max(1, indicator.decimals)
    const goal = formatValue(assertion.target, { ...indicator, decimals }, { unit: 'full' })
    const text = `The text says ${describeFigure(estimate, evidence)} has ${assertion.is} its target of ${goal}.`
    const fact = `${inPeriod(estimate.period)} it was ${valueWords(estimate, indicator)}`
    if (indicator.polarity === 'no-judgement') {
      const reason = `${text} This indicator has no good direction, so no target can be met. ${fact}.`
      return cannotBeJudged(reason, [estimate])
    }
    const highIsGood = indicator.polarity === 'high-is-good'
    const operator = highIsGood ? 'at-least' : 'at-most'
    const outcome = meets(estimate.value, { operator, value: assertion.target }, indicator.decimals) ? 'met' : 'missed'
    const direction = `${highIsGood ? 'high' : 'low'} is good`
    return judged(outcome === assertion.is, `${text} ${fact}, and ${direction}: it was ${outcome}.`, [estimate], {
      suggestion: `has ${outcome} its target of ${goal}`,
    })
  },
}
