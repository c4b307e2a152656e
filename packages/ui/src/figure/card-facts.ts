import { areaWords, compareWithBenchmark, formatValue } from '@jsna/core'
import type {
  ClaimInline,
  Comparison,
  Estimate,
  EstimateKey,
  Figure,
  FigureFormat,
  FigureResult,
  Indicator,
} from '@jsna/core'
import { dateWords } from './dates.ts'
import { earlierOf } from './earlier.ts'
import { intervalWords, methodWords } from './estimate-words.ts'
import type { CardFact, FigureContext, PublishedValue } from './figure-context.ts'
import { operationWords } from './operation-words.ts'
import { seriesTitle } from './series-words.ts'

/** Everything that a card shows, in words. */
export interface CardFacts {
  title: string
  /** The figure as it stands in the text. */
  text: string
  /** Whether `text` is a value, or words such as an area's name or a verdict. */
  isValue: boolean
  unit: string
  published: PublishedValue | null
  comparison: { comparison: Comparison; benchmark: string; benchmarkValue: string } | null
  facts: CardFact[]
  /** What the figure is about; `null` where it has no inputs at all. */
  subject: EstimateKey | null
  indicator: Indicator | null
  citation: string
}

export interface BoundFigure {
  figure: Figure
  format: FigureFormat
  result: FigureResult
  /** Code of the area against which a value is judged, where that is not the other input. */
  benchmark?: string
}

/** Figures that say one published value, with its interval and verdict. */
const aboutOne = new Set<Figure['operation']>(['value', 'interval', 'proxy'])

/** Figures that are words, whatever they were made from. */
const inWords = new Set<Figure['operation']>(['comparison', 'period', 'order-to-both', 'rank-change', 'groups'])

function isNumber(figure: Figure): boolean {
  const named =
    (figure.operation === 'extreme' && figure.give === 'area') ||
    (figure.operation === 'range' && figure.give === 'ends')
  return !named && !inWords.has(figure.operation)
}

export function figureFacts(bound: BoundFigure, context: FigureContext): CardFacts {
  const { figure, format, result } = bound
  const text = result.kind === 'figure' ? result.text : ''
  const isOne = aboutOne.has(figure.operation)
  const subject = result.inputs[0]
  const earlier = subject && isOne ? earlierOf(subject, context, format) : null
  const facts = describe(result.inputs, isOne, earlier?.facts ?? [], context)
  if (result.kind === 'no-figure') facts.facts.unshift({ term: 'Reason', text: result.reason })
  const how = operationWords(figure, result.inputs, context)
  if (how !== '') facts.facts.unshift({ term: 'Worked out', text: how })
  const known = subject && isOne ? knownComparison(subject, context) : null
  const comparison = result.kind === 'figure' ? (result.comparison ?? known) : null
  tellReason(facts.facts, comparison)
  return {
    ...facts,
    text,
    isValue: isNumber(figure),
    unit: unitBeside(text, figure, facts.indicator),
    published: figure.operation === 'value' ? (earlier?.published ?? null) : null,
    comparison: comparison && withBenchmark(comparison, result.inputs, context, bound.benchmark),
  }
}

export function claimFacts(claim: ClaimInline, context: FigureContext): CardFacts {
  const result = context.claims[claim.id]
  const facts = describe(result?.inputs ?? [], true, [], context)
  const remarks = result ? [result.reason, ...result.remarks] : ['This claim was not checked.']
  facts.facts.unshift(...remarks.map((text, index) => ({ term: index === 0 ? 'Checked' : 'Note', text })))
  const subject = result?.inputs[0]
  const value = subject?.kind === 'estimate' && facts.indicator ? formatValue(subject.value, facts.indicator, {}) : ''
  return {
    ...facts,
    text: value === '' ? claim.words : value,
    isValue: value !== '',
    unit: unitBeside(value, { operation: 'value' }, facts.indicator),
    published: null,
    comparison: result?.comparison ? withBenchmark(result.comparison, result.inputs, context, undefined) : null,
  }
}

function describe(inputs: Estimate[], alone: boolean, changes: CardFact[], context: FigureContext) {
  const subject = inputs[0] ?? null
  const indicator = subject ? (context.indicators[subject.indicator] ?? null) : null
  const facts: CardFact[] = []
  if (!subject || !indicator) return { title: 'About this figure', facts, subject: null, indicator: null, citation: '' }
  const title = seriesTitle(subject, indicator, areaName(subject.area, context))
  const interval = intervalWords(subject, indicator)
  if (alone) facts.push({ term: 'Interval', text: interval === '' ? 'None is published' : `${interval} (95%)` })
  facts.push(...changes)
  const method = methodWords(subject)
  if (method !== '') facts.push({ term: 'Method', text: method })
  if (subject.kind === 'estimate' && subject.note !== '') facts.push({ term: 'Note', text: subject.note })
  facts.push(...sourceFacts(indicator))
  const edition = context.release ? `${context.release.title}, release ${context.release.number}` : 'Not yet published'
  return { title, facts, subject, indicator, citation: `${title}. Joint Strategic Needs Assessment, ${edition}.` }
}

/** Why the verdict is what it is stands before the source, which closes the list. */
function tellReason(facts: CardFact[], comparison: Comparison | null): void {
  if (comparison && comparison.reason !== '') facts.splice(-1, 0, { term: 'Compared', text: comparison.reason })
}

function sourceFacts(indicator: Indicator): CardFact[] {
  const { source } = indicator
  return [
    {
      term: 'Source',
      text: `${source.organisation}, ${source.title}, ${dateWords(source.date)}. ${source.licence}`,
      link: source.link,
    },
  ]
}

function withBenchmark(
  comparison: Comparison,
  inputs: Estimate[],
  context: FigureContext,
  benchmark: string | undefined,
): CardFacts['comparison'] {
  const [subject, other] = inputs
  const indicator = subject && context.indicators[subject.indicator]
  const elsewhere = other && subject && other.area !== subject.area ? other.area : undefined
  const code = benchmark ?? elsewhere ?? context.setting.benchmark
  const value = comparison.benchmarkValue
  return {
    comparison,
    benchmark: areaWords({ code, name: areaName(code, context) }),
    benchmarkValue: value === null || !indicator ? '' : formatValue(value, indicator, {}),
  }
}

/** The verdict on a plain value, where the document also holds the benchmark's value for the same period and group. */
function knownComparison(subject: Estimate, context: FigureContext): Comparison | null {
  const { benchmark } = context.setting
  const indicator = context.indicators[subject.indicator]
  if (!indicator || subject.area === benchmark) return null
  const known = [
    ...Object.values(context.charts).flatMap((chart) => chart.estimates),
    ...Object.values(context.figures).flatMap((figure) => figure.inputs),
  ]
  const other = known.find((estimate) => sameKey(estimate, { ...subject, area: benchmark }))
  return other ? compareWithBenchmark(subject, other, indicator) : null
}

function sameKey(a: EstimateKey, b: EstimateKey): boolean {
  return (
    a.indicator === b.indicator &&
    a.area === b.area &&
    a.period === b.period &&
    a.sex === b.sex &&
    a.age === b.age &&
    a.category === b.category
  )
}

function areaName(code: string, context: FigureContext): string {
  return context.areas[code]?.name ?? code
}

function unitBeside(text: string, figure: { operation: Figure['operation'] }, indicator: Indicator | null): string {
  const hasUnit = figure.operation === 'value' || figure.operation === 'interval' || figure.operation === 'difference'
  if (!indicator || !hasUnit || indicator.unit === '%' || text.includes(indicator.unit)) return ''
  return indicator.unit
}
