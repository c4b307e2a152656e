import type { Estimate } from '../../model/estimate.ts'
import type { ValueFormat } from '../../text/format-value.ts'
import { phraseValue } from '../../text/phrase-value.ts'
import type { Evidence, Setting } from '../evidence.ts'
import type { Figure, FigureFormat, FigureOperation } from '../figure.ts'
import type { FigureResult } from '../result.ts'

/** Where and how one figure is written, and what it may look at. */
export interface FigureContext {
  format: FigureFormat
  setting: Setting
  evidence: Evidence
}

/** One kind of figure. It declares its own answers, so that pickers, documentation and checks need not know the kinds. */
export interface Operation<Name extends FigureOperation> {
  /** Name for a picker. */
  label: string
  /** When to use it, in one line. */
  hint: string
  /** What must be given besides `of`. */
  needs: readonly ('with' | 'and' | 'from' | 'in' | 'per' | 'among' | 'order' | 'by' | 'top' | 'where' | 'give')[]
  /** What `give` may be, the usual one first. Empty where nothing can be chosen. */
  gives: readonly string[]
  evaluate(figure: Extract<Figure, { operation: Name }>, context: FigureContext): FigureResult
}

export function noFigure(reason: string, inputs: Estimate[]): FigureResult {
  return { kind: 'no-figure', reason, inputs }
}

export function figureOf(text: string, number: number | null, inputs: Estimate[]): FigureResult {
  return { kind: 'figure', text, number, comparison: null, inputs }
}

/** A number as the format asks, in digits or in words. `shown` is what readers see of it, such as a difference without its sign. */
export function numberFigure(
  number: number,
  unit: ValueFormat,
  format: FigureFormat,
  inputs: Estimate[],
  shown = number,
): FigureResult {
  const text = phraseValue(shown, unit, format)
  return typeof text === 'string' ? figureOf(text, number, inputs) : noFigure(text.reason, inputs)
}
