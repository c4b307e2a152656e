import { formatNumber } from '../../text/format-value.ts'
import type { Figure } from '../figure.ts'
import { resolvePair } from '../resolve.ts'
import type { FigureResult } from '../result.ts'
import { ratioOf, valuePair } from '../value-pair.ts'
import { noFigure, numberFigure } from './operation.ts'
import type { FigureContext, Operation } from './operation.ts'

type TwoReferences = Pick<Extract<Figure, { operation: 'ratio' }>, 'of' | 'with'>

/** Divides `of` by `with` and writes it with this factor and unit. */
function divided(
  figure: TwoReferences,
  context: FigureContext,
  shown: { factor: number; decimals: number; unit: string },
): FigureResult {
  const { evidence, format, setting } = context
  const estimates = resolvePair(figure.of, figure.with, setting, evidence)
  const pair = valuePair(estimates, evidence)
  if (typeof pair === 'string') return noFigure(pair, estimates)
  const found = ratioOf(pair, evidence)
  if (typeof found === 'string') return noFigure(found, estimates)
  const number = found * shown.factor
  if (!Number.isFinite(number)) return noFigure('These values lie too far apart for a ratio.', estimates)
  return numberFigure(number, { ...shown, prefix: '' }, format, estimates)
}

export const ratio: Operation<'ratio'> = {
  label: 'A ratio',
  hint: 'How many times as large: 3.1 times. Write “times” in the sentence.',
  needs: ['with'],
  gives: [],
  evaluate: (figure, context) => divided(figure, context, { factor: 1, decimals: 1, unit: 'times' }),
}

export const share: Operation<'share'> = {
  label: 'A share',
  hint: 'One count as a percentage of another: 72%.',
  needs: ['with'],
  gives: [],
  evaluate: (figure, context) => divided(figure, context, { factor: 100, decimals: 0, unit: '%' }),
}

export const rate: Operation<'rate'> = {
  label: 'A rate',
  hint: 'One count for every so many of another: 106.8 for every 1,000. A number such as 0.00714 gives people on a football pitch of that many km².',
  needs: ['with', 'per'],
  gives: [],
  evaluate: (figure, context) =>
    divided(figure, context, { factor: figure.per, decimals: 1, unit: `per ${formatPer(figure.per)}` }),
}

function formatPer(per: number): string {
  return Number.isInteger(per) ? formatNumber(per, 0) : String(per)
}
