import { linearTrend } from '../compare/linear-trend.ts'
import { quantiles } from '../inequality/quantiles.ts'
import { slopeIndexOfInequality } from '../inequality/slope-index-of-inequality.ts'
import type { InequalityValueType } from '../inequality/value-scales.ts'
import type { Confidence } from '../methods/confidence.ts'
import { numberOf, numbers } from './vector-file.ts'
import type { Fields, Mapping } from './vector-file.ts'

export const quantileMapping: Mapping = (input, options) => {
  const values = numbers(input['values'])
  const first = options['invert'] === true ? 'highest' : 'lowest'
  const result = quantiles(values, { groups: numberOf(options['quantiles']), first })
  return { quantile: result.kind === 'missing' ? values.map(() => null) : result.groups }
}

export const linearTrendMapping: Mapping = (input, options) => {
  const values = numbers(input['y'])
  const weights = numbers(input['weights'])
  const points = numbers(input['x']).map((time, index) => ({
    time: time ?? NaN,
    value: values[index] ?? null,
    weight: weights[index] ?? 1,
  }))
  return { ...linearTrend(points, { confidence: options['confidence'] as Confidence }) }
}

export const slopeIndexMapping: Mapping = (input, options, _name, reason) => {
  const column = (field: string) => (Array.isArray(input[field]) ? (input[field] as number[]) : [])
  const groups = column('quantile').map((quantile, index) => ({
    quantile,
    population: column('population')[index] ?? NaN,
    value: column('value')[index],
    count: column('count')[index],
    standardError: column('standardError')[index],
    lowerCi95: column('lowerCi')[index],
    upperCi95: column('upperCi')[index],
  }))
  const multiplier = numberOf(options['multiplier'])
  const result = slopeIndexOfInequality(groups, {
    valueType: options['valueType'] as InequalityValueType,
    transform: options['transform'] === true,
    multiplier,
    confidence: options['confidence'] as Confidence,
    ...tooFew(reason),
  })
  if (result.kind === 'missing') return { ...result }
  const slopeIndex: Fields = { ...result.slopeIndex }
  const relativeIndex: Fields = { ...result.relativeIndex }
  return {
    sii: slopeIndex['value'],
    rii: relativeIndex['value'],
    // The reference scales the intercept by the multiplier with a transform only.
    intercept: result.intercept / (options['transform'] === true ? 1 : Math.abs(multiplier)),
    exactLimits: slopeIndex,
    simulatedLimits: {
      ...simulated('sii', slopeIndex, options['confidence']),
      ...simulated('rii', relativeIndex, options['confidence']),
    },
  }
}

/** “fewer than 1000 repetitions”: a case with too few says only how many would do. */
function tooFew(reason: string): { repetitions?: number } {
  const fewest = reason.match(/fewer than (\d+) repetitions/)?.[1]
  return fewest === undefined ? {} : { repetitions: Number(fewest) - 1 }
}

/** The reference writes the level into the names of its limits, at times with an ending. */
function simulated(index: string, limits: Fields, confidence: unknown): Fields {
  const levels = Array.isArray(confidence) ? confidence.map(Number) : [numberOf(confidence)]
  const fields = levels.flatMap((level) => {
    const shown = (level * 100).toFixed(1).replace('.', '_')
    const ours = levels.length === 1 ? '' : shown.replace('_', '').replace(/0$/, '')
    return ['', 'cl'].flatMap((ending) => [
      [`${index}_lower${shown}${ending}`, limits[`lowerCi${ours}`]],
      [`${index}_upper${shown}${ending}`, limits[`upperCi${ours}`]],
    ])
  })
  return Object.fromEntries(fields) as Fields
}
