import { emptyWeights, fillWeights, weightedCovariance, weightedSum } from '../inequality/group-line.ts'
import { requireMultiplier, slopeIndexOfInequality, tooWide } from '../inequality/slope-index-of-inequality.ts'
import type { SlopeIndexOfInequality, SlopeIndexOptions } from '../inequality/slope-index-of-inequality.ts'
import { normalDistance } from '../math/normal.ts'
import { requireWhole } from '../math/requirements.ts'
import { limitsAt, readLevelsBelowOne } from '../methods/confidence.ts'
import type { Confidence, NotCalculated } from '../methods/confidence.ts'
import { Absences, areCounts, areasIn, around, requireEqualLengths, scaled } from './answers.ts'
import type { Answers } from './answers.ts'
import { eachArea, everyNth } from './each-area.ts'
import type { RowAnswer } from './each-area.ts'
import { groupsAt } from './group-columns.ts'
import type { ErrorColumns, GroupColumns } from './group-columns.ts'

export interface SlopeIndexColumnsOptions<C extends Confidence> extends SlopeIndexOptions<C> {
  /** How many quantiles each area has: 10 for tenths by deprivation. From 5 to 100. */
  quantiles: number
}

/**
 * The slope indices of inequality of many areas: the slope index of `slopeIndexOfInequality` for each area, the same to the
 * last bit. Use it for tables of many areas, sexes or years; the relative index comes from the row call.
 *
 * Formula, options and units are those of `slopeIndexOfInequality`. The columns hold the quantiles of the first area, most
 * deprived first, then those of the second, and so on; the answers have one entry for each area. The errors of the values are
 * a column of standard errors, or two of 95 % limits. Values with standard errors are the quickest; rates and proportions
 * from limits, untransformed, are drawn for each area anew. An area with a missing value (NaN) has a code in `absence`, and
 * `reasons` gives the sentence for the code.
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
  const levels = readLevelsBelowOne(name, options.confidence, 'an index has no limits at 100 %')
  const { quantiles, multiplier = 1 } = options
  requireWhole(name, 'options.quantiles', quantiles, 5, 100)
  requireMultiplier(name, multiplier)
  requireEqualLengths(name, { ...columns })
  const areas = areasIn(name, 'population', columns.population, quantiles)
  if (!('standardError' in columns) || (options.valueType ?? 'other') !== 'other' || options.transform) {
    return eachArea<C>(name, options, everyNth(areas, quantiles), (first) => [
      slopeOf(slopeIndexOfInequality<C>(groupsAt(columns, quantiles, first), options)),
    ])
  }
  const absences = new Absences(name, areas)
  const { slope, error } = fitLines(columns, quantiles, absences)
  const limits = limitsAt<C, Float64Array>(levels, (level) => limitsOf(slope, error, multiplier, normalDistance(level)))
  const index = scaled(slope, multiplier)
  leaveOutInfinite(Object.values({ index, ...limits }), absences)
  return { value: index, ...absences.columns, ...limits }
}

const name = 'slopeIndexOfInequalityColumns'

function slopeOf<C extends Confidence>(answer: SlopeIndexOfInequality<C> | NotCalculated): RowAnswer<C> {
  if (answer.kind === 'missing') return answer
  const { value, ...limits } = answer.slopeIndex
  return { kind: 'estimate', value, ...limits }
}

function fitLines(columns: ErrorColumns, quantiles: number, absences: Absences) {
  const { population, value, standardError } = columns
  const areas = absences.absence.length
  const weights = emptyWeights(quantiles)
  const [slope, error] = [new Float64Array(areas).fill(NaN), new Float64Array(areas).fill(NaN)]
  for (let area = 0; area < areas; area++) {
    const first = area * quantiles
    fillWeights(weights, population, first)
    const fitted = weightedSum(weights.slope, value, first)
    // A sum with a missing or infinite value is not finite.
    if (!areCounts(standardError, population, first, quantiles) || !Number.isFinite(fitted)) {
      explain(absences, area, columns, quantiles)
      continue
    }
    slope[area] = fitted
    error[area] = Math.sqrt(weightedCovariance(weights.slope, weights.slope, standardError, first))
  }
  return { slope, error }
}

function limitsOf(slope: Float64Array, error: Float64Array, multiplier: number, z: number) {
  const { lower, upper } = around(slope, error, z, -Infinity)
  const [below, above] = [scaled(lower, multiplier), scaled(upper, multiplier)]
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

/** Asks the row call why there is no answer, or which rule an area breaks. */
function explain(absences: Absences, area: number, columns: ErrorColumns, quantiles: number): void {
  const first = area * quantiles
  absences.explain(area, () => slopeIndexOfInequality(groupsAt(columns, quantiles, first)), first)
}
