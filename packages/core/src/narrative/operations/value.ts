import { formatPeriod } from '../../text/format-period.ts'
import { formatInterval } from '../../text/format-value.ts'
import { isPresent, resolve } from '../resolve.ts'
import { describeSubject, limitsOf } from '../wording.ts'
import { figureOf, noFigure, numberFigure } from './operation.ts'
import type { Operation } from './operation.ts'

export const value: Operation<'value'> = {
  label: 'A value',
  hint: 'The figure itself: 62.2 years.',
  needs: [],
  gives: [],
  evaluate({ of }, { format, setting, evidence }) {
    const estimate = resolve(of, setting, evidence)
    const indicator = evidence.indicator(estimate.indicator)
    if (!isPresent(estimate)) return noFigure(estimate.reason, [estimate])
    if (!indicator) return noFigure(`There is no indicator called “${of.indicator}”.`, [estimate])
    return numberFigure(estimate.value, indicator, format, [estimate])
  },
}

export const period: Operation<'period'> = {
  label: 'Its period',
  hint: 'The period of a figure: 2022–24. With the unit in words also the kind of year: financial year 2024/25.',
  needs: [],
  gives: [],
  evaluate({ of }, { format, setting, evidence }) {
    const estimate = resolve(of, setting, evidence)
    if (!isPresent(estimate)) return noFigure(estimate.reason, [estimate])
    return figureOf(formatPeriod(estimate.period, { style: format.unit === 'full' ? 'long' : 'short' }), null, [
      estimate,
    ])
  },
}

export const base: Operation<'base'> = {
  label: 'Its base',
  hint: 'How many people or cases stand behind a figure: 1,204 of a survey.',
  needs: [],
  gives: [],
  evaluate({ of }, { format, setting, evidence }) {
    const estimate = resolve(of, setting, evidence)
    if (!isPresent(estimate)) return noFigure(estimate.reason, [estimate])
    const subject = describeSubject(estimate, evidence)
    if (estimate.denominator === null) return noFigure(`How many stand behind ${subject} is not published.`, [estimate])
    return numberFigure(estimate.denominator, { decimals: 0, unit: '', prefix: '' }, format, [estimate])
  },
}

export const interval: Operation<'interval'> = {
  label: 'Its interval',
  hint: 'The range in which the true value is likely to lie: 59.5 to 64.8.',
  needs: [],
  gives: [],
  evaluate({ of }, { format, setting, evidence }) {
    const estimate = resolve(of, setting, evidence)
    const indicator = evidence.indicator(estimate.indicator)
    if (!isPresent(estimate)) return noFigure(estimate.reason, [estimate])
    if (!indicator) return noFigure(`There is no indicator called “${of.indicator}”.`, [estimate])
    const limits = limitsOf(estimate)
    if (!limits) return noFigure(`No interval is published for ${describeSubject(estimate, evidence)}.`, [estimate])
    return figureOf(formatInterval(limits.lower, limits.upper, indicator, format), null, [estimate])
  },
}
