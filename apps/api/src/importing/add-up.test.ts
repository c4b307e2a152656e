import type { Lookup } from '@jsna/core'
import { describe, expect, it } from 'vitest'
import { buildIndicator, observation } from '../builders/figures.ts'
import { areas, lookups } from '../builders/places.ts'
import { customScheme } from '../geography/custom-scheme.ts'
import { addUp } from './add-up.ts'

const byCode = new Map(areas.map((area) => [area.code, area]))
const renters = buildIndicator({ slug: 'renters', name: 'Renters', aggregation: 'sum-counts' })
const count = (area: string, counted: number, denominator: number) =>
  observation({ indicator: 'renters', area, period: '2021-03-21', count: counted, denominator })
const small = [
  count('E01009500', 1, 10),
  count('E01009501', 2, 20),
  count('E01009502', 3, 30),
  count('E01009503', 4, 40),
]
const totals = (source = small, using = lookups) =>
  addUp(renters, source, using, byCode).map(({ area, count: sum, denominator }) => [area, sum, denominator])

describe('addUp', () => {
  it('sums counts and denominators of the parts', () => {
    expect(totals()).toEqual([
      ['reach-mosaic', 3, 30],
      ['reach-harmony', 7, 70],
    ])
  })

  it('leaves indicators alone whose values are no counts', () => {
    expect(addUp({ aggregation: 'none' }, small, lookups, byCode)).toEqual([])
  })

  it('leaves what a source gives for the larger area', () => {
    expect(totals([...small, count('reach-mosaic', 5, 50)])).toEqual([['reach-harmony', 7, 70]])
  })

  it('takes the first lookup that makes an area', () => {
    const [lookup] = lookups
    if (!lookup) throw new Error('there is no lookup')
    const entries = lookup.entries.map((entry) => ({ ...entry, weight: 0.5 }))
    const second: Lookup = { ...lookup, id: 'second', entries }
    expect(totals(small, [lookup, second])).toEqual(totals())
    expect(totals(small, [second, lookup])[0]).toEqual(['reach-mosaic', 1.5, 15])
  })

  it('gives no total from parts of which one is missing, and says so', () => {
    const [mosaic, harmony] = addUp(renters, small.slice(1), lookups, byCode)
    expect(mosaic).toMatchObject({ area: 'reach-mosaic', count: null })
    expect(mosaic?.absence).not.toBeNull()
    expect(mosaic?.note).toContain('1 of the 2')
    expect(harmony).toMatchObject({ count: 7 })
  })

  it('adds areas up that were drawn from areas which have been added up themselves', () => {
    const [lookup] = lookups
    if (!lookup) throw new Error('there is no lookup')
    const drawn = (toScheme: string): Lookup => ({
      ...{ ...lookup, id: 'drawn', fromScheme: lookup.toScheme, toScheme },
      entries: ['reach-mosaic', 'reach-harmony'].map((from) => ({ from, to: 'drawn', weight: 1 })),
    })
    expect(totals(small, [lookup, drawn(customScheme)]).at(-1)).toEqual(['drawn', 10, 100])
    // A best fit is not made of a best fit.
    expect(totals(small, [lookup, drawn('ward-2025')])).toEqual(totals())
  })

  it('has nothing to add where there are no small areas', () => {
    expect(totals([count('E08000026', 1, 2)])).toEqual([])
  })
})
