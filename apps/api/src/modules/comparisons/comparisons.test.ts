import { compareWithBenchmark } from '@jsna/core'
import { comparisonRowSchema, spreadSchema, trendSchema } from '@jsna/core/schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { healthyLifeExpectancy } from '../../builders/figures.ts'
import { bodyOf, createInstallation } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import type { ComparisonsAnswer, EstimatesAnswer, SpreadsAnswer, TrendsAnswer } from '../../client.ts'

let jsna: Installation
beforeAll(async () => {
  jsna = await createInstallation()
})
afterAll(() => jsna.close())

const ask = async (query: string) =>
  (await bodyOf<ComparisonsAnswer>(await jsna.get(`/api/v1/comparisons?${query}`))).comparisons
const hle = 'indicator=healthy-life-expectancy'

describe('comparisons', () => {
  it('hold the city against England and against its region', async () => {
    const rows = await ask(`${hle}&area=E08000026&sex=female&period=2018-01-01/P3Y`)
    expect(rows.map(({ benchmark, verdict, benchmarkValue }) => [benchmark, verdict, benchmarkValue])).toEqual([
      ['E12000005', 'similar', 62.8],
      ['E92000001', 'similar', 64],
    ])
    for (const row of rows) expect(() => comparisonRowSchema.parse(row)).not.toThrow()
  })

  it('hold other authorities against England and places against the city and England', async () => {
    expect((await ask(`${hle}&area=E06000015&period=latest&sex=female`)).map(({ benchmark }) => benchmark)).toEqual([
      'E92000001',
    ])
    const mosaic = await ask('indicator=private-rented-homes&area=reach-mosaic')
    expect(mosaic.map(({ benchmark }) => benchmark)).toEqual(['E08000026', 'E92000001'])
    expect(await ask(`${hle}&area=E92000001`)).toEqual([])
  })

  it('are those that core makes of the published estimates', async () => {
    const query = `${hle}&area=E08000026&area=E92000001&sex=male&period=2022-01-01/P3Y`
    const { estimates } = await bodyOf<EstimatesAnswer>(await jsna.get(`/api/v1/estimates?${query}`))
    const [city, england] = estimates
    if (!city || !england) throw new Error('there are no estimates')
    const [row] = await ask(`${query}&benchmark=E92000001`)
    expect(row).toMatchObject(compareWithBenchmark(city, england, healthyLifeExpectancy))
  })

  it('carry a reason, and no verdict on what is hidden', async () => {
    const rows = await ask('indicator=rare-disease&area=E01009500')
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      expect(row).toMatchObject({ verdict: 'not-compared', value: null })
      expect(row.reason).not.toBe('')
    }
  })

  it('can be asked for by one benchmark, and name one that does not exist', async () => {
    const rows = await ask(`${hle}&area=E08000026&benchmark=E12000005`)
    expect(new Set(rows.map(({ benchmark }) => benchmark))).toEqual(new Set(['E12000005']))
    expect((await jsna.get(`/api/v1/comparisons?${hle}&benchmark=E99999999`)).status).toBe(404)
    // A goal is no area: asking for it is no mistake where an indicator has none.
    expect(await ask(`${hle}&benchmark=goal`)).toEqual([])
    expect((await jsna.get('/api/v1/comparisons')).status).toBe(400)
  })
})

describe('trends', () => {
  it('are tested for every series with several periods, and say why one was not', async () => {
    const { trends } = await bodyOf<TrendsAnswer>(await jsna.get(`/api/v1/trends?${hle}&area=E08000026`))
    expect(trends.map(({ sex, direction }) => [sex, direction])).toEqual([
      ['female', 'not-tested'],
      ['male', 'not-tested'],
    ])
    for (const { indicator: _i, area: _a, sex: _s, age: _g, category: _c, ...trend } of trends) {
      expect(trendSchema.parse(trend).reason).not.toBe('')
    }
  })

  it('are not there for series with one period', async () => {
    const { trends } = await bodyOf<TrendsAnswer>(await jsna.get('/api/v1/trends?indicator=private-rented-homes'))
    expect(trends).toEqual([])
  })

  it('need an indicator or an area', async () => {
    expect((await jsna.get('/api/v1/trends')).status).toBe(400)
  })
})

describe('spreads', () => {
  const spreads = async (query: string) =>
    (await bodyOf<SpreadsAnswer>(await jsna.get(`/api/v1/spreads?${query}`))).spreads

  it('say how the areas of a scheme are spread', async () => {
    const [row, ...others] = await spreads('indicator=private-rented-homes&scheme=lsoa-2021')
    expect(others).toEqual([])
    const { indicator: _i, scheme: _s, sex: _x, age: _a, category: _c, period, ...spread } = row ?? {}
    expect(spreadSchema.parse(spread)).toMatchObject({ count: 4, minimumArea: 'E01009500', minimum: 20, maximum: 50 })
    expect(period).toBe('2021-03-21')
  })

  it('are those of the periods that were named', async () => {
    const named = (period: string) => spreads(`indicator=private-rented-homes&scheme=lsoa-2021&period=${period}`)
    expect((await named('2021-03-21')).map(({ period }) => period)).toEqual(['2021-03-21'])
    expect(await named('latest')).toEqual(await named('2021-03-21'))
    expect(await named('2020-01-01/P1Y')).toEqual([])
  })

  it('leave out what is hidden', async () => {
    expect(await spreads('indicator=rare-disease&scheme=lsoa-2021')).toEqual([])
  })

  it('name a scheme that does not exist', async () => {
    expect((await jsna.get('/api/v1/spreads?scheme=no-such-scheme')).status).toBe(404)
  })
})
