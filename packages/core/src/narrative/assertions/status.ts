import type { PresentEstimate } from '../../model/estimate.ts'
import type { IndicatorSource } from '../../model/indicator.ts'
import { parsePeriod } from '../../model/period.ts'
import { formatPeriod } from '../../text/format-period.ts'
import type { Assertion } from '../claim.ts'
import { isPresent, resolve } from '../resolve.ts'
import { describeFigure } from '../wording.ts'
import { cannotBeJudged, judged } from './assertion.ts'
import type { AssertionRule } from './assertion.ts'

type Status = Extract<Assertion, { assert: 'status' }>['is']

const sayings: Readonly<Record<Status, string>> = {
  final: 'a final figure',
  provisional: 'provisional',
  revised: 'a revised figure',
  modelled: 'modelled',
  projected: 'a projection',
}

/** What speaks of a time after its own publication can only be a projection, whatever else is said of it. */
function statusOf({ period, status }: PresentEstimate, source: IndicatorSource): Status {
  const end = parsePeriod(period).end.slice(0, source.date.length)
  return end > source.date ? 'projected' : status
}

/** A source may state the day, the month or only the year of its publication. */
function publishedWhen({ date }: IndicatorSource): string {
  const { length } = date
  if (length === 'yyyy-mm-dd'.length) return `on ${formatPeriod(date)}`
  return `in ${length === 'yyyy-mm'.length ? formatPeriod(`${date}-01/P1M`) : date}`
}

export const status: AssertionRule<'status'> = {
  label: 'A status',
  hint: 'That a figure is provisional, revised, modelled, final, or a projection: one for a time after its publication. Names the publication.',
  needs: [],
  says: 'choice',
  choices: ['projected', 'provisional', 'revised', 'modelled', 'final'],
  check(assertion, { setting, evidence }) {
    const estimate = resolve(assertion.of, setting, evidence)
    const indicator = evidence.indicator(estimate.indicator)
    if (!isPresent(estimate)) return cannotBeJudged(estimate.reason, [estimate])
    if (!indicator) return cannotBeJudged(`There is no indicator called “${estimate.indicator}”.`, [estimate])
    const found = statusOf(estimate, indicator.source)
    const text = `The text says ${describeFigure(estimate, evidence)} is ${sayings[assertion.is]}.`
    const fact = `For ${formatPeriod(estimate.period)} it is ${sayings[found]} of “${indicator.source.title}”, published ${publishedWhen(indicator.source)}.`
    return judged(found === assertion.is, `${text} ${fact}`, [estimate], { suggestion: sayings[found] })
  },
}
