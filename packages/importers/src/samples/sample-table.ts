import { guessMapping } from '../mapped/guess-mapping.ts'
import type { MappingQuestion } from '../mapped/guess-mapping.ts'
import { areaNamesOf } from '../mapped/words.ts'
import { sampleContext } from './read-sample.ts'
import { sampleIndicator } from './sample-indicator.ts'

/** An indicator with every breakdown. */
export const SMOKERS = sampleIndicator({
  sexes: ['persons', 'female', 'male'],
  ages: ['all', '16-64', '65+'],
  categories: [
    { id: 'own', label: 'Owned homes' },
    { id: 'let', label: 'Rented homes' },
  ],
})
const PEOPLE = sampleIndicator({ slug: 'people', name: 'People', shortName: 'People', valueType: 'count' })
const areaNames = areaNamesOf([
  { code: 'E08000026', name: 'Coventry' },
  { code: 'E08000031', name: 'Wolverhampton' },
])

/** What is proposed for a table that is written as CSV. */
export function guessFrom(table: string, fileName = 'smokers.csv'): MappingQuestion {
  const [header = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.split(',').map((cell) => cell.trim()))
  return guessMapping(header, rows, sampleContext([SMOKERS, PEOPLE], { fileName, areaNames }))
}
