import { absoluteGap, proportionDifference } from '@jsna/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyOf, createInstallation } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import { neighbourhoodData } from '../../builders/neighbourhoods.ts'
import type { CompareAreasAnswer, Problem } from '../../client.ts'

let jsna: Installation
beforeAll(async () => {
  jsna = await createInstallation({ data: neighbourhoodData })
})
afterAll(() => jsna.close())

const path = '/api/v1/compare-areas?'
const compare = async (query: string) => bodyOf<CompareAreasAnswer>(await jsna.get(path + query))
const two = 'area=E08000026&area=E06000015'

describe('comparing areas', () => {
  it('puts indicators and areas side by side in the order of the question', async () => {
    const { areas, reference, rows } = await compare(
      `indicator=smoking&indicator=healthy-life-expectancy&sex=female&${two}`,
    )
    expect(areas.map(({ name }) => name)).toEqual(['Coventry', 'Derby'])
    expect(reference.name).toBe('England')
    expect(rows.map(({ indicator, period }) => [indicator, period])).toEqual([
      ['smoking', '2024-01-01/P1Y'],
      ['healthy-life-expectancy', '2022-01-01/P3Y'],
    ])
    const [coventry, derby] = rows[1]?.areas ?? []
    expect(coventry).toMatchObject({
      estimate: { value: 58.9 },
      comparison: { verdict: 'similar', benchmarkValue: 61.3 },
    })
    expect(derby).toMatchObject({ estimate: { value: 57.4 }, comparison: { verdict: 'worse' } })
  })

  it('shows what is named twice once', async () => {
    const once = await compare(`indicator=smoking&${two}`)
    expect(await compare(`indicator=smoking&indicator=smoking&${two}&area=E08000026`)).toEqual(once)
  })

  it('gives the difference with the interval that the same counts have in core', async () => {
    const { rows } = await compare(`indicator=smoking&${two}&reference=E08000026`)
    const [self, derby] = rows[0]?.areas ?? []
    if (!derby || derby.difference.kind === 'missing') throw new Error('there is no difference')
    expect(derby.comparison.verdict).toBe('worse')
    expect(derby.difference.value).toBeCloseTo(4, 10)
    const byCounts = proportionDifference(
      { count: 24_000, denominator: 100_000 },
      { count: 30_000, denominator: 150_000 },
      { multiplier: 100 },
    )
    if (byCounts.kind === 'missing') throw new Error(byCounts.reason)
    expect(derby.difference.lowerCi95).toBeCloseTo(byCounts.lowerCi, 9)
    expect(derby.ratio).toMatchObject({ kind: 'estimate', method: 'mover' })
    expect(derby.overlaps).toBe(false)
    expect(self?.comparison.verdict).toBe('not-compared')
    expect(self?.difference).toMatchObject({ value: 0, method: 'none', lowerCi95: null })
  })

  it('gives no interval where one area lies inside the other', async () => {
    const { rows } = await compare(`indicator=smoking&${two}&reference=E92000001`)
    const [coventry] = rows[0]?.areas ?? []
    expect(coventry).toMatchObject({
      overlaps: true,
      difference: { kind: 'estimate', method: 'none', upperCi998: null },
    })
    expect(coventry?.ratio).toMatchObject({
      kind: 'estimate',
      value: expect.closeTo(1.5, 10) as number,
      lowerCi95: null,
    })
    expect(coventry?.comparison.verdict).toBe('worse')
  })

  it('says what a hidden figure is and nothing more', async () => {
    const { rows } = await compare('indicator=asthma&area=E01009600&area=E01009601&reference=E01009602')
    const [hidden, shown] = rows[0]?.areas ?? []
    expect(hidden).toMatchObject({
      estimate: { kind: 'suppressed' },
      comparison: { verdict: 'not-compared', value: null },
      difference: { kind: 'missing' },
      ratio: { kind: 'missing' },
    })
    expect(shown?.difference.kind).toBe('estimate')
    const against = await compare('indicator=asthma&area=E01009601&reference=E01009600')
    expect(against.rows[0]?.areas[0]).toMatchObject({
      difference: { kind: 'missing' },
      comparison: { verdict: 'not-compared' },
    })
  })

  it('takes the areas of a scheme, and a period by its name', async () => {
    const found = await compare(
      'indicator=healthy-life-expectancy&scheme=upper-tier-authority-2025&within=E12000005&sex=male&period=2018-01-01/P3Y',
    )
    expect(found.areas.map(({ name }) => name)).toEqual(['Coventry', 'Wolverhampton'])
    expect(found.rows[0]).toMatchObject({ sex: 'male', period: '2018-01-01/P3Y', referenceEstimate: { value: 63.1 } })
    expect(found.rows[0]?.areas[1]?.estimate).toMatchObject({ kind: 'missing' })
  })

  it('leaves out an indicator that has no figure for any of them', async () => {
    expect((await compare('indicator=deprivation-score&area=E06000009')).rows).toEqual([])
  })

  it('says of every gap what core says of the two figures', async () => {
    const { rows } = await compare('indicator=asthma&scheme=lsoa-2021&within=E08000026&reference=E01009605')
    const row = rows[0]
    expect(row?.areas).toHaveLength(16)
    for (const { estimate, difference, area } of row?.areas ?? []) {
      if (area === 'E01009605') continue
      expect(difference).toEqual(absoluteGap(estimate, row?.referenceEstimate ?? estimate))
    }
  })
})

describe('a comparison that cannot be made', () => {
  it.each([
    ['indicator=smoking', 400, 'Name at least one area'],
    ['area=E08000026', 400, '“indicator”'],
    ['indicator=smoking&area=E99999999', 404, 'E99999999'],
    ['indicator=drinking&area=E08000026', 404, 'drinking'],
    [`indicator=smoking&${two}&reference=E99999999`, 404, 'E99999999'],
    [`indicator=tenure&${two}&category=free`, 400, 'Tenure has owned, rented'],
    [`indicator=smoking&${two}&colour=red`, 400, '“colour”'],
    [`${'indicator=smoking&'.repeat(51)}${two}`, 400, 'at most 50 indicators'],
    [`indicator=smoking&${Array.from({ length: 51 }, () => 'area=E08000026').join('&')}`, 400, 'at most 50 areas'],
    [
      `${'indicator=smoking&'.repeat(20)}${Array.from({ length: 21 }, () => 'area=E08000026').join('&')}`,
      400,
      'at most 400 cells, and this question has 420',
    ],
  ])('is refused with the reason: %s', async (query, status, words) => {
    const answer = await jsna.get(path + query)
    expect(answer.status).toBe(status)
    expect((await bodyOf<Problem>(answer)).detail).toContain(words)
  })
})
