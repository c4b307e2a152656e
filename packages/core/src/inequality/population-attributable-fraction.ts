import { fault } from '../errors.ts'
import { normalDistance, normalQuantile } from '../math/normal.ts'
import { requireAboveZero, requireAboveZeroOrNull, requireShareOrNull } from '../math/requirements.ts'
import { limitsAt, notCalculated, readLevelsBelowOne } from '../methods/confidence.ts'
import type { Confidence, Limits, NotCalculated } from '../methods/confidence.ts'
import { eachRow, readMultiplier } from '../methods/row.ts'

/** One level of exposure, such as smoking or heavy smoking. */
export interface Exposure {
  /** Share of the whole population at this level, from 0 to 1. */
  prevalence: number | null
  /** Risk at this level divided by the risk of the unexposed. */
  relativeRisk: number | null
  /** Limits of the relative risk; without them the fraction has none. */
  relativeRiskLowerCi95?: number | null
  relativeRiskUpperCi95?: number | null
}

export interface AttributableFractionOptions<C extends Confidence> {
  /** How many people the prevalences were found among. Left out, they are taken as known without error. */
  surveyed?: number
  /** 1 for a share, 100 for a percentage. Default 1. */
  multiplier?: number
  /** Default 0.95. */
  confidence?: C
}

export type AttributableFraction<C extends Confidence> = {
  kind: 'estimate'
  value: number
  /** `none` where a relative risk has no limits, and the fraction neither. Very wide limits leave the lower one `null`. */
  method: 'delta' | 'none'
} & Limits<C, number | null>

/**
 * Which share of all cases would not have happened without an exposure, if it is their cause: Levin's fraction, for one or
 * several levels of exposure. Use it for questions such as “how many of these admissions are due to smoking”. It is negative
 * where the exposure protects.
 *
 * With s = Σ prevalence × (relative risk − 1): value = s / (1 + s) × multiplier. The interval is normal on the scale of
 * ln(1 + s), by the delta method, from the limits of the relative risks and, where the number surveyed is given, the sampling
 * error of the prevalences; it takes relative risks of different levels as independent. A missing prevalence or relative risk
 * is answered with the reason.
 *
 * @throws CalculationError when a prevalence lies outside 0 to 1 or they add up to more than 1; a relative risk or a limit of
 * it is not above 0, or the limits do not enclose it, with the position; the number surveyed or the multiplier is not above 0;
 * or the confidence is neither one level from 0.9 to below 1 (or 90 to below 100) nor the pair [0.95, 0.998].
 * @reference Levin M. L. (1953), The occurrence of lung cancer in man, Acta Unio Internationalis Contra Cancrum 9.
 * @example
 * const smoking = { prevalence: 0.2, relativeRisk: 6, relativeRiskLowerCi95: 5, relativeRiskUpperCi95: 7.2 }
 * populationAttributableFraction([smoking]).value // => 0.5
 * populationAttributableFraction([smoking], { surveyed: 1000 }).lowerCi.toFixed(3) // => '0.433'
 * populationAttributableFraction([{ prevalence: 0.2, relativeRisk: 6 }]).method // => 'none'
 */
export function populationAttributableFraction<C extends Confidence = number>(
  exposures: readonly Exposure[],
  options: AttributableFractionOptions<C> = {},
): AttributableFraction<C> | NotCalculated {
  const levels = readLevelsBelowOne(name, options.confidence, 'a fraction has no limits at 100 %')
  const multiplier = readMultiplier(name, options.multiplier ?? 1)
  const { surveyed } = options
  if (surveyed !== undefined) requireAboveZero(name, 'options.surveyed', surveyed)
  const read = eachRow(exposures, readExposure)
  if (read.length === 0) return notCalculated('There is no exposure.')
  const known = read.filter((exposure) => exposure !== null)
  if (known.length < read.length) {
    const place = read.indexOf(null) + 1
    return notCalculated(`Level ${place} of the exposure lacks its prevalence or relative risk.`)
  }
  const exposed = known.reduce((sum, { prevalence }) => sum + prevalence, 0)
  if (exposed > 1 + 1e-9) throw fault(name, 'exposures', 'must have prevalences that add up to 1 at most', exposed)
  const excess = known.reduce((sum, each) => sum + each.prevalence * (each.relativeRisk - 1), 0)
  const variance = varianceOf(known, excess, surveyed)
  const method = variance === null ? 'none' : 'delta'
  const limits = limitsAt<C, number | null>(levels, (level) => {
    if (variance === null) return { lower: null, upper: null }
    const distance = (normalDistance(level) * Math.sqrt(variance)) / (1 + excess)
    const fraction = (logarithm: number) => -Math.expm1(-logarithm) * multiplier
    const lower = fraction(Math.log1p(excess) - distance)
    return { lower: Number.isFinite(lower) ? lower : null, upper: fraction(Math.log1p(excess) + distance) }
  })
  return { kind: 'estimate', value: (excess / (1 + excess)) * multiplier, method, ...limits }
}

const name = 'populationAttributableFraction'

interface ReadExposure {
  prevalence: number
  relativeRisk: number
  /** Standard error of the logarithm of the relative risk; `null` without limits. */
  logError: number | null
}

function readExposure(exposure: Exposure): ReadExposure | null {
  const {
    prevalence,
    relativeRisk,
    relativeRiskLowerCi95: lower = null,
    relativeRiskUpperCi95: upper = null,
  } = exposure
  requireShareOrNull(name, 'prevalence', prevalence)
  requireAboveZeroOrNull(name, 'relativeRisk', relativeRisk)
  requireAboveZeroOrNull(name, 'relativeRiskLowerCi95', lower)
  requireAboveZeroOrNull(name, 'relativeRiskUpperCi95', upper)
  if (prevalence === null || relativeRisk === null) return null
  if ((lower ?? relativeRisk) > relativeRisk || (upper ?? relativeRisk) < relativeRisk) {
    throw fault(name, 'relativeRisk', `must lie between its limits, ${lower} and ${upper}`, relativeRisk)
  }
  const hasLimits = lower !== null && upper !== null
  const logError = hasLimits ? Math.log(upper / lower) / normalQuantile(0.975) / 2 : null
  return { prevalence, relativeRisk, logError }
}

/** Variance of the excess, from the relative risks and, where people were surveyed, from the prevalences as shares of a sample. */
function varianceOf(exposures: readonly ReadExposure[], excess: number, surveyed: number | undefined): number | null {
  let fromRisks = 0
  let squares = 0
  for (const { prevalence, relativeRisk, logError } of exposures) {
    if (logError === null) return null
    fromRisks += (prevalence * relativeRisk * logError) ** 2
    squares += prevalence * (relativeRisk - 1) ** 2
  }
  return surveyed === undefined ? fromRisks : fromRisks + Math.max(0, squares - excess ** 2) / surveyed
}
