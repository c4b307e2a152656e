import { describe, expect, it } from 'vitest'
import type { InequalityGroup } from './inequality-groups.ts'
import { slopeIndexOfInequality } from './slope-index-of-inequality.ts'
import type { SlopeIndexOptions } from './slope-index-of-inequality.ts'

const populations = [12000, 9000, 8000, 10000, 11000]

function groupsOf(values: number[], lower: number[], upper: number[]): InequalityGroup[] {
  return values.map((value, index) => ({
    quantile: index + 1,
    population: populations[index] ?? NaN,
    value,
    lowerCi95: lower[index] ?? NaN,
    upperCi95: upper[index] ?? NaN,
  }))
}

const smoking = groupsOf(
  [0.24, 0.21, 0.19, 0.15, 0.12],
  [0.22, 0.19, 0.17, 0.135, 0.105],
  [0.261, 0.232, 0.212, 0.167, 0.137],
)
const deaths = groupsOf([300, 260, 250, 210, 180], [280, 235, 225, 188, 160], [321, 287, 277, 234, 202])
const years = [74.1, 75.8, 77.2, 79, 81.3].map((value, index) => ({
  quantile: index + 1,
  population: 9000,
  value,
  standardError: 0.4,
}))

function indices(groups: readonly InequalityGroup[], options: SlopeIndexOptions<number> = {}) {
  const result = slopeIndexOfInequality(groups, options)
  if (result.kind === 'missing') throw new Error(result.reason)
  if (result.relativeIndex.kind === 'missing') throw new Error(result.relativeIndex.reason)
  return { ...result, relativeIndex: result.relativeIndex }
}

describe('slopeIndexOfInequality', () => {
  it('of years of life has an exact interval', () => {
    const { slopeIndex, relativeIndex, intercept, method } = indices(years)
    expect(slopeIndex.value).toBeCloseTo(8.8, 12)
    expect(slopeIndex.lowerCi).toBeCloseTo(7.560409935390809, 11)
    expect(relativeIndex.value).toBeCloseTo(1.120415982484947, 12)
    expect(intercept).toBeCloseTo(73.08, 12)
    expect(method).toBe('closed-form')
  })

  it('of transformed proportions is read off at the ends and has an exact interval', () => {
    const options = { valueType: 'proportion', transform: true, multiplier: 100 } as const
    const { slopeIndex, relativeIndex, intercept, method } = indices(smoking, options)
    expect(slopeIndex.value).toBeCloseTo(-16.150324131877014, 11)
    expect(slopeIndex.lowerCi).toBeCloseTo(-19.425725319431092, 11)
    expect(slopeIndex.upperCi).toBeCloseTo(-12.891173531666988, 11)
    expect(relativeIndex.value).toBeCloseTo(0.4070127129317605, 12)
    expect(relativeIndex.lowerCi).toBeCloseTo(0.34085978184140686, 12)
    expect(relativeIndex.upperCi).toBeCloseTo(0.48659116842475475, 12)
    expect(intercept).toBeCloseTo(27.235531830243903, 11)
    expect(method).toBe('closed-form')
  })

  it('of transformed rates too', () => {
    const { slopeIndex, relativeIndex } = indices(deaths, { valueType: 'rate', transform: true })
    expect(slopeIndex.value).toBeCloseTo(-157.62986905546595, 10)
    expect(slopeIndex.lowerCi).toBeCloseTo(-198.1190495808659, 10)
    expect(slopeIndex.upperCi).toBeCloseTo(-118.15425858548869, 10)
    expect(relativeIndex.lowerCi).toBeCloseTo(0.4423743917745874, 12)
    expect(relativeIndex.upperCi).toBeCloseTo(0.6096112113797562, 12)
  })

  it('of proportions as they are is drawn, close to what four million other draws give', () => {
    const { slopeIndex, relativeIndex, method } = indices(smoking, { valueType: 'proportion' })
    expect(method).toBe('simulation')
    expect(slopeIndex.value).toBeCloseTo(-0.1581203, 7)
    expect(slopeIndex.lowerCi).toBeCloseTo(-0.18913, 3)
    expect(slopeIndex.upperCi).toBeCloseTo(-0.12709, 3)
    expect(relativeIndex.lowerCi).toBeCloseTo(0.31999, 2)
    expect(relativeIndex.upperCi).toBeCloseTo(0.48149, 2)
  })

  it('draws the same again, and a little differently from another seed', () => {
    const options = { valueType: 'rate', repetitions: 2000 } as const
    expect(indices(deaths, options)).toEqual(indices(deaths, options))
    const { slopeIndex } = indices(deaths, options)
    const other = indices(deaths, { ...options, seed: 2 }).slopeIndex
    expect(other.value).toBe(slopeIndex.value)
    expect(other.lowerCi).not.toBe(slopeIndex.lowerCi)
    expect(other.lowerCi / slopeIndex.lowerCi).toBeCloseTo(1, 1)
  })

  it('has the limits of the ratio in their order for a multiplier below 1', () => {
    const whole = indices(deaths, { valueType: 'rate', transform: true })
    const tenth = indices(deaths, { valueType: 'rate', transform: true, multiplier: 0.1 })
    expect(tenth.relativeIndex).toEqual(whole.relativeIndex)
    expect(tenth.slopeIndex.lowerCi).toBeCloseTo(whole.slopeIndex.lowerCi / 10, 12)
    expect(tenth.slopeIndex.upperCi).toBeCloseTo(whole.slopeIndex.upperCi / 10, 12)
  })

  it('takes counts for values', () => {
    const counted = smoking.map(({ value = 0, ...group }) => ({ ...group, count: (value ?? 0) * group.population }))
    const options = { valueType: 'proportion', transform: true } as const
    expect(indices(counted, options).slopeIndex.value).toBeCloseTo(indices(smoking, options).slopeIndex.value, 12)
  })

  it('puts the groups in order by their quantile', () => {
    expect(indices(years.toReversed())).toEqual(indices(years))
  })

  it('takes standard errors of rates as they are', () => {
    const { method } = indices(years, { valueType: 'rate' })
    expect(method).toBe('closed-form')
    expect(indices(years, { valueType: 'rate' })).toEqual(indices(years))
  })

  it('has no ratio where the line begins below 0, and no limits of it where it may', () => {
    const around = (values: number[], standardError: number) =>
      slopeIndexOfInequality(years.map((group, index) => ({ ...group, value: values[index], standardError })))
    const below = around([-2, 1, 3, 5, 8], 0.4)
    const reason = 'The line reaches 0 or below, so that its ends have no ratio.'
    expect(below).toMatchObject({ kind: 'estimate', relativeIndex: { kind: 'missing', reason } })
    const near = around([1, 2, 3, 4, 5], 2)
    expect(near).toMatchObject({ relativeIndex: { kind: 'estimate', lowerCi: null, upperCi: null } })
  })
})

