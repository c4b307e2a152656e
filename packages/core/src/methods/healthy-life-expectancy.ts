import { normalIntervalAboveZero } from '../intervals/normal-interval.ts'
import { requireAboveZeroOrNull, requireShareOrNull } from '../math/requirements.ts'
import { healthyYears } from '../math/sullivan.ts'
import { columnOf, inOrderOfAge, lackingIn } from './age-bands.ts'
import { limitsAt, readLevelsBelowOne } from './confidence.ts'
import type { Confidence, Limits, NotCalculated } from './confidence.ts'
import { problemAt, readLifeTable, readStartAges } from './life-table-bands.ts'
import type { LifeTableBand } from './life-table-bands.ts'
import type { LifeExpectancyOptions } from './life-expectancy.ts'
import { eachRow } from './row.ts'

/** A band of a life table, with what a survey or census says of the health of its people. */
export interface HealthBand extends LifeTableBand {
  /** Share in good health, 0 to 1. */
  healthy: number | null
  /** How many people the share was measured on. */
  asked: number | null
}

/** Years in good health that people who reach `age` can expect. */
export type HealthyLifeExpectancy<C extends Confidence> =
  | ({
      kind: 'estimate'
      age: number
      value: number
      method: 'sullivan'
      /** Value over life expectancy: the share of the years to come that is lived in good health. */
      shareOfLife: number
    } & Limits<C>)
  | (NotCalculated & { age: number })

/**
 * How many years in good health people can expect from each age on, if deaths and health at each age stayed as they are. Use
 * it with the share of people in good health by age from a survey or census of the same area and time; what counts as good
 * health is the source's question, and values of different questions cannot be compared.
 *
 * value = Σ years lived in a band of the life table × share in good health, from that age on, over the people who reach it
 * (Sullivan). The table is that of `lifeExpectancy`. Variance = Σ years lived² × share (1 − share) / people asked, over
 * survivors²; limits = value ∓ z × its root, the lower one at least 0. The spread of the deaths is small beside it and left
 * out.
 *
 * Every age has its answer. It is missing, with the reason, where a share or the number of people asked is missing, and where
 * `lifeExpectancy` has none.
 *
 * @throws CalculationError when a share lies outside 0 to 1, a number of people asked is not above 0, or under the rules of
 * `lifeExpectancy`.
 * @reference Jagger C., Van Oyen H., Robine J.-M. (2014), Health expectancy calculation by the Sullivan method: a practical guide, EHLEIS.
 * @example
 * const deaths = [8, 1, 1, 1, 3, 5, 6, 8, 11, 16, 25, 37, 55, 80, 113, 160, 225, 290, 330, 400]
 * const people = [12, 48, 60, 60, 62, 70, 75, 72, 68, 64, 62, 64, 60, 52, 45, 40, 32, 22, 13, 7]
 * const bands = lifeTableAges.map((age, i) => ({
 *   age, deaths: deaths[i], population: people[i] * 200, healthy: 0.95 - age / 150, asked: 200,
 * }))
 * const [atBirth] = healthyLifeExpectancy(bands)
 * atBirth.value.toFixed(1) // => '55.7'
 * atBirth.lowerCi.toFixed(1) // => '54.5'
 * atBirth.shareOfLife.toFixed(2) // => '0.69'
 */
export function healthyLifeExpectancy<C extends Confidence = number>(
  bands: readonly HealthBand[],
  options: LifeExpectancyOptions<C> = {},
): HealthyLifeExpectancy<C>[] {
  const levels = readLevelsBelowOne(name, options.confidence, 'an expectancy has no limits at 100 %')
  const ages = readStartAges(name, options.startAges)
  const read = readLifeTable(name, bands, ages)
  const health = readHealth(bands, ages)
  if ('kind' in read) return ages.map((age) => ({ age, ...read }))
  if ('kind' in health) return ages.map((age) => ({ age, ...health }))
  const { expectancy, standardError } = healthyYears(read.table, health.shares, health.asked)
  return ages.map((age, band): HealthyLifeExpectancy<C> => {
    const reason = problemAt(read.table, band)
    if (reason) return { kind: 'missing', age, reason }
    const value = expectancy[band] ?? 0
    const error = standardError[band] ?? 0
    const limits = limitsAt<C>(levels, (level) => normalIntervalAboveZero(value, error, level))
    const shareOfLife = value / (read.table.expectancy[band] ?? 0)
    return { kind: 'estimate', age, value, method: 'sullivan', shareOfLife, ...limits }
  })
}

const name = 'healthyLifeExpectancy'

function readHealth(
  bands: readonly HealthBand[],
  ages: readonly number[],
): { shares: Float64Array; asked: Float64Array } | NotCalculated {
  eachRow(bands, ({ healthy, asked }) => {
    requireShareOrNull(name, 'healthy', healthy)
    requireAboveZeroOrNull(name, 'asked', asked)
  })
  const gap = lackingIn(bands, 'healthy', 'share in good health') ?? lackingIn(bands, 'asked', 'number of people asked')
  if (gap) return gap
  const rows = inOrderOfAge(name, bands, ages)
  if ('kind' in rows) return rows
  return { shares: columnOf(rows, 'healthy'), asked: columnOf(rows, 'asked') }
}
