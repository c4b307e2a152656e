import { indicatorSchema, themeSchema } from '@jsna/core/schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyOf, createInstallation } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import type { IndicatorsAnswer, PublishedIndicator, ThemesAnswer } from '../../client.ts'

let jsna: Installation
beforeAll(async () => {
  jsna = await createInstallation()
})
afterAll(() => jsna.close())

const slugs = async (query: string) =>
  (await bodyOf<IndicatorsAnswer>(await jsna.get(`/api/v1/indicators${query}`))).indicators.map(({ slug }) => slug)

describe('indicators', () => {
  it('say what is published for them', async () => {
    const found = await bodyOf<PublishedIndicator>(await jsna.get('/api/v1/indicators/private-rented-homes'))
    const { latestPeriod, schemes, periods, ...indicator } = found
    expect(() => indicatorSchema.parse(indicator)).not.toThrow()
    expect(latestPeriod).toBe('2021-03-21')
    expect(periods).toEqual(['2021-03-21'])
    expect(schemes.toSorted()).toEqual(['country-2025', 'lsoa-2021', 'reach-area-2019', 'upper-tier-authority-2025'])
  })

  it('give their periods oldest first', async () => {
    const found = await bodyOf<PublishedIndicator>(await jsna.get('/api/v1/indicators/healthy-life-expectancy'))
    expect(found.periods).toEqual(['2018-01-01/P3Y', '2022-01-01/P3Y'])
    expect(found.latestPeriod).toBe('2022-01-01/P3Y')
  })

  it.each([
    ['', ['healthy-life-expectancy', 'private-rented-homes', 'rare-disease']],
    ['?theme=environment', ['private-rented-homes']],
    ['?topic=life-expectancy', ['healthy-life-expectancy']],
    ['?search=LIFE%20expect', ['healthy-life-expectancy']],
    ['?search=renters%20life', []],
    ['?search=', ['healthy-life-expectancy', 'private-rented-homes', 'rare-disease']],
    ['?theme=prospects', []],
  ])('%s gives %j', async (query, expected) => {
    expect(await slugs(query)).toEqual(expected)
  })

  it('lead from a superseded name to the one that replaced it', async () => {
    const answer = await jsna.get('/api/v1/indicators/healthy-life-expectancy-at-birth')
    expect(answer.status).toBe(301)
    expect(answer.headers.get('location')).toBe('/api/v1/indicators/healthy-life-expectancy')
    const old = await jsna.get('/api/v1/indicators/healthy-life-expectancy-at-birth?release=1')
    expect(old.headers.get('location')).toBe('/api/v1/indicators/healthy-life-expectancy?release=1')
  })

  it('come alone where they are named', async () => {
    const { indicators } = await bodyOf<IndicatorsAnswer>(
      await jsna.get('/api/v1/indicators?indicator=private-rented-homes&indicator=healthy-life-expectancy-at-birth'),
    )
    expect(indicators.map(({ slug }) => slug)).toEqual(['healthy-life-expectancy', 'private-rented-homes'])
  })

  it('are not found by a name that none has', async () => {
    expect((await jsna.get('/api/v1/indicators?indicator=private-rented-homes&indicator=no-such')).status).toBe(404)
  })

  it('are found by words, and by words that are spelt nearly so or mean the same where none has them', async () => {
    const found = async (words: string) => {
      const answer = await jsna.get(`/api/v1/indicators?search=${encodeURIComponent(words)}`)
      return (await bodyOf<IndicatorsAnswer>(answer)).indicators.map(({ slug }) => slug)
    }
    expect(await found('expectancy')).toEqual(['healthy-life-expectancy'])
    expect(await found('expectansy')).toEqual(['healthy-life-expectancy'])
    expect(await found('HLE')).toEqual(['healthy-life-expectancy'])
    expect(await found('quantum')).toEqual([])
  })

  it('refuse a theme that is none', async () => {
    expect((await jsna.get('/api/v1/indicators?theme=everything')).status).toBe(400)
  })
})

describe('themes', () => {
  it('come in their order', async () => {
    const { themes } = await bodyOf<ThemesAnswer>(await jsna.get('/api/v1/themes'))
    expect(themes.map(({ id }) => id)).toEqual(['environment', 'health-and-wellbeing'])
    for (const theme of themes) expect(() => themeSchema.parse(theme)).not.toThrow()
  })
})