const changed = (change: Partial<InequalityGroup>, of: readonly InequalityGroup[] = years) =>
  of.map((group, index) => (index === 2 ? { ...group, ...change } : group))

/** Groups, options and what is said of them, said first so that the test is named by it. */
type Case = [InequalityGroup[], SlopeIndexOptions<number>, string]
const named = (cases: Case[]) => cases.map(([groups, options, said]) => [said, groups, options] as const)

describe('absent data', () => {
  const cases = [
    [changed({ value: null }), {}, 'Quantile 3 has no value.'],
    [changed({ quantile: 6 }), {}, 'There is no quantile 3, and the line needs the whole population.'],
    [
      changed({ value: 0 }, deaths),
      { valueType: 'rate' },
      'Quantile 3 has the value 0, which has no logarithm to reckon with.',
    ],
    [
      changed({ lowerCi95: 0 }, smoking),
      { valueType: 'proportion' },
      'Quantile 3 has the limits 0 and 0.212, which have no logarithms to reckon with.',
    ],
    [
      deaths.map((group) => ({ ...group, lowerCi95: 1e-300, upperCi95: 1e300 })),
      { valueType: 'rate', transform: true, multiplier: 1e100 },
      'The limits of the groups are too wide to calculate with.',
    ],
  ] as Case[]
  it.each(named(cases))('%s', (reason, groups, options) => {
    expect(slopeIndexOfInequality(groups, options)).toEqual({ kind: 'missing', reason })
  })
})

describe('calls that break a rule', () => {
  const cases = [
    [years.slice(0, 4), {}, 'groups must hold from 5 to 100 quantiles; it is 4.'],
    [changed({ quantile: 2 }), {}, 'quantile (position 2) must stand once; it is 2.'],
    [changed({ quantile: 2.5 }), {}, 'quantile (position 2) must be a whole number from 1; it is 2.5.'],
    [changed({ population: 0 }), {}, 'population (position 2) must be above 0; it is 0.'],
    [changed({ value: undefined }), {}, 'value (position 2) must be given, or the count; it is left out.'],
    [changed({ value: undefined, count: 0 }), {}, 'count (position 2) must be above 0; it is 0.'],
    [changed({ standardError: -1 }), {}, 'standardError (position 2) must not be negative; it is -1.'],
    [changed({ standardError: undefined }), {}, 'standardError (position 2) must be a finite number; it is left out.'],
    [changed({ lowerCi95: undefined }, deaths), {}, 'lowerCi95 (position 2) must be a finite number; it is left out.'],
    [changed({ lowerCi95: 400 }, deaths), {}, 'lowerCi95 (position 2) must not exceed upperCi95, 277; it is 400.'],
    [changed({ value: -1 }), { valueType: 'rate' }, 'value (position 2) must not be negative for a rate; it is -1.'],
    [
      changed({ upperCi95: 1.2 }, smoking),
      { valueType: 'proportion' },
      'upperCi95 (position 2) must give a proportion from 0 to 1; it is 1.2.',
    ],
    [
      years,
      { valueType: 'rate', transform: true },
      'standardError (position 0) must be left out with a transform, which takes limits; it is 0.4.',
    ],
    [deaths, { transform: true }, 'options.transform must be false for values of type “other”; it is true.'],
    [years, { multiplier: 0 }, 'options.multiplier must be a finite number other than 0; it is 0.'],
    [years, { confidence: 1 }, 'options.confidence must be below 1: an index has no limits at 100 %; it is 1.'],
    [
      years,
      { repetitions: 999 },
      'options.repetitions must be a whole number of 1000 or more at this level; it is 999.',
    ],
    [years, { seed: -1 }, 'options.seed must be a whole number from 0 to 4294967295; it is -1.'],
    [years, { valueType: 'mean' }, 'options.valueType must be “other”, “rate” or “proportion”; it is “mean”.'],
  ] as Case[]
  it.each(named(cases))('%s', (message, groups, options) => {
    expect(() => slopeIndexOfInequality(groups, options)).toThrow(`slopeIndexOfInequality: ${message}`)
  })
})
