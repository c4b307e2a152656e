import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CalculationError } from '../errors.ts'
import { firstDifference } from './agreement.ts'
import { meanMapping, proportionMapping, rateMapping } from './calculation-mappings.ts'
import { benchmarkMapping, controlLimitsMapping, quantileBoundsMapping, trendMapping } from './comparison-mappings.ts'
import { distributionMapping } from './distribution-mappings.ts'
import {
  dsrMapping,
  indirectRateMapping,
  indirectRatioMapping,
  repeatedEventsMapping,
} from './standardisation-mappings.ts'
import { lifeExpectancyMapping } from './life-table-mapping.ts'
import { funnelLimitsMapping, funnelPointsMapping, funnelSignificanceMapping } from './funnel-mappings.ts'
import { linearTrendMapping, quantileMapping, slopeIndexMapping } from './inequality-mappings.ts'
import { asVectorFile } from './vector-file.ts'
import type { Mapping, VectorCase, VectorFile } from './vector-file.ts'

const mappings: Record<string, Mapping> = {
  proportion: proportionMapping,
  rate: rateMapping,
  mean: meanMapping,
  dsr: dsrMapping,
  dsrNonIndependent: repeatedEventsMapping,
  isRate: indirectRateMapping,
  isRatio: indirectRatioMapping,
  lifeExpectancy: lifeExpectancyMapping,
  benchmarkComparison: benchmarkMapping,
  fingertipsTrend: trendMapping,
  spcProportion: controlLimitsMapping,
  quantileBounds: quantileBoundsMapping,
  distributions: distributionMapping,
  quantile: quantileMapping,
  sii: slopeIndexMapping,
  linearTrend: linearTrendMapping,
  funnelLimits: funnelLimitsMapping,
  funnelPoints: funnelPointsMapping,
  funnelSignificance: funnelSignificanceMapping,
}

/** Another folder of files of the same form: other councils, and later checks, bring their own. */
const folder = process.env['JSNA_VECTORS_DIR'] ?? join(import.meta.dirname, '../../vectors')
const own = process.env['JSNA_VECTORS_DIR'] === undefined

/** Simulated intervals take their time where machines are busy. */
const enoughForDraws = 60_000

describe(`vectors in ${own ? 'this package' : folder}`, () => {
  it('finds the folder', () => {
    expect(existsSync(folder), `There is no folder ${folder}: correct JSNA_VECTORS_DIR.`).toBe(true)
  })

  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
  for (const file of files.sort()) {
    const vectors = asVectorFile(JSON.parse(readFileSync(join(folder, file), 'utf8')))
    const mapping = vectors && mappings[vectors.function]
    if (!vectors) it.skip(`${file}: is no vector file`)
    else if (!mapping) it(vectors.function, () => failUncovered(vectors))
    else it(vectors.function, () => runFile(vectors, mapping), enoughForDraws)
  }

  it('covers every file of this package', () => {
    const missing = own ? files.filter((file) => !mappings[file.replace('.json', '')]) : []
    expect(missing).toEqual([])
  })
})

/** A function that nobody has told these tests of is no success, whoever brings its cases. */
function failUncovered({ function: name, cases }: VectorFile): void {
  console.log(`${name}: 0 passed, ${cases.length} failed`)
  expect.fail(`${name} is not covered: add its mapping to this file or take its ${cases.length} cases away.`)
}

function runFile(vectors: VectorFile, mapping: Mapping): void {
  const failures = vectors.cases.flatMap((each) => {
    const problem = problemOf(vectors.function, each, mapping)
    return problem === null ? [] : [`${each.name}: ${problem}`]
  })
  console.log(`${vectors.function}: ${vectors.cases.length - failures.length} passed, ${failures.length} failed`)
  expect(failures).toEqual([])
}

function problemOf(name: string, each: VectorCase, mapping: Mapping): string | null {
  try {
    const found = mapping(each.input, each.options, each.name, each.error ? each.reason : '')
    if (each.error) return `expected an error, ${each.reason}; found ${JSON.stringify(found)}`
    return firstDifference(toleranceName(name, each), each.expected, found)
  } catch (error) {
    if (each.error && error instanceof CalculationError) return null
    return `${error instanceof Error ? error.message : String(error)}`
  }
}

function toleranceName(name: string, { name: distribution, options }: VectorCase): string {
  if (name === 'funnelLimits') return options['statistic'] === 'proportion' ? 'proportionFunnelLimits' : name
  if (name !== 'distributions') return name
  return distribution === 'tQuantile' && Number(options['df']) < 1 ? 'tQuantileBelowOne' : distribution
}
