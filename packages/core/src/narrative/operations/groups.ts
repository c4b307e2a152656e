import { formatValue } from '../../text/format-value.ts'
import { listWords } from '../../text/phrases.ts'
import { valuesOfGroups } from '../values-of-groups.ts'
import { figureOf, noFigure, numberFigure } from './operation.ts'
import type { Operation } from './operation.ts'

export const groups: Operation<'groups'> = {
  label: 'The largest groups',
  hint: 'The first few groups of a breakdown with their values: Asian (55.2%) and White (30.0%). Groups that share the last place are all named.',
  needs: ['by', 'order', 'top'],
  gives: [],
  evaluate(figure, { format, setting, evidence }) {
    const found = valuesOfGroups(figure, setting, evidence)
    const indicator = evidence.indicator(figure.of.indicator)
    if (typeof found === 'string') return noFigure(found, [])
    if (!indicator) return noFigure(`There is no indicator called “${figure.of.indicator}”.`, [])
    const first = found.filter(({ rank }) => rank.position <= figure.top)
    const words = first.map(({ label, estimate }) => `${label} (${formatValue(estimate.value, indicator, format)})`)
    return figureOf(
      listWords(words),
      null,
      first.map(({ estimate }) => estimate),
    )
  },
}

export const total: Operation<'total'> = {
  label: 'A total',
  hint: 'All groups of a breakdown added up: £106.1 million. Only counts and sums of money can be added.',
  needs: ['by'],
  gives: [],
  evaluate(figure, { format, setting, evidence }) {
    const found = valuesOfGroups({ ...figure, order: 'highest' }, setting, evidence)
    const indicator = evidence.indicator(figure.of.indicator)
    if (typeof found === 'string') return noFigure(found, [])
    const inputs = found.map(({ estimate }) => estimate)
    if (!indicator || (indicator.valueType !== 'count' && indicator.valueType !== 'currency')) {
      return noFigure(
        `Values of “${indicator?.name ?? figure.of.indicator}” are no counts and cannot be added.`,
        inputs,
      )
    }
    const sum = inputs.reduce((all, { value }) => all + value, 0)
    if (!Number.isFinite(sum)) return noFigure('These values are too large to be added.', inputs)
    return numberFigure(sum, indicator, format, inputs)
  },
}
