import { compareWithBenchmark } from '../compare/benchmark.ts'
import { check } from './check.ts'
import type { Document, KeyFigure } from './document.ts'
import { documentInlines } from './document-walk.ts'
import { evaluate } from './evaluate.ts'
import type { Evidence, Setting } from './evidence.ts'
import type { Evaluation } from './published-document.ts'
import { resolvePair } from './resolve.ts'
import type { FigureResult } from './result.ts'
import { valuePair } from './value-pair.ts'

/** A key figure is a value with its verdict; other operations have no value of their own that could be judged. */
function evaluateKeyFigure(item: KeyFigure, setting: Setting, evidence: Evidence): FigureResult {
  const result = evaluate(item.figure, item.format, setting, evidence)
  const { operation, of } = item.figure
  if (result.kind !== 'figure' || (operation !== 'value' && operation !== 'interval')) return result
  const estimates = resolvePair(of, { ...of, area: item.benchmark, period: 'latest' }, setting, evidence)
  const pair = valuePair(estimates, evidence)
  if (typeof pair === 'string') return result
  const comparison = compareWithBenchmark(pair.of, pair.with, pair.indicator)
  return { ...result, comparison, inputs: [...result.inputs, pair.with] }
}

/**
 * Everything that the figures and claims of a document say on one page, by their ids. Key figures carry the comparison
 * with their benchmark. Charts are not evaluated here: their data are asked for by description.
 */
export function evaluateDocument(document: Document, setting: Setting, evidence: Evidence): Evaluation {
  const evaluation: Evaluation = { figures: {}, claims: {} }
  for (const { inline } of documentInlines(document)) {
    if (inline.kind === 'claim') evaluation.claims[inline.id] = check(inline.assertion, setting, evidence)
    else if (inline.kind === 'key-figure') evaluation.figures[inline.id] = evaluateKeyFigure(inline, setting, evidence)
    else evaluation.figures[inline.id] = evaluate(inline.figure, inline.format, setting, evidence)
  }
  return evaluation
}
