import { comparisonNeeds } from '../../compare/comparison-methods.ts'
import type { Comparison } from '../../model/comparison.ts'
import { formatPeriod } from '../../text/format-period.ts'
import { suggestWording, verdictWords } from '../../text/phrases.ts'
import type { Assertion } from '../claim.ts'
import type { ValuePair } from '../value-pair.ts'
import { describeSubject } from '../wording.ts'
import { cannotBeJudged, judged } from './assertion.ts'
import type { AssertionRule } from './assertion.ts'
import { similarBecause, twoValues, withoutLimits } from './two-values.ts'

type VerdictWord = Extract<Assertion, { assert: 'verdict' }>['is']

/** “Higher” is also said where the verdict is “better” or “worse” and the value is the higher one. */
function isSaid(word: VerdictWord, { verdict }: Comparison, { of, with: other }: ValuePair): boolean {
  if (verdict === word) return true
  if (verdict !== 'better' && verdict !== 'worse') return false
  return word === (of.value > other.value ? 'higher' : 'lower')
}

function because(comparison: Comparison, pair: ValuePair): string {
  if (comparison.verdict === 'similar') return similarBecause(pair)
  const side = pair.of.value > pair.with.value ? 'above' : 'below'
  const { comparisonMethod } = pair.indicator
  if (comparisonNeeds(comparisonMethod, 'denominator')) return `it lies ${side} the control limits around that value`
  if (comparisonNeeds(comparisonMethod, 'benchmark-limits')) return 'the two intervals do not overlap'
  return `the whole interval lies ${side} that value`
}

export const verdict: AssertionRule<'verdict'> = {
  label: 'A statistical verdict',
  hint: 'That the difference is more than chance, or that it is not. It needs an interval.',
  needs: ['with'],
  says: 'choice',
  choices: ['better', 'similar', 'worse', 'higher', 'lower'],
  check(assertion, context) {
    const values = twoValues(assertion, context)
    if ('kind' in values) return values
    const { pair, comparison, subject, other, preciseFact: fact } = values
    const inputs = [pair.of, pair.with]
    const said = verdictWords(assertion.is, assertion.is === 'similar' ? other.name : other.place)
    const text = `The text says ${subject} is ${said}.`

    const unlimited = withoutLimits(pair)
    if (unlimited) {
      const whose = `${describeSubject(unlimited, context.evidence)} in ${formatPeriod(unlimited.period)}`
      const reason = `${text} ${fact}, but no interval is published for ${whose}, so no statistical verdict is possible.`
      return cannotBeJudged(reason, inputs, { comparison })
    }
    if (comparison.verdict === 'not-compared') {
      return cannotBeJudged(`${text} ${fact}. No verdict is possible: ${comparison.reason}`, inputs, { comparison })
    }
    const suggestion = suggestWording(comparison, other.name)
    const directed = comparison.verdict === 'higher' || comparison.verdict === 'lower'
    if ((assertion.is === 'better' || assertion.is === 'worse') && directed) {
      const reason = `${text} This indicator has no good direction: say higher or lower. ${fact}.`
      return cannotBeJudged(reason, inputs, { comparison, suggestion })
    }
    const found = `${fact}: it was ${comparison.verdict}, because ${because(comparison, pair)}.`
    const holds = isSaid(assertion.is, comparison, pair)
    return judged(holds, `${text} ${found}`, inputs, { comparison, suggestion })
  },
}
