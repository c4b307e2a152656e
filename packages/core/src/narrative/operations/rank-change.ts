import { placeChange } from '../place-change.ts'
import { placeWords } from '../place-among.ts'
import { figureOf, noFigure } from './operation.ts'
import type { Operation } from './operation.ts'

export const rankChange: Operation<'rank-change'> = {
  label: 'A change of rank',
  hint: 'The places at two times, each with the number of areas: from 66th of 317 to 64th of 309.',
  needs: ['from', 'among', 'order'],
  gives: [],
  evaluate(figure, context) {
    const found = placeChange(figure, context)
    if ('reason' in found) return noFigure(found.reason, found.inputs)
    const [before, now] = [found.before, found.now].map(
      (place) => `${placeWords(place)} of ${place.of.toLocaleString('en-GB')}`,
    )
    return figureOf(`from ${before} to ${now}`, found.now.position, found.inputs)
  },
}
