import { formatPeriod, formatValue, isRelativePeriod } from '@jsna/core'
import type { Estimate, Figure } from '@jsna/core'
import type { FigureContext } from './figure-context.ts'

type OperationWords = (inputs: Estimate[], context: FigureContext, figure: Figure) => string

/** How a figure was made from its inputs. A plain value needs no words. */
const words: Record<Figure['operation'], OperationWords> = {
  value: () => '',
  interval: () => '',
  difference: (inputs, context) => joined(inputs, context, 'against'),
  ratio: (inputs, context) => joined(inputs, context, 'divided by'),
  share: (inputs, context) => joined(inputs, context, 'as a share of'),
  change: (inputs, context) => joined(inputs, context, 'since'),
  comparison: (inputs, context) => joined(inputs, context, 'compared with'),
  // The inputs are the areas that the figure names, not all that were looked at.
  rank: (_inputs, _context, figure) => `Position among all areas of a set, ${orderOf(figure)} value first`,
  extreme: (_inputs, _context, figure) => `The ${orderOf(figure)} of all areas of a set`,
  'count-where': () => 'Areas of a set that meet the condition, counted',
  period: () => '',
  base: () => 'How many people or cases stand behind the figure',
  proxy: () => '',
  remainder: (inputs, context) => joined(inputs, context, 'less'),
  rate: (inputs, context, figure) =>
    joined(inputs, context, `for every ${'per' in figure ? figure.per.toLocaleString('en-GB', precise) : 1} of`),
  'order-to-both': (inputs, context) =>
    [joined(inputs, context, 'beside'), ...inputs.slice(2).map((other) => one(other, context))].join(' and '),
  range: () => 'The lowest and the highest of a set of areas',
  'rank-change': (inputs, context) => `Positions of ${joined(inputs, context, 'and')}`,
  groups: (_inputs, _context, figure) => `Groups in their order, ${orderOf(figure)} value first`,
  total: (inputs) => `${inputs.length} groups added up`,
  'slope-index': (inputs) =>
    `The two ends of a line through ${inputs.length} groups, which is their slope index of inequality`,
  'people-where': () => 'People counted in the areas that meet the condition',
}

/** A small factor, such as the size of a football pitch, keeps its digits. */
const precise = { maximumSignificantDigits: 6 }

export function operationWords(figure: Figure, inputs: Estimate[], context: FigureContext): string {
  return inputs.length === 0 ? '' : words[figure.operation](inputs, context, figure)
}

function joined(inputs: Estimate[], context: FigureContext, link: string): string {
  return inputs
    .slice(0, 2)
    .map((estimate) => one(estimate, context))
    .join(` ${link} `)
}

function one(estimate: Estimate, context: FigureContext): string {
  const indicator = context.indicators[estimate.indicator]
  const value =
    estimate.kind === 'estimate' && indicator ? formatValue(estimate.value, indicator, {}) : 'a value that is not known'
  const period = isRelativePeriod(estimate.period) ? '' : `, ${formatPeriod(estimate.period)}`
  return `${value} (${context.areas[estimate.area]?.name ?? estimate.area}${period})`
}

const orderOf = (figure: Figure): string => ('order' in figure ? figure.order : 'highest')
