import { roundHalfAwayFromZero } from '../../combine/rounding.ts'
import { formatPeriod } from '../../text/format-period.ts'
import { formatValue } from '../../text/format-value.ts'
import type { ValueFormat } from '../../text/format-value.ts'
import { subtract } from '../arithmetic.ts'
import type { Assertion } from '../claim.ts'
import { twoSeries } from '../two-series.ts'
import { unitOfDifference } from '../value-pair.ts'
import type { ValuePair } from '../value-pair.ts'
import { describeFigure, describeOther, describeSubject } from '../wording.ts'
import { cannotBeJudged, judged } from './assertion.ts'
import type { AssertionRule } from './assertion.ts'

type Pace = Extract<Assertion, { assert: 'pace' }>['is']

const sayings: Readonly<Record<Pace, string>> = {
  'grew-faster': 'grew faster than',
  'grew-more-slowly': 'grew more slowly than',
  'fell-faster': 'fell faster than',
  'fell-more-slowly': 'fell more slowly than',
}

/** Percentages change by percentage points, everything else by percent of what it was. */
function unitOfChange({ indicator }: ValuePair): ValueFormat {
  return indicator.unit === '%' ? unitOfDifference(indicator) : { decimals: 1, unit: '%', prefix: '' }
}

/** A change as readers see it; `null` where there is no base to take a percentage of. */
function changeOf(pair: ValuePair): number | null {
  const points = subtract(pair.of.value, pair.with.value)
  if (pair.indicator.unit !== '%' && pair.with.value <= 0) return null
  const change = pair.indicator.unit === '%' ? points : (points / pair.with.value) * 100
  return Number.isFinite(change) ? roundHalfAwayFromZero(change, unitOfChange(pair).decimals) : null
}

/** Which of the four sayings two changes bear; `null` where they are the same, or the first is none. */
function paceOf(own: number, other: number): Pace | null {
  if (own === 0 || own === other) return null
  if (own > 0) return own > other ? 'grew-faster' : 'grew-more-slowly'
  return own < other ? 'fell-faster' : 'fell-more-slowly'
}

function moved(change: number, unit: ValueFormat): string {
  if (change === 0) return 'did not change'
  return `${change > 0 ? 'rose' : 'fell'} by ${formatValue(Math.abs(change), unit, { unit: 'full' })}`
}

export const pace: AssertionRule<'pace'> = {
  label: 'A pace of change',
  hint: 'That a value has grown or fallen faster or more slowly than another since the same period. Counts by percent, percentages by percentage points.',
  needs: ['with', 'from'],
  says: 'choice',
  choices: ['grew-faster', 'grew-more-slowly', 'fell-faster', 'fell-more-slowly'],
  check(assertion, context) {
    const found = twoSeries(assertion, context)
    if ('reason' in found) return cannotBeJudged(found.reason, found.inputs)
    const { now, changes, inputs } = found
    const [own, other] = changes.map(changeOf)
    if (own === null || own === undefined || other === null || other === undefined) {
      const base = describeSubject((own === null ? changes[0] : changes[1]).with, context.evidence)
      return cannotBeJudged(`A percentage needs a base above zero, and this is not so for ${base}.`, inputs)
    }
    const pace = paceOf(own, other)
    const beside = describeOther(now.of, now.with, context.evidence)
    const [later, earlier] = [now.of, changes[0].with].map(({ period }) => formatPeriod(period))
    const text = `The text says ${describeFigure(now.of, context.evidence)} ${sayings[assertion.is]} ${beside.place}.`
    const unit = unitOfChange(now)
    const fact = `From ${earlier} to ${later} it ${moved(own, unit)}; ${beside.name} ${moved(other, unit)}.`
    const suggestion = pace ? `${sayings[pace]} ${beside.place}` : moved(own, unit)
    return judged(pace === assertion.is, `${text} ${fact}`, inputs, { suggestion })
  },
}
