import type { PresentEstimate } from '../../model/estimate.ts'
import type { Indicator } from '../../model/indicator.ts'
import { formatInterval, formatNumber } from '../../text/format-value.ts'
import { inPeriod } from '../../text/phrases.ts'
import { isPresent, resolve } from '../resolve.ts'
import { describeFigure, limitsOf } from '../wording.ts'
import { cannotBeJudged, judged } from './assertion.ts'
import type { AssertionRule } from './assertion.ts'

/** Below this many people an estimate is tentative. */
const smallBase = 100

/** A percentage is tentative when its 95% interval is wider than this, in percentage points. */
const widePoints = 10

/** Anything else is tentative when its 95% interval is wider than this share of the value. */
const wideShare = 0.4

/** What makes an estimate tentative, to follow “because”; `null` where nothing does. */
function weaknessOf(estimate: PresentEstimate, indicator: Indicator): string | null {
  if (estimate.denominator !== null && estimate.denominator < smallBase) {
    return `it rests on ${formatNumber(estimate.denominator, 0)}, fewer than ${smallBase}`
  }
  const limits = limitsOf(estimate)
  if (!limits) return null
  const width = limits.upper - limits.lower
  const allowed = indicator.unit === '%' ? widePoints : Math.abs(estimate.value) * wideShare
  return width > allowed ? `its interval, ${formatInterval(limits.lower, limits.upper, indicator)}, is wide` : null
}

export const tentative: AssertionRule<'tentative'> = {
  label: 'A tentative figure',
  hint: 'That a figure is only an indication: fewer than 100 people stand behind it, or its interval is wider than 10 percentage points, or than 40% of a value that is no percentage.',
  needs: [],
  says: 'nothing',
  choices: [],
  check(assertion, { setting, evidence }) {
    const estimate = resolve(assertion.of, setting, evidence)
    const indicator = evidence.indicator(estimate.indicator)
    if (!isPresent(estimate)) return cannotBeJudged(estimate.reason, [estimate])
    if (!indicator) return cannotBeJudged(`There is no indicator called “${estimate.indicator}”.`, [estimate])
    const text = `The text says ${describeFigure(estimate, evidence)} is tentative.`
    const weakness = weaknessOf(estimate, indicator)
    if (weakness) return judged(true, `${text} ${inPeriod(estimate.period)} it was, because ${weakness}.`, [estimate])
    if (estimate.denominator === null && !limitsOf(estimate)) {
      return cannotBeJudged(`${text} Neither its base nor its interval is published.`, [estimate])
    }
    const reason = `${text} ${inPeriod(estimate.period)} neither its base nor its interval made it so.`
    return judged(false, reason, [estimate], { suggestion: 'a reliable figure' })
  },
}
