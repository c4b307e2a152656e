import { describe, expect, it } from 'vitest'
import { areas } from '../../fixtures/areas.ts'
import { compared, estimates, keyOf } from '../../fixtures/estimates.ts'
import { indicators } from '../../fixtures/indicators.ts'
import { findNeeds, findStrengths } from './stand-out.ts'

const city = 'E08000026'
const places = areas.filter(({ scheme }) => scheme === 'reach-area-2019')
const parts = areas.filter(({ scheme }) => scheme === 'msoa-2021')
const rowsOf = (codes: string[]) =>
  estimates.filter(({ area }) => codes.includes(area)).map((estimate) => compared(estimate, city))

function profileOf(code: string) {
  const area = areas.find((each) => each.code === code)!
  const rows = estimates
    .filter((estimate) => estimate.area === code)
    .map((estimate) => ({
      ...keyOf(estimate),
      estimate,
      comparison: compared(estimate, city),
      goal: null,
      trend: null,
      benchmarkEstimate: null,
      spread: null,
      rank: null,
      peers: [
        { code: 'reach-the-moat', name: 'The Moat', value: 6.4 },
        { code: 'E08000016', name: 'Barnsley', value: 2 },
      ],
    }))
  const release = { number: 1, publishedAt: '2026-01-01T00:00:00Z', title: 'Edition 1' }
  return { release, area, benchmark: areas[2]!, rows }
}

describe('the strengths of a place', () => {
  const strengths = findStrengths(profileOf('reach-mosaic'), places, indicators)

  it('are measures on which it is better than the city, with its rank among the places', () => {
    expect(strengths).toHaveLength(1)
    expect(strengths[0]).toMatchObject({
      part: null,
      order: 'lowest',
      rank: { position: 1, of: 2, joint: false },
      comparison: { verdict: 'better', value: 3, benchmarkValue: 5.8 },
      peers: [{ name: 'The Moat', value: 6.4 }],
    })
  })

  it('are none where nothing is better', () => {
    expect(findStrengths(profileOf('reach-the-moat'), places, indicators)).toEqual([])
  })

  it('leave out what the catalogue does not know', () => {
    expect(findStrengths(profileOf('reach-mosaic'), places, [])).toEqual([])
  })
})

describe('the needs of a place', () => {
  it('are parts that do worse than the city, one row a measure, with their rank among the parts', () => {
    const needs = findNeeds(rowsOf(['E02000001', 'E02000002']), parts, indicators)
    expect(needs).toHaveLength(1)
    expect(needs[0]).toMatchObject({
      part: { code: 'E02000001', name: 'Tile Hill' },
      order: 'highest',
      rank: { position: 1, of: 2 },
      peers: [{ name: 'Earlsdon', value: 1.1 }],
    })
  })

  it('show the largest distance first and no more than a reader can take in', () => {
    const many = indicators.flatMap((indicator) => [indicator, { ...indicator, slug: `${indicator.slug}-2` }])
    const comparisons = many.flatMap(({ slug }, index) => [
      {
        ...compared(
          estimates.find(({ area }) => area === 'E02000001')!,
          city,
        ),
        indicator: slug,
        verdict: 'worse' as const,
        value: 10 + index,
        benchmarkValue: 10,
      },
    ])
    const needs = findNeeds(comparisons, parts, many)
    expect(needs).toHaveLength(6)
    expect(needs.map(({ comparison }) => comparison.value)).toEqual([19, 18, 17, 16, 15, 14])
  })

  it('leave out parts of other places', () => {
    expect(findNeeds(rowsOf(['E02000001']), [], indicators)).toEqual([])
  })
})
