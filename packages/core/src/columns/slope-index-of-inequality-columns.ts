import { fault } from '../errors.ts'
import { emptyWeights, fillWeights, weightedCovariance, weightedSum } from '../inequality/group-line.ts'
import { slopeIndexOfInequality, tooWide } from '../inequality/slope-index-of-inequality.ts'
import { normalDistance } from '../math/normal.ts'
import { limitsAt, readLevelsBelowOne } from '../methods/confidence.ts'
import type { Confidence } from '../methods/confidence.ts'
import { Absences, areasIn, orNull, requireEqualLengths, scaled } from './answers.ts'
import type { Answers } from './answers.ts'

/** One number for each quantile; NaN stands where the source does not state a value. */
export interface GroupColumns {
  population: Float64Array
  value: Float64Array
  standardError: Float64Array
}

export interface SlopeIndexColumnsOptions<C extends Confidence> {
  /** How many quantiles each area has: 10 for tenths by deprivation. From 5 to 100. */
  quantiles: number
  /** Below 0 it turns the order round. Default 1. */
  multiplier?: number
  /** Default 0.95. */
  confidence?: C
}

/**
 * The slope indices of inequality of many areas from values with standard errors: the slope index of
 * `slopeIndexOfInequality` for each area, the same to the last bit, with its closed-form interval. Use it for tables of
 * many areas, sexes or years; the relative index and transformed values come from the row call.
 *
 * Formula and units are those of `slopeIndexOfInequality`. The columns hold the quantiles of the first area, most deprived
 * first, then those of the second, and so on; the answers have one entry for each area. An area with a missing value (NaN)
 * has a code in `absence`, and `reasons` gives the sentence for the code.
 *
 * @throws CalculationError as `slopeIndexOfInequality` does, with the position in the column, when the columns are not equally
 * long or do not hold whole areas, and when `quantiles` is not a whole number from 5 to 100.
 * @reference Pamuk E. R. (1985), Social class inequality in mortality from 1921 to 1972 in England and Wales, Population Studies 39.
 * @example
 * const population = new Float64Array(5).fill(9000)
 * const value = Float64Array.of(74.1, 75.8, 77.2, 79.0, 81.3)
 * const standardError = new Float64Array(5).fill(0.4)
 * const gap = slopeIndexOfInequalityColumns({ population, value, standardError }, { quantiles: 5 })
 * gap.value[0].toFixed(2) // => '8.80'
 * gap.lowerCi[0].toFixed(2) // => '7.56'
 */
export function slopeIndexOfInequalityColumns<C extends Confidence = number>(
  columns: GroupColumns,
  options: SlopeIndexColumnsOptions<C>,
): Answers<C> {
  const levels = readLevelsBelowOne(name, options.confidence ?? 0.95, 'an index has no limits at 100 %')
  const { quantiles, multiplier = 1 } = options
  requireOptions(quantiles, multiplier)
  const { population, value, standardError } = columns
  requireEqualLengths(name, { population, value, standardError })
  const areas = areasIn(name, 'population', population, quantiles)
  const absences = new Absences(name, areas)
  const { slope, error } = fitLines({ population, value, standardError }, quantiles, absences)
  const limits = limitsAt<C, Float64Array>(levels, (level) => limitsOf(slope, error, multiplier, normalDistance(level)))
  const index = scaled(slope, multiplier)
  leaveOutInfinite(Object.values({ index, ...limits }), absences)
  return { value: index, absence: absences.absence, reasons: absences.reasons, ...limits }
}

const name = 'slopeIndexOfInequalityColumns'

function requireOptions(quantiles: number, multiplier: number): void {
  if (!Number.isInteger(quantiles) || quantiles < 5 || quantiles > 100) {
    throw fault(name, 'options.quantiles', 'must be a whole number from 5 to 100', quantiles)
  }
  if (!Number.isFinite(multiplier) || multiplier === 0) {
    throw fault(name, 'options.multiplier', 'must be a finite number other than 0', multiplier)
  }
}

function fitLines(columns: GroupColumns, quantiles: number, absences: Absences) {
  const { population, value, standardError } = columns
  const areas = absences.absence.length
  const weights = emptyWeights(quantiles)
  const [slope, error] = [new Float64Array(areas).fill(NaN), new Float64Array(areas).fill(NaN)]
  for (let area = 0; area < areas; area++) {
    const first = area * quantiles
    if (!isComplete(columns, first, quantiles)) {
      explain(absences, area, columns, quantiles)
      continue
    }
    fillWeights(weights, population, first)
    slope[area] = weightedSum(weights.slope, value, first)
    error[area] = Math.sqrt(weightedCovariance(weights.slope, weights.slope, standardError, first))
  }
  return { slope, error }
}

function limitsOf(slope: Float64Array, error: Float64Array, multiplier: number, z: number) {
  const below = new Float64Array(slope.length)
  const above = new Float64Array(slope.length)
  for (let area = 0; area < slope.length; area++) {
    const each = slope[area] ?? NaN
    const distance = z * (error[area] ?? NaN)
    below[area] = (each - distance) * multiplier
    above[area] = (each + distance) * multiplier
  }
  return multiplier < 0 ? { lower: above, upper: below } : { lower: below, upper: above }
}

/** An area with a value has finite limits too, or neither. */
function leaveOutInfinite(columns: Float64Array[], absences: Absences): void {
  for (const column of columns) {
    for (let area = 0; area < column.length; area++) {
      if (Number.isFinite(column[area]) || absences.absence[area] !== 0) continue
      absences.add(area, tooWide)
      for (const each of columns) each[area] = NaN
    }
  }
}

function isComplete({ population, value, standardError }: GroupColumns, first: number, quantiles: number): boolean {
  for (let row = first; row < first + quantiles; row++) {
    const people = population[row] ?? NaN
    const error = standardError[row] ?? NaN
    if (!(people > 0 && people < Infinity && error >= 0 && error < Infinity)) return false
    if (!Number.isFinite(value[row])) return false
  }
  return true
}

/** Asks the row call why there is no answer, or which rule an area breaks. */
function explain(absences: Absences, area: number, columns: GroupColumns, quantiles: number): void {
  const first = area * quantiles
  const groups = Array.from({ length: quantiles }, (_, place) => ({
    quantile: place + 1,
    population: columns.population[first + place] ?? NaN,
    value: orNull(columns.value[first + place] ?? NaN),
    standardError: columns.standardError[first + place] ?? NaN,
  }))
  absences.explain(area, () => slopeIndexOfInequality(groups), first)
}
