import { roundHalfAwayFromZero } from '../../combine/rounding.ts'
import { comparePeriods } from '../../model/period.ts'
import { formatPeriod } from '../../text/format-period.ts'
import { formatValue } from '../../text/format-value.ts'
import { subtract } from '../arithmetic.ts'
import { isPresent, resolveChange } from '../resolve.ts'
import { changePair, unitOfDifference } from '../value-pair.ts'
import { describeFigure } from '../wording.ts'
import { cannotBeJudged, judged } from './assertion.ts'
import type { AssertionRule } from './assertion.ts'

/** Two values can be close by accident. */
const fewest = 3

export const stable: AssertionRule<'stable'> = {
  label: 'A steady course',
  hint: 'That all values since a period lie within a band, such as 2 percentage points from the lowest to the highest.',
  needs: ['from', 'band'],
  says: 'nothing',
  choices: [],
  check(assertion, { setting, evidence }) {
    const estimates = resolveChange(assertion.of, assertion.from, setting, evidence)
    const pair = changePair(estimates, evidence)
    if (typeof pair === 'string') return cannotBeJudged(pair, estimates)
    const { of, with: earliest, indicator } = pair
    const series = evidence
      .series(of)
      .filter(({ period }) => comparePeriods(period, earliest.period) >= 0 && comparePeriods(period, of.period) <= 0)
    const values = series.filter(isPresent)
    const earlier = formatPeriod(earliest.period)
    const unit = unitOfDifference(indicator)
    const width = (number: number) =>
      formatValue(
        number,
        { ...unit, decimals: Math.max(unit.decimals, Number.isInteger(number) ? 0 : 1) },
        { unit: 'full' },
      )
    const text = `The text says ${describeFigure(of, evidence)} has stayed within ${width(assertion.band)} since ${earlier}.`
    if (values.length < fewest) {
      return cannotBeJudged(`${text} This takes at least three figures, and there are ${values.length}.`, values)
    }
    const numbers = values.map(({ value }) => roundHalfAwayFromZero(value, indicator.decimals))
    const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)]
    const spread = subtract(highest, lowest)
    const fact = `It lay between ${formatValue(lowest, indicator)} and ${formatValue(highest, indicator, { unit: 'full' })}.`
    const remarks = series.length > values.length ? ['Some periods between have no figure.'] : []
    const suggestion = `has stayed within ${width(spread)} since ${earlier}`
    return judged(spread <= assertion.band, `${text} ${fact}`, values.toReversed(), { suggestion, remarks })
  },
}
