import { compareWithEarlierPeriod } from '../../compare/earlier-period.ts'
import { formatPeriod } from '../../text/format-period.ts'
import { resolveChange } from '../resolve.ts'
import { changePair } from '../value-pair.ts'
import { describeFigure, valueWords } from '../wording.ts'
import { cannotBeJudged, judged } from './assertion.ts'
import type { AssertionRule } from './assertion.ts'

const sayings = { improved: 'has improved', similar: 'has not clearly changed', worsened: 'has got worse' } as const

const outcomes = { better: 'improved', similar: 'similar', worse: 'worsened' } as const

export const progress: AssertionRule<'progress'> = {
  label: 'Progress between two periods',
  hint: 'That a value has improved or got worse by more than chance, or has not clearly changed. It needs intervals and a good direction.',
  needs: ['from'],
  says: 'choice',
  choices: ['improved', 'similar', 'worsened'],
  check(assertion, { setting, evidence }) {
    const estimates = resolveChange(assertion.of, assertion.from, setting, evidence)
    const pair = changePair(estimates, evidence)
    if (typeof pair === 'string') return cannotBeJudged(pair, estimates)
    const comparison = compareWithEarlierPeriod(pair.of, pair.with, pair.indicator)
    const [later, earlier] = [formatPeriod(pair.of.period), formatPeriod(pair.with.period)]
    const text = `The text says ${describeFigure(pair.of, evidence)} ${sayings[assertion.is]} since ${earlier}.`
    const values = `It was ${valueWords(pair.with, pair.indicator)} in ${earlier} and ${valueWords(pair.of, pair.indicator)} in ${later}`
    const { verdict } = comparison
    if (verdict === 'not-compared') {
      return cannotBeJudged(`${text} ${values}. No verdict is possible: ${comparison.reason}`, estimates, {
        comparison,
      })
    }
    if (verdict === 'higher' || verdict === 'lower') {
      const remedy = 'This indicator has no good direction: say that it has increased or decreased.'
      return cannotBeJudged(`${text} ${remedy} ${values}.`, estimates, { comparison })
    }
    const outcome = outcomes[verdict]
    const because = verdict === 'similar' ? 'the change may be chance' : 'the change is more than chance'
    const suggestion = `${sayings[outcome]} since ${earlier}`
    return judged(outcome === assertion.is, `${text} ${values}: ${because}.`, estimates, { comparison, suggestion })
  },
}
