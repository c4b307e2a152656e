import { formatValue } from '../../text/format-value.ts'
import { subtract } from '../arithmetic.ts'
import { unitOfDifference } from '../value-pair.ts'
import { memberNames, membersAtEnd, withMembers } from './among-areas.ts'
import { figureOf, noFigure, numberFigure } from './operation.ts'
import type { Operation } from './operation.ts'

export const range: Operation<'range'> = {
  label: 'A range',
  hint: 'From the lowest area of a set to the highest, with their names, or how far the two lie apart.',
  needs: ['among', 'give'],
  gives: ['ends', 'width'],
  evaluate: (figure, context) =>
    withMembers(figure, context, (members, indicator) => {
      const ends = (['lowest', 'highest'] as const).map((order) => membersAtEnd(members, order, indicator))
      const inputs = ends.flat().map((member) => member.estimate)
      const [lowest, highest] = ends.map(([first]) => first?.estimate.value ?? 0) as [number, number]
      const [from, to] = [lowest, highest].map((value) => formatValue(value, indicator, context.format))
      if (inputs.length > members.length) {
        return noFigure(`All areas of “${figure.among.scheme}” have the same value, ${from}.`, inputs)
      }
      const width = subtract(highest, lowest)
      if (!Number.isFinite(width)) return noFigure('These values lie too far apart for a difference.', inputs)
      if (figure.give === 'width') {
        return numberFigure(width, unitOfDifference(indicator), context.format, inputs)
      }
      const [low, high] = ends.map(memberNames)
      return figureOf(`from ${from} (${low}) to ${to} (${high})`, null, inputs)
    }),
}
