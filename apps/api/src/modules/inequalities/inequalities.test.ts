import { absoluteGap, bothLevels, slopeIndexOfInequality } from '@jsna/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyOf, createInstallation } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import { neighbourhoodData } from '../../builders/neighbourhoods.ts'
import type { InequalitiesAnswer, InequalityFigure, Problem } from '../../client.ts'

let jsna: Installation
beforeAll(async () => {
  jsna = await createInstallation({ data: neighbourhoodData })
})
afterAll(() => jsna.close())

const path = '/api/v1/inequalities?'
const ask = async (query: string) => bodyOf<InequalitiesAnswer>(await jsna.get(path + query))
const figureOf = ({ groups }: InequalitiesAnswer, index: number): InequalityFigure => {
  const figure = groups.at(index)?.figure
  if (figure?.kind !== 'estimate') throw new Error(figure?.reason)
  return figure
}

describe('inequality by deprivation', () => {
  const smoking = 'indicator=smoking&area=E08000026&by=deprivation'

  it('adds neighbourhoods up in the order of their deprivation', async () => {
    const found = await ask(smoking)
    expect(found.groups.map(({ id, label, areas }) => [id, label, areas])).toEqual([
      ['1', 'Most deprived', 3],
      ['2', 'Group 2 of 5', 2],
      ['3', 'Group 3 of 5', 2],
      ['4', 'Group 4 of 5', 2],
      ['5', 'Least deprived', 2],
    ])
    expect(figureOf(found, 0)).toMatchObject({ count: 450, denominator: 1500, value: 30 })
    expect(figureOf(found, 4)).toMatchObject({ count: 130, denominator: 1000, value: 13 })
    expect(figureOf(found, 4).lowerCi95).toBeGreaterThan(10)
  })

  it('holds each group against the least deprived one, or another', async () => {
    const found = await ask(smoking)
    expect(found.reference).toBe('5')
    expect(found.groups[0]?.difference).toEqual(absoluteGap(figureOf(found, 0), figureOf(found, 4)))
    expect(found.groups[0]?.ratio).toMatchObject({ value: expect.closeTo(30 / 13, 10) as number })
    expect(found.groups[4]?.difference).toMatchObject({ value: 0, lowerCi95: null })
    const other = await ask(`${smoking}&reference=1`)
    expect(other.groups[4]?.difference).toMatchObject({ value: expect.closeTo(-17, 10) as number })
  })

  it('gives the slope over all groups that core gives', async () => {
    const found = await ask(smoking)
    const groups = found.groups.map((_, index) => {
      const { value, denominator, lowerCi95, upperCi95 } = figureOf(found, index)
      return {
        quantile: index + 1,
        population: denominator ?? 0,
        value,
        lowerCi95: lowerCi95 ?? 0,
        upperCi95: upperCi95 ?? 0,
      }
    })
    const expected = slopeIndexOfInequality(groups, { confidence: bothLevels })
    if (expected.kind === 'missing' || found.index.kind === 'missing') throw new Error('there is no index')
    expect(found.index.slopeIndex).toEqual(expected.slopeIndex)
    expect(found.index.slopeIndex.value).toBeLessThan(0)
    expect(found.index).toMatchObject({ method: 'closed-form', relativeIndex: { kind: 'estimate' } })
  })

  it('says how many neighbourhoods stand in no group', async () => {
    const { cautions } = await ask(smoking)
    expect(cautions.join(' ')).toContain('5 of these areas have no Deprivation score')
    expect(cautions.join(' ')).toContain('Not everybody in a deprived area is deprived')
  })

  it('makes tenths', async () => {
    expect((await ask(`${smoking}&groups=10`)).groups).toHaveLength(10)
  })

  it('has no figure for a group with a hidden count, and no slope', async () => {
    const found = await ask('indicator=asthma&area=E08000026&by=deprivation')
    expect(found.groups[0]).toMatchObject({ figure: { kind: 'missing' }, difference: { kind: 'missing' } })
    expect(found.groups[1]?.figure.kind).toBe('estimate')
    expect(found.index).toMatchObject({ kind: 'missing' })
    expect(found.groups.slice(1).every(({ figure }) => figure.kind === 'estimate' && (figure.count ?? 0) < 120)).toBe(
      true,
    )
  })
})

describe('inequality by sex and category', () => {
  it('holds the sexes against each other', async () => {
    const found = await ask('indicator=smoking&area=E08000026&by=sex')
    expect(found.groups.map(({ id, areas }) => [id, areas])).toEqual([
      ['female', null],
      ['male', null],
    ])
    expect(found).toMatchObject({ reference: 'female', sex: 'persons', period: '2024-01-01/P1Y' })
    expect(found.groups[1]?.difference).toMatchObject({ method: 'mover' })
    expect(found.index).toEqual({ kind: 'missing', reason: 'A slope index needs groups in order of deprivation.' })
  })

  it('works without counts', async () => {
    const found = await ask('indicator=healthy-life-expectancy&area=E08000026&by=sex')
    expect(found.groups[1]?.difference).toMatchObject({ value: expect.closeTo(0.3, 10) as number, method: 'mover' })
  })

  it('gives no interval between shares of one whole, and says why', async () => {
    const found = await ask('indicator=tenure&area=E08000026&by=category')
    expect(found.groups.map(({ label }) => label)).toEqual(['Owned', 'Rented'])
    expect(found.groups[1]?.difference).toMatchObject({
      value: expect.closeTo(-20, 10) as number,
      method: 'none',
      lowerCi95: null,
    })
    expect(found.cautions.join(' ')).toContain('shares of one whole')
  })
})

describe('groups that cannot be made', () => {
  it.each([
    ['indicator=smoking&area=E08000026', 400, '“by”'],
    ['indicator=smoking&by=sex', 400, '“area”'],
    ['indicator=smoking&area=E08000026&by=age', 400, '“by”'],
    ['indicator=private-rented-homes&area=E08000026&by=sex', 400, 'for one sex only'],
    ['indicator=smoking&area=E08000026&by=category', 400, 'no categories'],
    ['indicator=tenure&area=E08000026&by=deprivation', 400, 'cannot be added up'],
    ['indicator=smoking&area=E08000026&by=sex&reference=persons', 400, 'The groups are female, male'],
    ['indicator=smoking&area=E08000026&by=deprivation&deprivation=none', 404, '“none”'],
    ['indicator=smoking&area=E08000026&by=deprivation&groups=7', 400, '“groups”'],
    ['indicator=smoking&area=E12000005&by=deprivation', 400, 'for a part of West Midlands'],
    ['indicator=smoking&area=reach-mosaic&by=deprivation', 404, 'no figures for these areas'],
    ['indicator=smoking&area=E06000009&by=sex', 404, 'no figures for these areas'],
    ['indicator=drinking&area=E08000026&by=sex', 404, 'drinking'],
  ])('are refused with the reason: %s', async (query, status, words) => {
    const answer = await jsna.get(path + query)
    expect(answer.status).toBe(status)
    expect((await bodyOf<Problem>(answer)).detail).toContain(words)
  })
})
