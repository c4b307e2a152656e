import { bothLevels, correlation } from '@jsna/core'
import type { Area } from '@jsna/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildIndicator } from '../../builders/figures.ts'
import { bodyOf, createInstallation } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import { neighbourhoodData } from '../../builders/neighbourhoods.ts'
import type { CompareIndicatorsAnswer, Problem } from '../../client.ts'
import { compareIndicators } from './compare-indicators.ts'
import type { Measure } from './compare-indicators.ts'

let jsna: Installation
beforeAll(async () => {
  jsna = await createInstallation({ data: neighbourhoodData })
})
afterAll(() => jsna.close())

const path = '/api/v1/compare-indicators?'
const compare = async (query: string) => bodyOf<CompareIndicatorsAnswer>(await jsna.get(path + query))
const lsoa = 'scheme=lsoa-2021&within=E08000026'

describe('comparing indicators', () => {
  it('pairs the areas that have both figures, and counts the others', async () => {
    const found = await compare(`x=deprivation-score&y=asthma&${lsoa}`)
    // Twelve neighbourhoods, of which one has no score and another hides its count; four more have neither.
    expect(found.pairs).toHaveLength(10)
    expect(found.leftOut).toBe(6)
    expect(found.pairs[0]).toEqual({
      area: 'E01009601',
      name: 'Coventry 101B',
      x: 56,
      y: expect.closeTo(8.2, 10) as number,
    })
    expect([found.x.period, found.y.period]).toEqual(['2025-01-01/P1Y', '2024-01-01/P1Y'])
  })

  it('gives both coefficients as core calculates them from the pairs', async () => {
    const { pairs, pearson, spearman } = await compare(`x=deprivation-score&y=asthma&${lsoa}`)
    expect(pearson).toEqual(correlation(pairs, { confidence: bothLevels }))
    expect(spearman).toEqual(correlation(pairs, { of: 'ranks', confidence: bothLevels }))
  })

  it('says the finding in a sentence and warns of its use', async () => {
    const found = await compare(`x=smoking&y=asthma&${lsoa}`)
    expect(found.sentence).toBe('Smoking and asthma lie exactly on a line in these 11 areas.')
    expect(found.warning).toContain('does not show that one causes the other')
  })

  it('cannot say anything of too few areas', async () => {
    const found = await compare(
      'x=healthy-life-expectancy&xSex=female&y=healthy-life-expectancy&ySex=male&scheme=upper-tier-authority-2025',
    )
    expect(found.pairs).toHaveLength(3)
    expect(found.pearson).toMatchObject({ kind: 'missing', reason: expect.stringContaining('four pairs') as string })
    expect(found.sentence).toContain('Nothing can be said')
  })

  it('tells a hidden figure by no point', async () => {
    const text = JSON.stringify(await compare(`x=asthma&y=smoking&${lsoa}`))
    expect(text).not.toContain('E01009600')
  })
})

describe('the sentence', () => {
  const measure = (name: string, values: readonly number[]): Measure => {
    const indicator = buildIndicator({ slug: name.toLowerCase(), name })
    const breakdown = { sex: 'persons' as const, age: 'all', category: 'all' }
    const key = { indicator: indicator.slug, ...breakdown, period: '2024-01-01/P1Y' }
    const limits = {
      lowerCi95: null,
      upperCi95: null,
      lowerCi998: null,
      upperCi998: null,
      count: null,
      denominator: null,
    }
    const rest = { ...limits, method: 'published' as const, status: 'final' as const, note: '' }
    const estimates = values.map((value, index) => ({
      kind: 'estimate' as const,
      ...key,
      area: `a${index}`,
      value,
      ...rest,
    }))
    return { indicator, breakdown, period: key.period, estimates }
  }
  const codes = Array.from({ length: 8 }, (_, index) => ({ code: `a${index}`, name: `Area ${index}` }) as Area)

  it.each([
    [
      [1, 2, 3, 4, 5, 6, 7, 8],
      [2, 1, 4, 3, 6, 5, 8, 7],
      'Areas with a higher figure for poverty tend to have a higher one for GCSE grades (correlation 0.90',
    ],
    [[1, 2, 3, 4, 5, 6, 7, 8], [8, 7, 5, 6, 4, 3, 1, 2], 'tend to have a lower one for GCSE grades'],
    [[1, 2, 3, 4, 5, 6, 7, 8], [5, 1, 7, 2, 8, 3, 6, 4], 'Poverty and GCSE grades do not clearly go together'],
    [[1, 2, 3, 4, 5, 6, 7, 8], [3, 3, 3, 3, 3, 3, 3, 3], 'One of the measures is the same everywhere.'],
  ])('of %j and %j says which way they go', (x, y, words) => {
    expect(compareIndicators(measure('Poverty', x), measure('GCSE grades', y), codes).sentence).toContain(words)
  })
})

describe('a pair that cannot be compared', () => {
  it.each([
    ['x=smoking&y=asthma', 400, '“scheme”'],
    [`x=smoking&${lsoa}`, 400, '“y”'],
    [`x=smoking&y=drinking&${lsoa}`, 404, 'drinking'],
    ['x=smoking&y=asthma&scheme=postcodes', 404, 'postcodes'],
    [`x=smoking&y=asthma&${lsoa}&yCategory=some`, 400, '“yCategory”'],
    [`x=smoking&y=asthma&${lsoa}&xSex=child`, 400, '“xSex”'],
    ['x=smoking&y=tenure&scheme=lsoa-2021', 404, 'Tenure has no figures for these areas'],
  ])('is refused with the reason: %s', async (query, status, words) => {
    const answer = await jsna.get(path + query)
    expect(answer.status).toBe(status)
    expect((await bodyOf<Problem>(answer)).detail).toContain(words)
  })
})
