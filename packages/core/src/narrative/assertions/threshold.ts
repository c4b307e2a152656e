import { formatValue } from '../../text/format-value.ts'
import { conditionWords, inPeriod } from '../../text/phrases.ts'
import { meets } from '../condition.ts'
import type { Condition } from '../figure.ts'
import { isPresent, resolve } from '../resolve.ts'
import { describeFigure, valueWords } from '../wording.ts'
import { cannotBeJudged, judged } from './assertion.ts'
import type { AssertionRule } from './assertion.ts'

/** What is true where the condition is not. */
const opposites: Partial<Record<Condition['operator'], Condition['operator']>> = {
  'at-least': 'below',
  'at-most': 'above',
  above: 'at-most',
  below: 'at-least',
}

export const threshold: AssertionRule<'threshold'> = {
  label: 'A threshold',
  hint: 'That a value lies above or below a number, such as at least 50%.',
  needs: [],
  choices: [],
  check({ of, is }, { setting, evidence }) {
    const estimate = resolve(of, setting, evidence)
    const indicator = evidence.indicator(estimate.indicator)
    if (!isPresent(estimate)) return cannotBeJudged(estimate.reason, [estimate])
    if (!indicator) return cannotBeJudged(`There is no indicator called “${of.indicator}”.`, [estimate])

    const decimals = Math.max(indicator.decimals, decimalsOf(is.value))
    const bound = formatValue(
      is.value,
      { ...indicator, decimals: Number.isInteger(is.value) ? 0 : decimals },
      { unit: 'full' },
    )
    const text = `The text says ${describeFigure(estimate, evidence)} is ${conditionWords(is.operator)} ${bound}.`
    const fact = `${inPeriod(estimate.period)} it was ${valueWords(estimate, indicator)}.`
    const opposite = opposites[is.operator]
    const suggestion = opposite
      ? `${conditionWords(opposite)} ${bound}`
      : formatValue(estimate.value, indicator, { unit: 'full' })
    return judged(meets(estimate.value, is, indicator.decimals), `${text} ${fact}`, [estimate], { suggestion })
  },
}

function decimalsOf(value: number): number {
  return Math.min(6, String(value).split('.')[1]?.length ?? 0)
}
