import { fault } from '../errors.ts'
import { dobson } from '../intervals/dobson.ts'
import { requireNumber } from '../intervals/requirements.ts'
import { directSums } from '../math/direct-sums.ts'
import type { StandardPopulation } from '../math/standard-populations.ts'
import { columnOf, lackingFor, readAges, requireAge } from './age-bands.ts'
import { limitsAt, notCalculated, readLevelsBelowOne } from './confidence.ts'
import type { Confidence, Limits, NotCalculated } from './confidence.ts'
import { eachRow, readMultiplier } from './row.ts'

export interface DirectlyStandardisedRateOptions<C extends Confidence> {
  /** One of the standard populations, or the caller's own. It decides which age bands there must be. */
  standardPopulation: StandardPopulation
  /** Default 0.95. */
  confidence?: C
  /** 100,000 for a rate per 100,000. Default 100,000. */
  multiplier?: number
}

/** `count` and `denominator` are the totals over all age bands. */
export type DirectlyStandardisedRate<C extends Confidence> = {
  kind: 'estimate'
  value: number
  method: 'dobson'
  count: number
  denominator: number
} & Limits<C>

/** Below this number of events a directly standardised rate is not given: neither it nor its interval can be relied on. */
export const fewestEvents = 10
export const tooFewEvents = `There are fewer than ${fewestEvents} events, too few for a directly standardised rate.`

/** People of one age band who had the event equally often; where events are independent, once. */
export interface DirectRow {
  age: string
  events: number
  people: number | null
  denominator: number
}

/** Checks ages and options and gives the rate of rows whose numbers have been checked. */
export function standardiseDirectly<C extends Confidence>(
  name: string,
  rows: readonly DirectRow[],
  options: DirectlyStandardisedRateOptions<C>,
): DirectlyStandardisedRate<C> | NotCalculated {
  const levels = readLevelsBelowOne(name, options.confidence, 'a rate has no upper limit at 100 %')
  const multiplier = readMultiplier(name, options.multiplier ?? 100_000)
  const standard = options.standardPopulation
  const ages = readStandardAges(name, standard)
  const { counts, squares, denominators, incomplete } = addUp(name, rows, ages)
  const noRow = ages.filter((_, place) => denominators[place] === 0)
  if (noRow.length > 0) return lackingFor('row', noRow)
  if (incomplete.size > 0) return lackingFor('count', [...incomplete])
  const weights = columnOf(standard, 'population')
  const { count, value, variance } = directSums(counts, squares, denominators, weights)
  if (count < fewestEvents) return notCalculated(tooFewEvents)
  const limits = limitsAt<C>(levels, (level) => {
    const { lower, upper } = dobson(value, variance, count, level)
    return { lower: lower * multiplier, upper: upper * multiplier }
  })
  const denominator = denominators.reduce((sum, people) => sum + people, 0)
  return { kind: 'estimate', value: value * multiplier, method: 'dobson', count, denominator, ...limits }
}

interface Bands {
  counts: Float64Array
  squares: Float64Array
  denominators: Float64Array
  /** Ages of which a count is missing. */
  incomplete: Set<string>
}

/** The rows added up in the order of the standard population, whatever order they come in. */
function addUp(name: string, rows: readonly DirectRow[], ages: readonly string[]): Bands {
  const counts = new Float64Array(ages.length)
  const squares = new Float64Array(ages.length)
  const denominators = new Float64Array(ages.length)
  const incomplete = new Set<string>()
  const seen = new Set<string>()
  eachRow(rows, ({ age, events, people, denominator }) => {
    const place = requireAge(name, age, ages)
    const row = JSON.stringify([age, events])
    if (seen.has(row)) throw fault(name, 'age', 'must not repeat an earlier row', age)
    seen.add(row)
    const known = denominators[place]
    if (known && known !== denominator) {
      throw fault(name, 'denominator', `must be the same in all rows of an age band, ${known}`, denominator)
    }
    denominators[place] = denominator
    if (people === null) incomplete.add(age)
    counts[place] = (counts[place] ?? 0) + (people ?? 0) * events
    squares[place] = (squares[place] ?? 0) + (people ?? 0) * events * events
  })
  return { counts, squares, denominators, incomplete }
}

/** Checks the weights of a standard population and gives its ages. */
export function readStandardAges(name: string, standard: StandardPopulation): string[] {
  const argument = 'options.standardPopulation'
  const ages = readAges(name, argument, standard)
  eachRow(standard, ({ population }) => requireNumber(name, `${argument}.population`, population))
  if (standard.every(({ population }) => population === 0)) {
    throw fault(name, argument, 'must have a band with a population above 0', standard)
  }
  return ages
}
