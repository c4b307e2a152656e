import { inPeriod } from '../../text/phrases.ts'
import { formatValue } from '../../text/format-value.ts'
import { resolvePair } from '../resolve.ts'
import { ratioOf, valuePair } from '../value-pair.ts'
import { describeFigure, describeOther } from '../wording.ts'
import { cannotBeJudged, judged } from './assertion.ts'
import type { AssertionRule } from './assertion.ts'
import { conditionClaim } from './condition-claim.ts'

const times = { decimals: 1, unit: 'times', prefix: '' }

export const ratio: AssertionRule<'ratio'> = {
  label: 'How many times as large',
  hint: 'That one value is so many times another: more than 3 times, nearly twice (nearly 2 times).',
  needs: ['with'],
  says: 'condition',
  choices: [],
  check(assertion, { setting, evidence }) {
    const estimates = resolvePair(assertion.of, assertion.with, setting, evidence)
    const pair = valuePair(estimates, evidence)
    if (typeof pair === 'string') return cannotBeJudged(pair, estimates)
    const found = ratioOf(pair, evidence)
    if (typeof found === 'string') return cannotBeJudged(found, estimates)
    const { said, holds, suggestion } = conditionClaim(found, assertion.is, times)
    const other = describeOther(pair.of, pair.with, evidence).place
    const text = `The text says ${describeFigure(pair.of, evidence)} is ${said} as large as ${other}.`
    const [one, beside] = [
      formatValue(pair.of.value, pair.indicator, { unit: 'full' }),
      formatValue(pair.with.value, pair.otherIndicator),
    ]
    const fact = `${inPeriod(pair.of.period)} it was ${one} against ${beside}: ${formatValue(found, times, { unit: 'full' })}.`
    return judged(holds, `${text} ${fact}`, estimates, { suggestion })
  },
}
