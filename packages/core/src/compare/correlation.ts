import { fault } from '../errors.ts'
import { normalDistance } from '../math/normal.ts'
import { requireFiniteOrNull } from '../math/requirements.ts'
import { limitsAt, notCalculated, readLevelsBelowOne } from '../methods/confidence.ts'
import type { Confidence, Limits, NotCalculated } from '../methods/confidence.ts'
import { eachRow } from '../methods/row.ts'

/** Two measures of one area; a pair that lacks one of them is left out. */
export interface Pair {
  x: number | null
  y: number | null
}

export interface CorrelationOptions<C extends Confidence> {
  /** Of the values: Pearson’s, how near they lie to a straight line. Of the ranks: Spearman’s, how alike their order is. Default `values`. */
  of?: 'values' | 'ranks'
  /** Default 0.95. */
  confidence?: C
}

/** Limits are `null` where the pairs lie exactly on a line, and a coefficient of 1 or −1 has no interval. */
export type Correlation<C extends Confidence> = {
  kind: 'estimate'
  /** From −1 to 1; 0 where there is no relation of this kind. */
  value: number
  /** Pairs of which both are known. */
  n: number
  method: 'fisher' | 'bonett-wright'
} & Limits<C, number | null>

/** Fisher's transformation has the error 1 / √(n − 3), so that three pairs tell nothing. */
const fewestPairs = 4

/**
 * How far two measures go together over a set of areas, with an interval. Use it beside a scatter of the pairs, never instead
 * of it: that two measures go together shows no cause, and what holds for areas need not hold for the people in them.
 *
 * Pearson: r = Σ(x − x̄)(y − ȳ) / √(Σ(x − x̄)² Σ(y − ȳ)²). Spearman: the same of the ranks, equal values sharing the mean of
 * theirs. Limits are tanh(atanh r ± z·s) with s = 1 / √(n − 3) for values and √((1 + r²/2) / (n − 3)) for ranks. Fewer than
 * four pairs, and a measure that is the same everywhere, are missing with the reason.
 *
 * @throws CalculationError when a value is neither a finite number nor null, with the position; `of` is neither “values” nor
 * “ranks”; or the confidence is neither one level from 0.9 to below 1 (or 90 to below 100) nor the pair [0.95, 0.998].
 * @reference Fisher R. A. (1921), On the probable error of a coefficient of correlation deduced from a small sample, Metron 1;
 * Bonett D. G., Wright T. A. (2000), Sample size requirements for estimating Pearson, Kendall and Spearman correlations,
 * Psychometrika 65.
 * @example
 * const pairs = [[10, 8], [8, 7], [13, 7.6], [9, 8.8], [11, 8.3]].map(([x, y]) => ({ x, y }))
 * correlation(pairs).value.toFixed(3) // => '0.068'
 * correlation(pairs).lowerCi.toFixed(2) // => '-0.87'
 * correlation(pairs, { of: 'ranks' }).value.toFixed(1) // => '0.1'
 * correlation(pairs.slice(2)).reason // => 'A correlation needs four pairs, and there are 3.'
 */
export function correlation<C extends Confidence = number>(
  pairs: readonly Pair[],
  options: CorrelationOptions<C> = {},
): Correlation<C> | NotCalculated {
  const levels = readLevelsBelowOne(name, options.confidence, 'a correlation has no limits at 100 %')
  const { of = 'values' } = options
  if (of !== 'values' && of !== 'ranks') throw fault(name, 'options.of', 'must be “values” or “ranks”', of)
  const known = eachRow(pairs, readPair).filter((pair) => pair !== null)
  const n = known.length
  if (n < fewestPairs) {
    return notCalculated(`A correlation needs four pairs, and there ${n === 1 ? 'is' : 'are'} ${n}.`)
  }
  const [x, y] = [known.map((pair) => pair.x), known.map((pair) => pair.y)]
  if (isFlat(x) || isFlat(y)) return notCalculated('One of the measures is the same everywhere.')
  const value = of === 'values' ? coefficient(x, y) : coefficient(meanRanks(x), meanRanks(y))
  const error = Math.sqrt((of === 'values' ? 1 : 1 + value ** 2 / 2) / (n - 3))
  const limits = limitsAt<C, number | null>(levels, (level) => {
    if (Math.abs(value) === 1) return { lower: null, upper: null }
    const distance = normalDistance(level) * error
    return { lower: Math.tanh(Math.atanh(value) - distance), upper: Math.tanh(Math.atanh(value) + distance) }
  })
  return { kind: 'estimate', value, n, method: of === 'values' ? 'fisher' : 'bonett-wright', ...limits }
}

const name = 'correlation'

function readPair({ x, y }: Pair): { x: number; y: number } | null {
  requireFiniteOrNull(name, 'x', x)
  requireFiniteOrNull(name, 'y', y)
  return x === null || y === null ? null : { x, y }
}

const isFlat = (values: readonly number[]) => values.every((value) => value === values[0])

/** What rounding alone leaves of an exact line is nothing. */
const exact = 1e-14

function coefficient(x: readonly number[], y: readonly number[]): number {
  const [a, b] = [fromMean(x), fromMean(y)]
  const r = product(a, b) / Math.sqrt(product(a, a)) / Math.sqrt(product(b, b))
  return 1 - Math.abs(r) < exact ? Math.sign(r) : r
}

/** Distances from the mean, in units of the largest, so that neither huge nor tiny values are lost when squared. */
function fromMean(values: readonly number[]): number[] {
  const size = Math.max(...values.map(Math.abs))
  const scaled = values.map((value) => value / size)
  const mean = scaled.reduce((sum, value) => sum + value, 0) / values.length
  const distances = scaled.map((value) => value - mean)
  const largest = Math.max(...distances.map(Math.abs))
  return distances.map((distance) => distance / largest)
}

const product = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0)

/** The rank of each value, from 1; equal values share the mean of their ranks. */
function meanRanks(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b)
  const first = new Map<number, number>()
  const last = new Map<number, number>()
  for (const [index, value] of sorted.entries()) {
    if (!first.has(value)) first.set(value, index + 1)
    last.set(value, index + 1)
  }
  return values.map((value) => ((first.get(value) ?? 0) + (last.get(value) ?? 0)) / 2)
}
