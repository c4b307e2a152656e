import { dobsonLimit } from '../intervals/dobson.ts'
import { eventCountLower, eventCountUpper } from '../intervals/event-count.ts'
import { directSums } from '../math/direct-sums.ts'
import { normalDistance } from '../math/normal.ts'
import type { StandardPopulation } from '../math/standard-populations.ts'
import { columnOf } from '../methods/age-bands.ts'
import { limitsAt, readLevelsBelowOne } from '../methods/confidence.ts'
import type { Confidence } from '../methods/confidence.ts'
import { fewestEvents, readStandardAges, tooFewEvents } from '../methods/direct-standardisation.ts'
import type { DirectlyStandardisedRateOptions } from '../methods/direct-standardisation.ts'
import { directlyStandardisedRate } from '../methods/directly-standardised-rate.ts'
import { readMultiplier } from '../methods/row.ts'
import { Absences, areCounts, areasIn, orNull, requireEqualLengths, scaled } from './answers.ts'
import type { Answers } from './answers.ts'
import type { CountColumns } from './quotients.ts'

/**
 * The directly standardised rates of many areas: `directlyStandardisedRate` for each, the same to the last bit. Use it for
 * tables of thousands of areas.
 *
 * Formula, options and units are those of `directlyStandardisedRate`. The columns hold the age bands of the first area in the
 * order of the standard population, then those of the second, and so on; the answers have one entry for each area. An area with
 * a missing count (NaN) or fewer than 10 events has a code in `absence`, and `reasons` gives the sentence for the code.
 *
 * @throws CalculationError as `directlyStandardisedRate` does, with the position in the column, and when the columns are not
 * equally long or do not hold whole areas.
 * @reference Dobson A. J. and others (1991), Confidence intervals for weighted sums of Poisson parameters, Statistics in Medicine 10.
 * @example
 * const standardPopulation = [{ age: '0-64', population: 80500 }, { age: '65+', population: 19500 }]
 * const count = Float64Array.of(20, 90, 3, 4)
 * const denominator = Float64Array.of(50000, 10000, 9000, 2000)
 * const deaths = directlyStandardisedRateColumns({ count, denominator }, { standardPopulation })
 * deaths.value[0].toFixed(1) // => '207.7'
 * deaths.lowerCi[0].toFixed(1) // => '170.6'
 * deaths.reasons[deaths.absence[1]] // => 'There are fewer than 10 events, too few for a directly standardised rate.'
 */
export function directlyStandardisedRateColumns<C extends Confidence = number>(
  columns: CountColumns,
  options: DirectlyStandardisedRateOptions<C>,
): Answers<C> {
  const levels = readLevelsBelowOne(name, options.confidence, 'a rate has no upper limit at 100 %')
  const multiplier = readMultiplier(name, options.multiplier ?? 100_000)
  const standard = options.standardPopulation
  readStandardAges(name, standard)
  const { count, denominator } = columns
  requireEqualLengths(name, { count, denominator })
  const areas = areasIn(name, 'count', count, standard.length)
  const sums = sumAreas(columns, standard, areas)
  const limits = limitsAt<C, Float64Array>(levels, (level) => limitsOf(sums, level, multiplier))
  return { value: scaled(sums.value, multiplier), ...sums.absences.columns, ...limits }
}

const name = 'directlyStandardisedRateColumns'

/** One entry for each area. */
interface AreaSums {
  count: Float64Array
  value: Float64Array
  /** √(variance / count), which stretches the interval of the count. */
  spread: Float64Array
  absences: Absences
}

function sumAreas({ count, denominator }: CountColumns, standard: StandardPopulation, areas: number): AreaSums {
  const weights = columnOf(standard, 'population')
  const absences = new Absences(name, areas)
  const column = () => new Float64Array(areas).fill(NaN)
  const [counts, values, spreads] = [column(), column(), column()]
  for (let area = 0; area < areas; area++) {
    const first = area * weights.length
    if (!areCounts(count, denominator, first, weights.length)) {
      explain(absences, area, { count, denominator }, standard)
      continue
    }
    const sums = directSums(count, count, denominator, weights, first)
    if (sums.count < fewestEvents) {
      absences.add(area, tooFewEvents)
      continue
    }
    counts[area] = sums.count
    values[area] = sums.value
    spreads[area] = Math.sqrt(sums.variance / sums.count)
  }
  return { count: counts, value: values, spread: spreads, absences }
}

/** Asks the row call why there is no answer, or which rule an area breaks. */
function explain(absences: Absences, area: number, columns: CountColumns, standard: StandardPopulation): void {
  const first = area * standard.length
  const bands = standard.map(({ age }, band) => ({
    age,
    count: orNull(columns.count[first + band] ?? NaN),
    denominator: columns.denominator[first + band] ?? NaN,
  }))
  absences.explain(area, () => directlyStandardisedRate(bands, { standardPopulation: standard }), first)
}

/** The sums of an area without answer are NaN, and so are its limits. */
function limitsOf({ count, value, spread }: AreaSums, level: number, multiplier: number) {
  const lower = new Float64Array(count.length)
  const upper = new Float64Array(count.length)
  const z = normalDistance(level)
  for (let area = 0; area < count.length; area++) {
    const events = count[area] ?? NaN
    const perPerson = value[area] ?? NaN
    const stretch = spread[area] ?? NaN
    lower[area] = dobsonLimit(perPerson, stretch, events, eventCountLower(events, level, z)) * multiplier
    upper[area] = dobsonLimit(perPerson, stretch, events, eventCountUpper(events, level, z)) * multiplier
  }
  return { lower, upper }
}
