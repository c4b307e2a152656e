import { formatPeriod } from '../../text/format-period.ts'
import { formatValue } from '../../text/format-value.ts'
import { gapOf, twoSeries } from '../two-series.ts'
import { unitOfDifference } from '../value-pair.ts'
import { describeFigure, describeOther } from '../wording.ts'
import { cannotBeJudged, judged } from './assertion.ts'
import type { AssertionRule } from './assertion.ts'

const sayings = { narrowed: 'has narrowed', widened: 'has widened', unchanged: 'has not changed' } as const

export const gap: AssertionRule<'gap'> = {
  label: 'A gap over time',
  hint: 'That the gap between two values has become narrower or wider since an earlier period, whether or not this is more than chance.',
  needs: ['with', 'from'],
  says: 'choice',
  choices: ['narrowed', 'widened', 'unchanged'],
  check(assertion, context) {
    const found = twoSeries(assertion, context)
    if ('reason' in found) return cannotBeJudged(found.reason, found.inputs)
    const { now, changes, inputs } = found
    const [own, other] = changes
    const [after, before] = [
      gapOf(now.of, now.with, now.indicator.decimals),
      gapOf(own.with, other.with, now.indicator.decimals),
    ]
    const outcome = after === before ? 'unchanged' : after < before ? 'narrowed' : 'widened'
    const [later, earlier] = [formatPeriod(now.of.period), formatPeriod(own.with.period)]
    const write = (value: number) => formatValue(value, unitOfDifference(now.indicator), { unit: 'full' })
    const beside = describeOther(now.of, now.with, context.evidence).name
    const text = `The text says the gap between ${describeFigure(now.of, context.evidence)} and ${beside} ${sayings[assertion.is]} since ${earlier}.`
    const fact = `It was ${write(before)} in ${earlier} and ${write(after)} in ${later}: it ${outcome === 'unchanged' ? 'did not change' : outcome}.`
    return judged(outcome === assertion.is, `${text} ${fact}`, inputs, {
      suggestion: `${sayings[outcome]} since ${earlier}`,
    })
  },
}
