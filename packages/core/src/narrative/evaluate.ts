import type { Evidence, Setting } from './evidence.ts'
import type { Figure, FigureFormat, FigureOperation } from './figure.ts'
import type { FigureContext, Operation } from './operations/operation.ts'
import { figureOperations } from './operations/registry.ts'
import type { FigureResult } from './result.ts'

/**
 * What a figure says now: its text for the sentence, its number, and the estimates it was made from.
 *
 * When to use it: for every figure of a text, on the page for which the text is read. A value that is missing, suppressed
 * or not comparable gives `no-figure` with the reason in a plain sentence; the number is never `NaN`.
 *
 * With two references a relative period of the second means the period of the first, so that like is compared with like.
 */
export function evaluate(figure: Figure, format: FigureFormat, setting: Setting, evidence: Evidence): FigureResult {
  return evaluateWith(figure, { format, setting, evidence })
}

function evaluateWith<Name extends FigureOperation>(
  figure: Extract<Figure, { operation: Name }>,
  context: FigureContext,
): FigureResult {
  const operation: Operation<Name> = figureOperations[figure.operation]
  return operation.evaluate(figure, context)
}
