import { estimateSchema } from '@jsna/core/schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyOf, createInstallation } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import type { EstimatesAnswer } from '../../client.ts'

let jsna: Installation
beforeAll(async () => {
  jsna = await createInstallation()
})
afterAll(() => jsna.close())

const ask = async (query: string) =>
  (await bodyOf<EstimatesAnswer>(await jsna.get(`/api/v1/estimates?${query}`))).estimates
const hle = 'indicator=healthy-life-expectancy'

describe('estimates', () => {
  it('are what the source gave, to the last digit', async () => {
    const [estimate, ...others] = await ask(`${hle}&area=E08000026&sex=female&period=2018-01-01/P3Y`)
    expect(others).toEqual([])
    expect(estimateSchema.parse(estimate)).toMatchObject({
      kind: 'estimate',
      value: 62.2,
      lowerCi95: 59.5,
      upperCi95: 64.8,
      method: 'published',
    })
  })

  it('come release by release, with its mark', async () => {
    const { release } = await bodyOf<EstimatesAnswer>(await jsna.get(`/api/v1/estimates?${hle}`))
    expect(release).toEqual({ number: 1, publishedAt: '2026-11-23T09:00:00.000Z', title: 'First release' })
  })

  it.each([
    [hle, 20],
    [`${hle}&sex=female`, 10],
    [`${hle}&period=latest`, 10],
    [`${hle}&period=2018-01-01/P3Y&period=2022-01-01/P3Y`, 20],
    [`${hle}&period=latest&period=2018-01-01/P3Y`, 20],
    [`${hle}&area=E08000026&area=E92000001`, 8],
    [`${hle}&scheme=upper-tier-authority-2025`, 12],
    [`${hle}&within=E12000005`, 4],
    [`${hle}&scheme=region-2025&area=E92000001`, 8],
    [`${hle}&sex=persons`, 0],
    ['area=E01009501', 2],
    ['indicator=private-rented-homes&indicator=rare-disease&area=E08000026', 2],
  ])('%s gives %i', async (query, count) => {
    expect(await ask(query)).toHaveLength(count)
  })

  it('are found by a superseded name', async () => {
    expect(await ask('indicator=healthy-life-expectancy-at-birth&area=E08000026')).toHaveLength(4)
  })

  it('are calculated afresh from the counts of an area’s parts, with their intervals', async () => {
    const [mosaic] = await ask('indicator=private-rented-homes&area=reach-mosaic')
    expect(mosaic).toMatchObject({ kind: 'estimate', count: 300, denominator: 1300, method: 'wilson' })
    expect(mosaic?.kind === 'estimate' && mosaic.value).toBeCloseTo((300 / 1300) * 100, 10)
    expect(mosaic?.kind === 'estimate' && mosaic.lowerCi95).toBeGreaterThan(20)
  })

  it('stand in the order of their keys', async () => {
    const found = await ask(hle)
    const names = found.map(({ area, sex, period }) => `${area} ${sex} ${period}`)
    expect(names).toEqual(names.toSorted())
  })

  it('are not all given at once', async () => {
    const answer = await jsna.get('/api/v1/estimates')
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ code: 'too-many-rows' })
  })
})

describe('the download', () => {
  const download = async (query: string) => {
    const answer = await jsna.get(`/api/v1/estimates.csv?${query}`)
    return { answer, lines: (await answer.text()).split('\r\n') }
  }

  it('is a file with a header of our own field names', async () => {
    const { answer, lines } = await download(`${hle}&area=E08000026&sex=male`)
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="estimates.csv"')
    expect(answer.headers.get('etag')).toMatch(/^"/)
    expect(lines[0]).toMatch(
      /^indicator,indicatorName,area,areaName,areaStatus,period,sex,age,category,kind,value,lowerCi95/,
    )
    expect(lines).toHaveLength(4)
    expect(lines[1]).toContain(
      'Healthy life expectancy,E08000026,Coventry,official,2018-01-01/P3Y,male,all,all,estimate,61,58.5,63.4',
    )
    expect(lines[1]).toContain(
      'Office for National Statistics: A publication,2026-02-19,Open Government Licence v3.0,1',
    )
  })

  it('has the numbers of the JSON answer', async () => {
    const { lines } = await download(hle)
    const estimates = await ask(hle)
    const values = lines.slice(1, -1).map((line) => Number(line.split(',')[10]))
    expect(values).toEqual(estimates.map((estimate) => (estimate.kind === 'estimate' ? estimate.value : Number.NaN)))
  })

  it('says which areas are illustrative, and why a value is hidden', async () => {
    expect((await download('indicator=private-rented-homes&area=reach-mosaic')).lines[1]).toContain(
      'Mosaic,illustrative',
    )
    const { lines } = await download('indicator=rare-disease&area=E01009500')
    expect(lines[1]).toMatch(/,suppressed,,,,,,,,/)
  })
})
