import { areaOf, sentenceOf } from './chart-lookup.ts'
import type { DescribedChart } from './chart-lookup.ts'
import { beginning, comparedAreas, endsPhrase, withoutPhrase } from './describe-comparison.ts'
import { formatValue } from './format-value.ts'
import { areaWords, countWords, measureWords } from './phrases.ts'

/** A map without figures names what it shows; one with figures tells the two ends. */
export function describeMap(data: DescribedChart): string {
  const members = data.areas.filter(({ role }) => role !== 'benchmark' && role !== 'region')
  const illustrative = members.some((area) => area.status === 'illustrative') ? ' with illustrative boundaries' : ''
  const { description } = data
  if (description.type !== 'map' || description.indicator === null) {
    return `The map shows ${countWords(members.length, 'area')}${illustrative}.`
  }
  const { values, without } = comparedAreas(data)
  const [first] = values
  const breakdown = { sex: 'persons', age: 'all', category: description.category } as const
  if (!first) return `No figure is given for ${measureWords(data.indicator, breakdown)} in any of these areas.`
  const begin = beginning(data, first.estimate)
  const ends = endsPhrase(data, values)
  const value = formatValue(first.estimate.value, data.indicator, { unit: 'full' })
  const where = values.length === 1 ? areaWords(first.area) : `all ${countWords(values.length, 'area')}`
  const own = values.find(({ area }) => area.code === areaOf(data, 'this')?.code)
  const here = ends && own ? `in ${areaWords(own.area)} it was ${formatValue(own.estimate.value, data.indicator)}` : ''
  const boundaries = illustrative ? 'the boundaries are illustrative' : ''
  return sentenceOf(`${begin} ${ends || `was ${value} in ${where}`}`, here, withoutPhrase(without), boundaries)
}
