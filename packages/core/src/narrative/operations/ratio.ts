import type { Estimate } from '../../model/estimate.ts'
import type { Figure } from '../figure.ts'
import { resolvePair } from '../resolve.ts'
import type { FigureResult } from '../result.ts'
import { valuePair } from '../value-pair.ts'
import { describeSubject } from '../wording.ts'
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
  const inputs: Estimate[] = [pair.of, pair.with]
  const number = (pair.of.value / pair.with.value) * shown.factor
  if (pair.of.value < 0 || pair.with.value <= 0 || !Number.isFinite(number)) {
    const base = describeSubject(pair.with, evidence)
    return noFigure(
      `A ratio needs values that are not negative and a base above zero, and this is not so for ${base}.`,
      inputs,
    )
  }
  return numberFigure(number, { ...shown, prefix: '' }, format, inputs)
}

export const ratio: Operation<'ratio'> = {
  label: 'A ratio',
  hint: 'How many times as large: 3.1 times. Write “times” in the sentence.',
  needs: ['with'],
  evaluate: (figure, context) => divided(figure, context, { factor: 1, decimals: 1, unit: 'times' }),
}

export const share: Operation<'share'> = {
  label: 'A share',
  hint: 'One count as a percentage of another: 72%.',
  needs: ['with'],
  evaluate: (figure, context) => divided(figure, context, { factor: 100, decimals: 0, unit: '%' }),
}
