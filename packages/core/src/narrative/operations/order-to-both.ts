import { orderToBothWords, threeValues } from '../three-values.ts'
import { figureOf, noFigure } from './operation.ts'
import type { Operation } from './operation.ts'

export const orderToBoth: Operation<'order-to-both'> = {
  label: 'An order beside two others',
  hint: 'Which way a value lies from two others, with their values: lower than both the West Midlands (62.8) and England (64.0). The words change when the two disagree.',
  needs: ['with', 'and'],
  gives: [],
  evaluate(figure, context) {
    const found = threeValues(figure, context)
    if ('reason' in found) return noFigure(found.reason, found.inputs)
    return figureOf(orderToBothWords(found.orders, found.others), null, found.inputs)
  },
}
