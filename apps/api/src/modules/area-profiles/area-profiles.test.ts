import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { indicators } from '../../builders/figures.ts'
import { bodyOf, createInstallation } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import type { AreaProfileAnswer } from '../../client.ts'

let jsna: Installation
beforeAll(async () => {
  jsna = await createInstallation()
})
afterAll(() => jsna.close())

const profile = async (path: string) => bodyOf<AreaProfileAnswer>(await jsna.get(`/api/v1/area-profiles/${path}`))
const row = ({ rows }: AreaProfileAnswer, indicator: string, sex = 'persons') =>
  rows.find((each) => each.indicator === indicator && each.sex === sex)

describe('the profile of an area', () => {
  it('gives the newest figure of every series, in the order of the catalogue', async () => {
    const { area, benchmark, rows } = await profile('E08000026')
    expect([area.name, benchmark.name]).toEqual(['Coventry', 'England'])
    expect(rows.map(({ indicator, sex, estimate }) => [indicator, sex, estimate.period])).toEqual([
      ['healthy-life-expectancy', 'female', '2022-01-01/P3Y'],
      ['healthy-life-expectancy', 'male', '2022-01-01/P3Y'],
      ['private-rented-homes', 'persons', '2021-03-21'],
      ['rare-disease', 'persons', '2021-03-21'],
    ])
  })

  it('says how it stands, moves and ranks', async () => {
    const women = row(await profile('E08000026'), 'healthy-life-expectancy', 'female')
    expect(women).toMatchObject({
      estimate: { value: 58.9 },
      benchmarkEstimate: { value: 61.3 },
      comparison: { verdict: 'similar' },
      trend: { direction: 'not-tested' },
      rank: { position: 2, of: 3, order: 'highest' },
      spread: null,
    })
  })

  it('sets an authority beside its neighbours, the most similar first', async () => {
    const women = row(await profile('E08000026'), 'healthy-life-expectancy', 'female')
    expect(women?.peers).toEqual([
      { code: 'E06000015', name: 'Derby', value: 57.4 },
      { code: 'E08000035', name: 'Leeds', value: 60.9 },
    ])
  })

  it('holds a place against the city, among the other places', async () => {
    const mosaic = await profile('reach-mosaic')
    expect(mosaic.benchmark.code).toBe('E08000026')
    const renters = row(mosaic, 'private-rented-homes')
    expect(renters?.peers.map(({ code }) => code)).toEqual(['reach-harmony'])
    expect(renters?.rank).toEqual({ position: 2, of: 2, order: 'highest' })
    expect(renters?.comparison.verdict).toBe('similar')
  })

  it('takes another benchmark', async () => {
    const { benchmark, rows } = await profile('E08000026?benchmark=E12000005')
    expect(benchmark.code).toBe('E12000005')
    expect(rows[0]?.benchmarkEstimate).toMatchObject({ value: 59.6 })
    const renters = rows.find(({ indicator }) => indicator === 'private-rented-homes')
    expect(renters?.benchmarkEstimate).toBeNull()
    expect(renters?.comparison).toMatchObject({ verdict: 'not-compared' })
    expect(renters?.comparison.reason).toContain('West Midlands')
  })

  it('gives a hidden figure no rank, no peers’ place and no verdict', async () => {
    const hidden = row(await profile('E01009500'), 'rare-disease')
    expect(hidden).toMatchObject({
      estimate: { kind: 'suppressed' },
      comparison: { verdict: 'not-compared', value: null },
      rank: null,
      spread: null,
    })
    const neighbour = row(await profile('E01009501'), 'rare-disease')
    expect(neighbour?.peers).toEqual([])
    expect(neighbour?.rank).toBeNull()
  })

  it('knows the spread of the area’s own kind', async () => {
    const renters = row(await profile('E01009500'), 'private-rented-homes')
    expect(renters?.spread).toMatchObject({ count: 4, maximum: 50 })
  })

  it.each([
    ['theme=environment', ['private-rented-homes']],
    ['topic=long-term-conditions', ['rare-disease']],
    ['indicator=rare-disease&indicator=private-rented-homes', ['private-rented-homes', 'rare-disease']],
    ['indicator=healthy-life-expectancy-at-birth', ['healthy-life-expectancy', 'healthy-life-expectancy']],
    ['theme=environment&topic=life-expectancy', []],
  ])('is narrowed by %s', async (query, expected) => {
    expect((await profile(`E08000026?${query}`)).rows.map(({ indicator }) => indicator)).toEqual(expected)
  })

  it.each([
    ['theme=weather', 400],
    ['indicator=drinking', 404],
    ['colour=red', 400],
  ])('is refused with %s', async (query, status) => {
    expect((await jsna.get(`/api/v1/area-profiles/E08000026?${query}`)).status).toBe(status)
  })

  it('says whether a value reaches its goal, and nothing of a hidden one', async () => {
    const goal = { kind: 'value' as const, value: 25, useInterval: false, source: 'The council’s plan' }
    const withGoals = indicators.map((indicator) =>
      indicator.slug === 'healthy-life-expectancy'
        ? indicator
        : { ...indicator, polarity: 'low-is-good' as const, goal },
    )
    const installation = await createInstallation({ data: { indicators: withGoals } })
    const rowsOf = async (code: string) =>
      (await bodyOf<AreaProfileAnswer>(await installation.get(`/api/v1/area-profiles/${code}`))).rows
    expect((await rowsOf('E08000026')).map(({ indicator, goal: found }) => [indicator, found?.verdict])).toEqual([
      ['healthy-life-expectancy', undefined],
      ['healthy-life-expectancy', undefined],
      ['private-rented-homes', 'better'],
      ['rare-disease', 'better'],
    ])
    const hidden = (await rowsOf('E01009500')).find(({ indicator }) => indicator === 'rare-disease')
    expect(hidden?.goal).toMatchObject({ verdict: 'not-compared', value: null })
    await installation.close()
  })

  it('is empty for an area without figures', async () => {
    expect((await profile('E06000009')).rows).toEqual([])
  })
})
