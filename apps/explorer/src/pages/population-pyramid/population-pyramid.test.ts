import { describe, expect, it } from 'vitest'
import { pyramidOf } from '../../fixtures/pyramids.ts'
import { renderFixture } from '../../fixtures/render-fixture.ts'
import { pyramidRows } from './pyramid-rows.ts'

const rowsOf = (code: string) => {
  const answer = pyramidOf(code)
  if (!answer) throw new Error(`the fixture has no ages of ${code}`)
  return pyramidRows(answer)
}

describe('pyramidRows', () => {
  it('puts the oldest on top, women and men apart, against the longest bar', () => {
    const { rows, hasSexes, highest } = rowsOf('E08000026')
    expect(rows.map(({ label, female, male }) => [label, female, male])).toEqual([
      ['65+', 30_002, 59_998],
      ['16-64', 30_001, 59_999],
      ['0-15', 30_000, 60_000],
    ])
    expect([hasSexes, highest]).toEqual([true, 60_000])
  })

  it('has one side where all people are counted together', () => {
    expect(rowsOf('reach-mosaic')).toMatchObject({ hasSexes: false, highest: 9002 })
    expect(pyramidRows({ bands: [] })).toEqual({ rows: [], hasSexes: false, highest: 0 })
  })
})

describe('the page', () => {
  it('draws both sides, and says why where it cannot', async () => {
    const city = await renderFixture('/hub/population-pyramid')
    expect(city.html).toContain('pyramid-both')
    expect(city.html).not.toContain('Why this is no pyramid')
    expect(city.html).toContain('/api/v1/population-pyramids/E08000026?format=xlsx')
    const place = await renderFixture('/hub/population-pyramid?area=reach-mosaic')
    expect(place.words('h3')).toBe('Why this is no pyramid with two sides')
  })

  it('says what would fill it where there is nothing', async () => {
    const { status, words, html } = await renderFixture('/hub/population-pyramid?area=E08000016')
    expect(status).toBe(200)
    expect(words('h2')).toBe('There are no figures by age for Barnsley')
    expect(html).toContain('as soon as population estimates by age are imported')
  })
})
