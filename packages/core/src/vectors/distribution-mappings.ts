import { betaQuantile } from '../math/beta-distribution.ts'
import { chiSquaredQuantile, chiSquaredUpperTail } from '../math/chi-squared.ts'
import { normalLowerTail, normalQuantile } from '../math/normal.ts'
import { poissonLowerTail } from '../math/poisson.ts'
import { studentTLowerTail, studentTQuantile } from '../math/student-t.ts'
import { numberOf, numbers } from './vector-file.ts'
import type { Fields, Mapping } from './vector-file.ts'

type At = (x: number, options: Fields) => number

const distributions: Record<string, At> = {
  normalQuantile: (p) => normalQuantile(p),
  normalCdf: (x) => normalLowerTail(x),
  chiSquareQuantile: (p, { df }) => chiSquaredQuantile(p, numberOf(df)),
  chiSquareUpperTail: (x, { df }) => chiSquaredUpperTail(x, numberOf(df)),
  tQuantile: (p, { df }) => studentTQuantile(p, numberOf(df)),
  tCdf: (x, { df }) => studentTLowerTail(x, numberOf(df)),
  poissonCdf: (k, { lambda }) => poissonLowerTail(k, numberOf(lambda)),
  betaQuantile: (p, { alpha, beta }) => betaQuantile(p, numberOf(alpha), numberOf(beta)),
}

/** The file of distributions names its function in each case. */
export const distributionMapping: Mapping = (input, options, name) => {
  const at = distributions[name]
  if (!at) throw new Error(`There is no distribution called ${name}.`)
  const points = numbers(input['p'] ?? input['x'] ?? input['k'])
  return { value: points.map((point) => at(point ?? NaN, options)) }
}
