import type { ChartData } from '@jsna/core'
import { chartDataSchema } from '@jsna/core/schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyOf, createInstallation } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import type { Problem } from '../../client.ts'

let jsna: Installation
beforeAll(async () => {
  jsna = await createInstallation()
})
afterAll(() => jsna.close())

async function chart(query: string): Promise<ChartData> {
  const answer = await jsna.get(`/api/v1/charts?${query}`)
  expect(answer.status).toBe(200)
  return chartDataSchema.parse(await answer.json())
}
const roles = ({ areas }: ChartData) => areas.map(({ code, role }) => `${role} ${code}`)
const hle = 'indicator=healthy-life-expectancy'

describe('a trend', () => {
  it('shows the city, its region and England, by sex', async () => {
    const data = await chart(`type=trend&${hle}&sexes=female&sexes=male`)
    expect(roles(data)).toEqual(['this E08000026', 'region E12000005', 'benchmark E92000001'])
    expect(data.estimates).toHaveLength(12)
    expect(data.comparisons).toHaveLength(8)
    expect(data.sentence).toMatch(/58\.9 years for women/)
    expect(data.sentence).toMatch(/similar to England/)
  })

  it('takes another area with comparators of its own', async () => {
    const data = await chart(`type=trend&${hle}&area=E06000015&comparators=E92000001&comparators=E08000035&sexes=male`)
    expect(roles(data)).toEqual(['this E06000015', 'benchmark E92000001', 'comparator E08000035'])
  })

  it('compares an area with itself no more than with nobody', async () => {
    const data = await chart(`type=trend&${hle}&area=E92000001&sexes=male`)
    expect(roles(data)).toEqual(['this E92000001', 'region E12000005'])
  })
})

describe('bars of areas', () => {
  it('set the city beside its statistical neighbours', async () => {
    const data = await chart(`type=comparison-bars&${hle}&sex=female`)
    expect(roles(data)).toEqual([
      'this E08000026',
      'peer E06000015',
      'peer E08000035',
      'benchmark E92000001',
      'region E12000005',
    ])
    expect(new Set(data.estimates.map(({ period }) => period))).toEqual(new Set(['2022-01-01/P3Y']))
    expect(data.comparisons.map(({ benchmark }) => benchmark)).toEqual(['E92000001', 'E92000001', 'E92000001'])
  })

  it('take a scheme inside an area, in an earlier period', async () => {
    const query = `type=comparison-bars&${hle}&sex=male&among=upper-tier-authority-2025&within=E12000005&period=previous`
    const data = await chart(query)
    expect(data.areas.filter(({ role }) => role === 'peer').map(({ code }) => code)).toEqual(['E08000031'])
    expect(data.estimates.find(({ area }) => area === 'E08000031')?.kind).toBe('missing')
    expect(data.estimates[0]?.period).toBe('2018-01-01/P3Y')
  })

  it('say how the set is spread', async () => {
    const data = await chart('type=comparison-bars&indicator=private-rented-homes&area=E01009500&among=lsoa-2021')
    expect(data.spread).toMatchObject({ count: 4 })
    expect(roles(data)[0]).toBe('this E01009500')
    expect(roles(data)).toContain('benchmark E08000026')
  })
})

describe('a map', () => {
  it('shows every area of a scheme against the one they lie in', async () => {
    const data = await chart('type=map&indicator=private-rented-homes')
    expect(roles(data)).toEqual(['peer reach-mosaic', 'peer reach-harmony', 'benchmark E08000026'])
    expect(data.areas.every(({ role, status }) => role === 'benchmark' || status === 'illustrative')).toBe(true)
    expect(data.comparisons.map(({ verdict }) => verdict)).toEqual(['similar', 'higher'])
  })

  it('shows the areas alone without an indicator', async () => {
    const data = await chart('type=map')
    expect(data.estimates).toEqual([])
    expect(data.indicator).toMatchObject({ slug: 'areas', name: 'Family Hub reach areas' })
    expect(data.sentence).toBe('The map shows 2 areas with illustrative boundaries.')
  })

  it('shows a hidden figure as hidden', async () => {
    const data = await chart('type=map&indicator=rare-disease&scheme=lsoa-2021')
    expect(data.estimates.find(({ area }) => area === 'E01009500')?.kind).toBe('suppressed')
  })
})

describe('bars of groups', () => {
  it('show every group of an area and of what it is compared with', async () => {
    const data = await chart('type=population-bars&indicator=private-rented-homes&area=reach-mosaic')
    expect(roles(data)).toEqual(['this reach-mosaic', 'benchmark E08000026'])
    expect(data.estimates).toHaveLength(2)
  })

  it('are the same for a strip', async () => {
    const data = await chart('type=deprivation-strip&indicator=private-rented-homes&comparator=E92000001')
    expect(roles(data)).toEqual(['this E08000026', 'benchmark E92000001'])
  })
})

describe('a question that no chart answers', () => {
  it.each([
    ['type=trend', 400, 'needs an indicator'],
    ['type=pie&indicator=x', 400, '“type”'],
    [`type=trend&${hle}&comparators=a&comparators=b&comparators=c&comparators=d`, 400, '“comparators”'],
    [`type=trend&${hle}&colour=red`, 400, '“colour”'],
    [`type=trend&${hle}&area=E99999999`, 404, 'E99999999'],
    ['type=map&scheme=no-such-scheme', 404, 'no-such-scheme'],
  ])('%s is refused', async (query, status, words) => {
    const answer = await jsna.get(`/api/v1/charts?${query}`)
    expect(answer.status).toBe(status)
    expect((await bodyOf<Problem>(answer)).detail).toContain(words)
  })
})

describe('a chart without a figure in any period', () => {
  it.each(['csv', 'xlsx', 'parquet', 'json-stat', 'geojson'])('is a file all the same, as %s', async (format) => {
    const answer = await jsna.get(`/api/v1/charts?type=map&${hle}&scheme=lsoa-2021&format=${format}`)
    expect([answer.status, jsna.logged]).toEqual([200, []])
  })

  it('keeps the name by which its period was asked for', async () => {
    const answer = await jsna.get(`/api/v1/charts?type=map&${hle}&scheme=lsoa-2021&format=json-stat`)
    const { dimension } = await bodyOf<{ dimension: { period: { category: object } } }>(answer)
    expect(dimension.period.category).toEqual({ index: ['latest'], label: { latest: 'Latest' } })
  })
})
