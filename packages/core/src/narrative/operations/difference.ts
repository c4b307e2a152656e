import { comparePeriods } from '../../model/period.ts'
import type { Estimate } from '../../model/estimate.ts'
import { formatValue } from '../../text/format-value.ts'
import type { ValueFormat } from '../../text/format-value.ts'
import { formatPeriod } from '../../text/format-period.ts'
import { subtract } from '../arithmetic.ts'
import type { FigureFormat } from '../figure.ts'
import { resolveChange, resolvePair } from '../resolve.ts'
import type { FigureResult } from '../result.ts'
import { breakBetween, differentUnits, valuePair } from '../value-pair.ts'
import type { ValuePair } from '../value-pair.ts'
import { describeSubject } from '../wording.ts'
import { figureOf, noFigure } from './operation.ts'
import type { FigureContext, Operation } from './operation.ts'

/** Writes a difference without its sign, unless the format asks for it: the sentence says which way. */
function written(difference: number, unit: ValueFormat, format: FigureFormat): string {
  return formatValue(format.signed ? difference : Math.abs(difference), unit, format)
}

/** Percentages differ in percentage points. A bare `%` after the difference would mean something else. */
function unitOfPoints({ indicator }: ValuePair): ValueFormat {
  return indicator.unit === '%' ? { ...indicator, unit: 'percentage points' } : indicator
}

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
  const unit = figure.in === 'points' ? unitOfPoints(pair) : { decimals: 1, unit: '%', prefix: '' }
  return figureOf(written(number, unit, context.format), number, inputs)
}

export const difference: Operation<'difference'> = {
  label: 'A difference',
  hint: 'How far two values lie apart, in their unit or in percent. Percentages differ in percentage points.',
  needs: ['with', 'in'],
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
  evaluate(figure, context) {
    const estimates = resolveChange(figure.of, figure.from, context.setting, context.evidence)
    const pair = valuePair(estimates, context.evidence)
    if (typeof pair === 'string') return noFigure(pair, estimates)
    if (comparePeriods(pair.with.period, pair.of.period) >= 0) {
      const [later, earlier] = [formatPeriod(pair.of.period), formatPeriod(pair.with.period)]
      return noFigure(`A change begins before it ends, and ${earlier} is not before ${later}.`, estimates)
    }
    const broken = breakBetween(pair)
    return broken ? noFigure(broken, estimates) : between(pair, figure, context)
  },
}
