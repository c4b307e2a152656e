import type { Estimate } from '../../model/estimate.ts'
import { formatPeriod } from '../../text/format-period.ts'
import { subtract } from '../arithmetic.ts'
import { resolveChange, resolvePair } from '../resolve.ts'
import type { FigureResult } from '../result.ts'
import { changePair, differentUnits, unitOfDifference, valuePair } from '../value-pair.ts'
import type { ValuePair } from '../value-pair.ts'
import { describeSubject } from '../wording.ts'
import { noFigure, numberFigure } from './operation.ts'
import type { FigureContext, Operation } from './operation.ts'

function between(pair: ValuePair, figure: { in: 'points' | 'percent' }, context: FigureContext): FigureResult {
  const inputs: Estimate[] = [pair.of, pair.with]
  const units = differentUnits(pair)
  if (units) return noFigure(units, inputs)
  const points = subtract(pair.of.value, pair.with.value)
  const number = figure.in === 'points' ? points : (points / pair.with.value) * 100
  if (figure.in === 'percent' && pair.with.value <= 0) {
    const base = `${describeSubject(pair.with, context.evidence)} in ${formatPeriod(pair.with.period)}`
    return noFigure(`A percentage needs a base above zero, and this is not so for ${base}.`, inputs)
  }
  if (!Number.isFinite(number)) return noFigure('These values lie too far apart for a difference.', inputs)
  const unit = figure.in === 'points' ? unitOfDifference(pair.indicator) : { decimals: 1, unit: '%', prefix: '' }
  // The sentence says which way, unless the format asks for the sign.
  const shown = context.format.signed ? number : Math.abs(number)
  return numberFigure(number, unit, context.format, inputs, shown)
}

export const difference: Operation<'difference'> = {
  label: 'A difference',
  hint: 'How far two values lie apart, in their unit or in percent. Percentages differ in percentage points.',
  needs: ['with', 'in'],
  gives: [],
  evaluate(figure, context) {
    const estimates = resolvePair(figure.of, figure.with, context.setting, context.evidence)
    const pair = valuePair(estimates, context.evidence)
    return typeof pair === 'string' ? noFigure(pair, estimates) : between(pair, figure, context)
  },
}

export const change: Operation<'change'> = {
  label: 'A change over time',
  hint: 'How far a value has moved since an earlier period, in its unit or in percent.',
  needs: ['from', 'in'],
  gives: [],
  evaluate(figure, context) {
    const estimates = resolveChange(figure.of, figure.from, context.setting, context.evidence)
    const pair = changePair(estimates, context.evidence)
    return typeof pair === 'string' ? noFigure(pair, estimates) : between(pair, figure, context)
  },
}

export const remainder: Operation<'remainder'> = {
  label: 'What is left',
  hint: 'A whole without its part: life expectancy less healthy life expectancy, in years or in percent of life.',
  needs: ['with', 'in'],
  gives: [],
  evaluate(figure, { format, setting, evidence }) {
    const estimates = resolvePair(figure.of, figure.with, setting, evidence)
    const pair = valuePair(estimates, evidence)
    if (typeof pair === 'string') return noFigure(pair, estimates)
    const units = differentUnits(pair)
    if (units) return noFigure(units, estimates)
    const left = subtract(pair.of.value, pair.with.value)
    const [whole, part] = [pair.of, pair.with].map((estimate) => describeSubject(estimate, evidence))
    if (pair.of.value <= 0 || pair.with.value < 0 || left < 0) {
      return noFigure(`A whole is larger than its part, and this is not so for ${whole} and ${part}.`, estimates)
    }
    if (figure.in === 'points') return numberFigure(left, unitOfDifference(pair.indicator), format, estimates)
    const percent = (left / pair.of.value) * 100
    return numberFigure(percent, { decimals: 1, unit: '%', prefix: '' }, format, estimates)
  },
}
