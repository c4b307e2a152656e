import { describe, expect, it } from 'vitest'
import { slopeIndexOfInequality } from '../../inequality/slope-index-of-inequality.ts'
import type { PresentEstimate } from '../../model/estimate.ts'
import { reference, sampleEvidence, setting } from '../../samples/narrative.ts'
import { sampleEstimate, sampleIndicator, sampleSuppressed } from '../../samples/nouns.ts'
import { evaluate } from '../evaluate.ts'
import type { Figure } from '../figure.ts'

const tenths = Array.from({ length: 10 }, (_, place) => `tenth-${place + 1}`)
const life = sampleIndicator({
  slug: 'life-by-tenth',
  name: 'Life expectancy by deprivation',
  unit: 'years',
  categories: tenths.map((id) => ({ id, label: id })),
})
const of = reference({ indicator: 'life-by-tenth' })
const gap: Figure = { operation: 'slope-index', of, by: 'category' }
const values = [74.1, 75.2, 76.4, 76.9, 78, 78.7, 79.9, 80.4, 81.6, 82.5]
const inTenth = (place: number, value: number, rest: Partial<PresentEstimate> = {}) =>
  sampleEstimate({ indicator: 'life-by-tenth', category: tenths[place] ?? '', value, denominator: null, ...rest })
const equal = values.map((value, place) => inTenth(place, value))
const said = (estimates: Parameters<typeof sampleEvidence>[0], format = {}, figure = gap) =>
  evaluate(figure, format, setting, sampleEvidence(estimates, [life]))

const expected = (populations: readonly number[], of = values) => {
  const groups = of.map((value, place) => ({
    quantile: place + 1,
    population: populations[place] ?? NaN,
    value,
    standardError: 1,
  }))
  const index = slopeIndexOfInequality(groups)
  return index.kind === 'estimate' ? index.slopeIndex.value : NaN
}

describe('a gap along all groups', () => {
  it('is the slope index of the published values, with equal groups where none says how many people it has', () => {
    const result = said(equal, { unit: 'full' })
    expect(result).toMatchObject({ kind: 'figure', number: expected(values.map(() => 1)), text: '9.1 years' })
    expect(result.inputs.map(({ category }) => category)).toEqual(tenths)
  })

  it('weights the groups by their people', () => {
    const people = values.map((_, place) => 1000 + place * 400)
    const weighted = values.map((value, place) => inTenth(place, value, { denominator: people[place] ?? null }))
    expect(said(weighted)).toMatchObject({ number: expected(people) })
    expect(expected(people)).not.toBeCloseTo(expected(values.map(() => 1)), 3)
  })

  it('is told without its sign unless the format asks for it', () => {
    const falling = values.toReversed().map((value, place) => inTenth(place, value))
    expect(said(falling)).toMatchObject({ text: '9.1', number: expect.closeTo(-9.09697, 5) as number })
    expect(said(falling, { signed: true })).toMatchObject({ text: '−9.1' })
  })

  it.each([
    [
      'a group is hidden',
      [...equal.slice(1), sampleSuppressed({ ...equal[0], kind: 'suppressed', reason: 'Few.' })],
      'Few.',
    ],
    ['a group is missing', equal.slice(1), /^No figure is published for life expectancy by deprivation \(tenth-1\)/],
    [
      'some groups say how many people they have',
      [inTenth(0, 74, { denominator: 900 }), ...equal.slice(1)],
      'Some of the groups have a number of people, and some have none.',
    ],
    [
      'a group is empty',
      values.map((value, place) => inTenth(place, value, { denominator: place })),
      'One of the groups has nobody in it.',
    ],
    [
      'values are too large',
      values.map((_, place) => inTenth(place, place < 5 ? -Number.MAX_VALUE : Number.MAX_VALUE)),
      'These values lie too far apart for a line through them.',
    ],
  ])('is none where %s', (_, estimates, reason) => {
    expect(said(estimates)).toMatchObject({
      kind: 'no-figure',
      reason: typeof reason === 'string' ? reason : (expect.stringMatching(reason) as string),
    })
  })

  it('needs five groups', () => {
    const four = { ...life, categories: life.categories.slice(0, 4) }
    expect(evaluate(gap, {}, setting, sampleEvidence(equal.slice(0, 4), [four]))).toMatchObject({
      reason: 'A line needs from 5 to 100 groups in order, and there are 4.',
    })
  })
})
