import type { Fields } from './vector-file.ts'

/** How close is close enough, for one field. */
export interface Tolerance {
  relative: number
  absolute: number
  /** Only limits are compared, by this share of the width of their interval: those of the reference are drawn by chance. */
  ofWidth?: number
}

const usual: Tolerance = { relative: 1e-12, absolute: 0 }

/** Fields whose expected values carry less than twelve digits, and why. */
const tolerances: Record<string, Record<string, Tolerance>> = {
  fingertipsTrend: {
    // The tail magnifies the last digits of chi-squared by half its size.
    pValue: { relative: 1e-9, absolute: 0 },
    // A flat line has a slope of a few 1e-15 instead of 0.
    slope: { relative: 1e-12, absolute: 1e-12 },
    slopes: { relative: 1e-12, absolute: 1e-12 },
    chiSquare: { relative: 1e-12, absolute: 1e-12 },
  },
  // The median of Student's t is 0, which the reference misses by 3e-16; below one degree of freedom it keeps ten digits.
  tQuantile: { value: { relative: 1e-12, absolute: 1e-15 } },
  tQuantileBelowOne: { value: { relative: 1e-10, absolute: 1e-15 } },
  // Below 1e-300 doubles have fewer digits.
  normalCdf: { value: { relative: 1e-12, absolute: 1e-300 } },
  // Two ways to fit a line through calendar years differ by this much.
  linearTrend: Object.fromEntries(
    ['slope', 'intercept', 'slopeStandardError', 't', 'pValue', 'lowerCi', 'upperCi', 'rSquared'].map((field) => [
      field,
      { relative: 1e-9, absolute: 0 },
    ]),
  ),
  // The reference finds Poisson limits by halving, to four digits at one event; those of proportions are exact.
  funnelLimits: Object.fromEntries(
    ['lower2s', 'upper2s', 'lower3s', 'upper3s'].flatMap((limit) =>
      ['', 'Expected', 'Population'].map((ending) => [`${limit}${ending}`, { relative: 2e-4, absolute: 0 }]),
    ),
  ),
  proportionFunnelLimits: Object.fromEntries(
    ['lower2s', 'upper2s', 'lower3s', 'upper3s'].map((limit) => [limit, { relative: 1e-10, absolute: 1e-12 }]),
  ),
  sii: {
    // A flat line has a slope of a few 1e-14 instead of 0.
    sii: { relative: 1e-12, absolute: 1e-9 },
    exactLimits: { relative: 1e-9, absolute: 1e-9 },
    simulatedLimits: { relative: 0, absolute: 1e-9, ofWidth: 0.06 },
  },
  mean: {
    // The mean of values that cancel has no digits of its own: it is compared at the size of the values.
    value: { relative: 1e-12, absolute: 1e-15 },
  },
}

/** The first difference between what is expected and what was found; `null` where they agree. */
export function firstDifference(name: string, expected: Fields, found: Fields): string | null {
  for (const [field, want] of Object.entries(expected)) {
    const have = found[field]
    if (!agree(want, have, tolerances[name]?.[field] ?? usual)) {
      return `${field}: expected ${JSON.stringify(want)}, found ${JSON.stringify(have)}`
    }
  }
  return null
}

function agree(want: unknown, have: unknown, tolerance: Tolerance): boolean {
  if (Array.isArray(want)) {
    return (
      Array.isArray(have) && want.length === have.length && want.every((each, i) => agree(each, have[i], tolerance))
    )
  }
  if (isFields(want)) {
    const { ofWidth } = tolerance
    if (ofWidth !== undefined) return isFields(have) && agreeByWidth(want, have, ofWidth)
    return isFields(have) && Object.entries(want).every(([field, each]) => agree(each, have[field], tolerance))
  }
  if (typeof want !== 'number') return want === have
  if (typeof have !== 'number') return false
  const difference = Math.abs(want - have)
  return difference <= tolerance.absolute || difference <= tolerance.relative * Math.max(Math.abs(want), Math.abs(have))
}

function isFields(given: unknown): given is Fields {
  return typeof given === 'object' && given !== null && !Array.isArray(given)
}

function agreeByWidth(want: Fields, have: Fields, share: number): boolean {
  const lowerFields = Object.keys(want).filter((field) => field.includes('lower'))
  return lowerFields.every((lower) => {
    const upper = lower.replace('lower', 'upper')
    const absolute = share * Math.abs(Number(want[upper]) - Number(want[lower])) + 1e-9
    return [lower, upper].every((field) => agree(want[field], have[field], { relative: 0, absolute }))
  })
}
