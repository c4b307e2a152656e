import { figureOperations } from '@jsna/core'
import type { Figure, FigureOperation } from '@jsna/core'
import { comparatorOf, completed, firstParameters } from './draft.ts'
import type { Need, Parameters } from './draft.ts'

interface OperationForm<Operation extends FigureOperation> {
  needs: Need[]
  make(parameters: Parameters): Extract<Figure, { operation: Operation }>
  read(figure: Extract<Figure, { operation: Operation }>): Partial<Parameters>
}

type Operations = { [Operation in FigureOperation]: OperationForm<Operation> }

/** The form of every operation. What an operation is called and when to use it says core; the dialog knows no other list. */
export const operations: Operations = {
  value: {
    needs: [],
    make: ({ of }) => ({ operation: 'value', of }),
    read: () => ({}),
  },
  interval: {
    needs: [],
    make: ({ of }) => ({ operation: 'interval', of }),
    read: () => ({}),
  },
  difference: {
    needs: ['with', 'in'],
    make: (form) => ({ operation: 'difference', of: form.of, with: completed(form.with, form.of), in: form.in }),
    read: (figure) => ({ with: comparatorOf(figure.with, figure.of), in: figure.in }),
  },
  ratio: {
    needs: ['with'],
    make: (form) => ({ operation: 'ratio', of: form.of, with: completed(form.with, form.of) }),
    read: (figure) => ({ with: comparatorOf(figure.with, figure.of) }),
  },
  share: {
    needs: ['with'],
    make: (form) => ({ operation: 'share', of: form.of, with: completed(form.with, form.of) }),
    read: (figure) => ({ with: comparatorOf(figure.with, figure.of) }),
  },
  change: {
    needs: ['from', 'in'],
    make: (form) => ({ operation: 'change', of: form.of, from: form.from, in: form.in }),
    read: (figure) => ({ from: figure.from, in: figure.in }),
  },
  comparison: {
    needs: ['with'],
    make: (form) => ({ operation: 'comparison', of: form.of, with: completed(form.with, form.of) }),
    read: (figure) => ({ with: comparatorOf(figure.with, figure.of) }),
  },
  rank: {
    needs: ['among', 'order'],
    make: (form) => ({ operation: 'rank', of: form.of, among: form.among, order: form.order }),
    read: (figure) => ({ among: figure.among, order: figure.order }),
  },
  extreme: {
    needs: ['among', 'order', 'give'],
    make: (form) => ({
      operation: 'extreme',
      of: form.of,
      among: form.among,
      order: form.order,
      give: form.give,
    }),
    read: (figure) => ({ among: figure.among, order: figure.order, give: figure.give }),
  },
  'count-where': {
    needs: ['among', 'where', 'count'],
    make: (form) => ({
      operation: 'count-where',
      of: form.of,
      among: form.among,
      where: form.where,
      give: form.count,
    }),
    read: (figure) => ({ among: figure.among, where: figure.where, count: figure.give }),
  },
  period: {
    needs: [],
    make: ({ of }) => ({ operation: 'period', of }),
    read: () => ({}),
  },
  base: {
    needs: [],
    make: ({ of }) => ({ operation: 'base', of }),
    read: () => ({}),
  },
  proxy: {
    needs: [],
    make: ({ of }) => ({ operation: 'proxy', of }),
    read: () => ({}),
  },
  remainder: {
    needs: ['with', 'in'],
    make: (form) => ({ operation: 'remainder', of: form.of, with: completed(form.with, form.of), in: form.in }),
    read: (figure) => ({ with: comparatorOf(figure.with, figure.of), in: figure.in }),
  },
  rate: {
    needs: ['with', 'per'],
    make: (form) => ({ operation: 'rate', of: form.of, with: completed(form.with, form.of), per: form.per }),
    read: (figure) => ({ with: comparatorOf(figure.with, figure.of), per: figure.per }),
  },
  'order-to-both': {
    needs: ['with', 'and'],
    make: (form) => ({
      operation: 'order-to-both',
      of: form.of,
      with: completed(form.with, form.of),
      and: completed(form.and, form.of),
    }),
    read: (figure) => ({ with: comparatorOf(figure.with, figure.of), and: comparatorOf(figure.and, figure.of) }),
  },
  range: {
    needs: ['among', 'ends'],
    make: (form) => ({ operation: 'range', of: form.of, among: form.among, give: form.ends }),
    read: (figure) => ({ among: figure.among, ends: figure.give }),
  },
  'rank-change': {
    needs: ['from', 'among', 'order'],
    make: (form) => ({
      operation: 'rank-change',
      of: form.of,
      from: form.from,
      among: form.among,
      order: form.order,
    }),
    read: (figure) => ({ from: figure.from, among: figure.among, order: figure.order }),
  },
  groups: {
    needs: ['by', 'order', 'top'],
    make: (form) => ({ operation: 'groups', of: form.of, by: form.by, order: form.order, top: form.top }),
    read: (figure) => ({ by: figure.by, order: figure.order, top: figure.top }),
  },
  total: {
    needs: ['by'],
    make: (form) => ({ operation: 'total', of: form.of, by: form.by }),
    read: (figure) => ({ by: figure.by }),
  },
  'slope-index': {
    needs: ['by'],
    make: (form) => ({ operation: 'slope-index', of: form.of, by: form.by }),
    read: (figure) => ({ by: figure.by }),
  },
  'people-where': {
    needs: ['with', 'among', 'where', 'count'],
    make: (form) => ({
      operation: 'people-where',
      of: form.of,
      with: completed(form.with, form.of),
      among: form.among,
      where: form.where,
      give: form.count,
    }),
    read: (figure) => ({
      with: comparatorOf(figure.with, figure.of),
      among: figure.among,
      where: figure.where,
      count: figure.give,
    }),
  },
}

export const operationList = Object.entries(operations).map(([name, form]) => {
  const id = name as FigureOperation
  return { id, needs: form.needs, label: figureOperations[id].label, hint: figureOperations[id].hint }
})

/** The figure that a filled-in form describes. */
export function makeFigure(operation: FigureOperation, parameters: Parameters): Figure {
  return operations[operation].make(parameters)
}

/** The form of a stored figure. */
export function readFigure(figure: Figure): { operation: FigureOperation; parameters: Parameters } {
  const entry = operations[figure.operation] as OperationForm<FigureOperation>
  return { operation: figure.operation, parameters: { ...firstParameters(figure.of), ...entry.read(figure) } }
}
