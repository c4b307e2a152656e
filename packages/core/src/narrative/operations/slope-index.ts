import { slopeIndexOfInequality } from '../../inequality/slope-index-of-inequality.ts'
import type { PresentEstimate } from '../../model/estimate.ts'
import { unitOfDifference } from '../value-pair.ts'
import { groupIds, valuesOfGroups } from '../values-of-groups.ts'
import { noFigure, numberFigure } from './operation.ts'
import type { Operation } from './operation.ts'

const [fewestGroups, mostGroups] = [5, 100]

/** How many people each group has, or why that is not known for all. Where no group says it they count as equally large. */
function populationsOf(groups: readonly PresentEstimate[]): number[] | string {
  const known = groups.flatMap(({ denominator }) => denominator ?? [])
  if (known.length === 0) return groups.map(() => 1)
  if (known.length < groups.length) return 'Some of the groups have a number of people, and some have none.'
  return known.every((people) => people > 0) ? known : 'One of the groups has nobody in it.'
}

export const slopeIndex: Operation<'slope-index'> = {
  label: 'A gap along all groups',
  hint: 'How far the ends of a line through all groups in their order lie apart, such as the tenths by deprivation: 8.4 years. Groups without a number of people count as equally large.',
  needs: ['by'],
  gives: [],
  evaluate(figure, { format, setting, evidence }) {
    const found = valuesOfGroups({ ...figure, order: 'highest' }, setting, evidence)
    const indicator = evidence.indicator(figure.of.indicator)
    if (typeof found === 'string') return noFigure(found, [])
    if (!indicator) return noFigure(`There is no indicator called “${figure.of.indicator}”.`, [])
    const places = groupIds(indicator, figure.by)
    const inputs = found.toSorted((a, b) => places.indexOf(a.id) - places.indexOf(b.id)).map(({ estimate }) => estimate)
    if (inputs.length < fewestGroups || inputs.length > mostGroups) {
      return noFigure(`A line needs from 5 to 100 groups in order, and there are ${inputs.length}.`, inputs)
    }
    const populations = populationsOf(inputs)
    if (typeof populations === 'string') return noFigure(populations, inputs)
    // The slope itself does not depend on the errors of the values.
    const line = slopeIndexOfInequality(
      inputs.map(({ value }, place) => ({
        quantile: place + 1,
        population: populations[place] ?? NaN,
        value,
        standardError: 0,
      })),
    )
    if (line.kind === 'missing') return noFigure('These values lie too far apart for a line through them.', inputs)
    const number = line.slopeIndex.value
    const shown = format.signed ? number : Math.abs(number)
    return numberFigure(number, unitOfDifference(indicator), format, inputs, shown)
  },
}
