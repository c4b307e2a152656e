import { compareWithEarlierPeriod } from '../../compare/earlier-period.ts'
import { periodsOverlap } from '../../model/period.ts'
import type { Comparison } from '../../model/comparison.ts'
import { formatPeriod } from '../../text/format-period.ts'
import { resolveChange } from '../resolve.ts'
import { changePair, orderOf } from '../value-pair.ts'
import type { ValuePair } from '../value-pair.ts'
import { describeFigure, valueWords } from '../wording.ts'
import { cannotBeJudged, judged } from './assertion.ts'
import type { AssertionRule } from './assertion.ts'

const directions = { higher: 'increased', lower: 'decreased', equal: 'unchanged' } as const

const sayings = { increased: 'has increased', decreased: 'has decreased', unchanged: 'has not changed' } as const

function remarksOn(pair: ValuePair, comparison: Comparison, moved: boolean): string[] {
  const remarks: string[] = []
  if (moved && comparison.verdict === 'similar') {
    remarks.push('The change is small against the intervals of the two values: it may be chance.')
  }
  if (periodsOverlap(pair.of.period, pair.with.period)) {
    remarks.push('The two periods overlap, so they share part of their data.')
  } else if (comparison.verdict === 'not-compared' && comparison.method !== 'none') {
    remarks.push('Without limits it cannot be said whether this change is more than chance.')
  }
  return remarks
}

export const direction: AssertionRule<'direction'> = {
  label: 'A direction',
  hint: 'That a value has gone up, gone down or stayed between two periods, whether or not this is more than chance.',
  needs: ['from'],
  says: 'choice',
  choices: ['increased', 'decreased', 'unchanged'],
  check(assertion, { setting, evidence }) {
    const estimates = resolveChange(assertion.of, assertion.from, setting, evidence)
    const pair = changePair(estimates, evidence)
    if (typeof pair === 'string') return cannotBeJudged(pair, estimates)

    const [later, earlier] = [formatPeriod(pair.of.period), formatPeriod(pair.with.period)]
    const found = directions[orderOf(pair)]
    const comparison = compareWithEarlierPeriod(pair.of, pair.with, pair.indicator)
    const text = `The text says ${describeFigure(pair.of, evidence)} ${sayings[assertion.is]} since ${earlier}.`
    const values = `It was ${valueWords(pair.with, pair.indicator)} in ${earlier} and ${valueWords(pair.of, pair.indicator)} in ${later}`
    const outcome = found === 'unchanged' ? 'it did not change' : `it ${found}`
    return judged(found === assertion.is, `${text} ${values}: ${outcome}.`, estimates, {
      comparison,
      suggestion: `${sayings[found]} since ${earlier}`,
      remarks: remarksOn(pair, comparison, found !== 'unchanged'),
    })
  },
}
