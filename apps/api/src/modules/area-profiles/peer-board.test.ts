import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createInstallation } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import { readPeerBoard } from './peer-board.ts'
import { seriesName } from './series.ts'

let jsna: Installation
beforeAll(async () => {
  jsna = await createInstallation()
})
afterAll(() => jsna.close())

const latest = '2022-01-01/P3Y'
const ofWomen = { indicator: 'healthy-life-expectancy', sex: 'female' as const, age: 'all', category: 'all' }
const coventry = { code: 'E08000026', name: 'Coventry' }
const leicester = { code: 'E06000015', name: 'Leicester' }
const women = seriesName(ofWomen)
const measured = (slug: string) => ({
  slug,
  sexes: ['male' as const, 'female' as const, 'persons' as const],
  ages: ['all'],
  categories: [{ id: 'all', label: 'All' }],
})
const read = (slugs: string[], areas: { code: string; name: string }[]) =>
  readPeerBoard(jsna.stores.published.db, 1, slugs.map(measured), areas)

describe('the board of a scheme', () => {
  it('holds the newest value of every series in every area', async () => {
    const board = await read(['healthy-life-expectancy', 'private-rented-homes'], [coventry, leicester])
    const both = board.among([leicester.code, coventry.code])
    expect(both(women, latest)).toEqual([
      { ...leicester, value: 57.4 },
      { ...coventry, value: 58.9 },
    ])
    expect(board.among([coventry.code])(seriesName({ ...ofWomen, sex: 'male' }), latest)).toEqual([
      { ...coventry, value: 59.2 },
    ])
    expect(board.size).toBe(5)
  })

  it('holds of all areas but one what it holds of each', async () => {
    const board = await read(['healthy-life-expectancy'], [coventry, leicester])
    for (let round = 0; round < 2; round += 1) {
      expect(board.besides(coventry.code)(women, latest)).toEqual([{ ...leicester, value: 57.4 }])
      expect(board.besides(leicester.code)(women, latest)).toEqual([{ ...coventry, value: 58.9 }])
      expect(board.besides('E06000001')(women, latest)).toHaveLength(2)
      expect(board.besides(coventry.code)(women, '2018-01-01/P3Y')).toEqual([])
      expect(board.besides(coventry.code)('unknown', latest)).toEqual([])
    }
  })

  it('says nothing of another period, an area outside, a series that is not there and a hidden figure', async () => {
    const board = await read(
      ['healthy-life-expectancy', 'rare-disease'],
      [coventry, { code: 'E01009500', name: 'A neighbourhood' }],
    )
    const peers = board.among([coventry.code, leicester.code, 'E01009500'])
    expect(peers(women, '2018-01-01/P3Y')).toEqual([])
    expect(peers(women, latest)).toEqual([{ ...coventry, value: 58.9 }])
    expect(peers(seriesName({ ...ofWomen, age: '65+' }), latest)).toEqual([])
    const rare = seriesName({ ...ofWomen, indicator: 'rare-disease', sex: 'persons' })
    expect(peers(rare, '2021-03-21').map(({ code }) => code)).toEqual([coventry.code])
  })

  it('knows where an area stands in every series of an indicator, in its order', async () => {
    const board = await read(['healthy-life-expectancy', 'private-rented-homes'], [leicester, coventry])
    const standings = board.standingsOf(coventry.code)('healthy-life-expectancy')
    expect(standings.map(({ sex }) => sex)).toEqual(['male', 'female'])
    expect(standings[1]).toEqual({
      series: women,
      ...ofWomen,
      period: latest,
      rank: { position: 2, of: 3, order: 'highest' },
    })
    expect(board.standingsOf(coventry.code)('unknown')).toEqual([])
    expect(board.standingsOf('E06000001')('healthy-life-expectancy')).toEqual([])
  })

  it('of nothing holds nothing', async () => {
    expect((await read([], [])).size).toBe(0)
  })
})
