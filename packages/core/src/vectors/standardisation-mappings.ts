import { eventCountInterval } from '../intervals/event-count.ts'
import type { StandardPopulation } from '../math/standard-populations.ts'
import type { Confidence, NotCalculated } from '../methods/confidence.ts'
import type { DirectlyStandardisedRate } from '../methods/direct-standardisation.ts'
import { directlyStandardisedRate } from '../methods/directly-standardised-rate.ts'
import { directlyStandardisedRateOfRepeatedEvents } from '../methods/directly-standardised-rate-of-repeated-events.ts'
import { indirectlyStandardisedRate } from '../methods/indirectly-standardised-rate.ts'
import { indirectlyStandardisedRatio } from '../methods/indirectly-standardised-ratio.ts'
import type { IndirectlyStandardisedRatio } from '../methods/indirectly-standardised-ratio.ts'
import type { IndirectAgeBand, ReferenceOptions } from '../methods/indirect-standardisation.ts'
import { levelsBySuffix, methodNames, noLimits, numberOf, numbers, rateOptions, sum } from './vector-file.ts'
import type { Fields, Mapping } from './vector-file.ts'

/** The reference goes by position, so that positions are the ages, and counts what is missing as 0. */
export const dsrMapping: Mapping = (input, options) => {
  const denominators = numbers(input['denominator'])
  const standard = numbers(input['standardPopulation'])
  const bands = numbers(input['count']).map((count, place) => ({
    age: String(place),
    count: count ?? 0,
    denominator: numberOf(denominators[place]),
  }))
  const standardPopulation = standard.map((population, place) => ({
    age: String(place),
    population: numberOf(population),
  }))
  const result = directlyStandardisedRate(bands, { standardPopulation, ...rateOptions(options) })
  const totals = [sum(bands.map(({ count }) => count)), sum(bands.map(({ denominator }) => denominator))] as const
  return directFields(result, totals, options)
}

export const repeatedEventsMapping: Mapping = (input, options) => {
  const [ages, frequencies] = [numbers(input['ageBand']), numbers(input['eventFrequency'])]
  const [denominators, standard] = [numbers(input['denominator']), numbers(input['standardPopulation'])]
  const rows = numbers(input['uniqueIndividuals']).map((people, place) => ({
    age: ages[place] == null ? '' : String(ages[place]),
    events: numberOf(frequencies[place]),
    people: people ?? 0,
    denominator: numberOf(denominators[place]),
  }))
  const result = directlyStandardisedRateOfRepeatedEvents(rows, {
    standardPopulation: oncePerAge(rows.map(({ age }, place) => ({ age, population: numberOf(standard[place]) }))),
    ...rateOptions(options),
  })
  const people = new Map(rows.map(({ age, denominator }) => [age, denominator]))
  const events = rows.map((row) => row.events * row.people)
  return directFields(result, [sum(events), sum([...people.values()])], options)
}

export const indirectRatioMapping: Mapping = (input, options) => {
  const result = indirectlyStandardisedRatio(areaBands(input), {
    ...referenceOptions(input),
    confidence: options['confidence'] as Confidence,
    multiplier: numberOf(options['refValue']),
  })
  return indirectFields(result)
}

export const indirectRateMapping: Mapping = (input, options) => {
  const result = indirectlyStandardisedRate(areaBands(input), { ...referenceOptions(input), ...rateOptions(options) })
  return { ...indirectFields(result), ...(result.kind === 'estimate' && { refRate: result.referenceRate }) }
}

function areaBands(input: Fields): IndirectAgeBand[] {
  const counts = numbers(input['count'])
  return numbers(input['denominator']).map((denominator, place) => ({
    age: String(place),
    ...('count' in input && { count: counts[place] ?? 0 }),
    denominator: denominator ?? 0,
  }))
}

/** Lists of unequal length end with the shorter, so that the area has ages that the reference lacks. */
function referenceOptions(input: Fields): ReferenceOptions {
  const [counts, denominators] = [numbers(input['referenceCount']), numbers(input['referenceDenominator'])]
  const reference = counts.slice(0, denominators.length).map((count, place) => ({
    age: String(place),
    count: count ?? 0,
    denominator: denominators[place] ?? null,
  }))
  return 'observedTotal' in input ? { reference, observed: numberOf(input['observedTotal']) } : { reference }
}

function indirectFields(result: IndirectlyStandardisedRatio<Confidence> | NotCalculated): Fields {
  if (result.kind === 'missing') return { ...result }
  return { ...result, method: methodNames[result.method] }
}

/** Rows repeat the standard population of their age; what differs between them stays, so that it is noticed. */
function oncePerAge(standard: StandardPopulation): StandardPopulation {
  return [...new Map(standard.map((band) => [`${band.age} ${band.population}`, band])).values()]
}

function directFields(
  result: DirectlyStandardisedRate<Confidence> | NotCalculated,
  [totalCount, totalPopulation]: readonly [number, number],
  options: Fields,
): Fields {
  if (result.kind === 'missing') return { totalCount, totalPopulation, value: null, ...noLimits }
  const { value, count, denominator, ...limits } = result
  return { totalCount: count, totalPopulation: denominator, value, ...uncut(limits, value, count, options) }
}

/** The reference keeps lower limits below 0. Limits stand as far from the value as those of the count from the count. */
function uncut(limits: Fields, value: number, count: number, options: Fields): Fields {
  const found = { ...limits }
  for (const [suffix, level] of levelsBySuffix(options)) {
    if (found[`lowerCi${suffix}`] !== 0) continue
    const { lower, upper } = eventCountInterval(count, level)
    const above = numberOf(found[`upperCi${suffix}`]) - value
    found[`lowerCi${suffix}`] = value - (above * (count - lower)) / (upper - count)
  }
  return found
}
