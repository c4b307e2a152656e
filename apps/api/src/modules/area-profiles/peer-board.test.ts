import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createInstallation } from '../../builders/installation.ts'
import type { Installation } from '../../builders/installation.ts'
import { readPeerBoard } from './peer-board.ts'

let jsna: Installation
beforeAll(async () => {
  jsna = await createInstallation()
})
afterAll(() => jsna.close())

const latest = '2022-01-01/P3Y'
const women = { indicator: 'healthy-life-expectancy', area: '', sex: 'female' as const, age: 'all', category: 'all' }
const read = (slugs: string[], areas: string[]) => readPeerBoard(jsna.stores.published.db, 1, slugs, areas)

describe('the board of a scheme', () => {
  it('holds the newest value of every series in every area', async () => {
    const board = await read(['healthy-life-expectancy', 'private-renters'], ['E08000026', 'E06000015'])
    const valueOf = board.valuesOf(women)
    expect([valueOf('E08000026', latest), valueOf('E06000015', latest)]).toEqual([58.9, 57.4])
    expect(board.valuesOf({ ...women, sex: 'male' })('E08000026', latest)).toBe(59.2)
    expect(board.size).toBe(5)
  })

  it('says nothing of another period, an area outside, a series that is not there and a hidden figure', async () => {
    const board = await read(['healthy-life-expectancy', 'rare-disease'], ['E08000026', 'E01009500'])
    expect(board.valuesOf(women)('E08000026', '2018-01-01/P3Y')).toBeUndefined()
    expect(board.valuesOf(women)('E06000015', latest)).toBeUndefined()
    expect(board.valuesOf({ ...women, age: '65+' })('E08000026', latest)).toBeUndefined()
    expect(
      board.valuesOf({ ...women, indicator: 'rare-disease', sex: 'persons' })('E01009500', '2021-03-21'),
    ).toBeUndefined()
  })

  it('of nothing holds nothing', async () => {
    expect((await read([], [])).size).toBe(0)
  })
})
