import { describe, expect, it } from 'vitest'
import { createApi } from './api.ts'
import { fixtureFetch } from './fixtures/fixture-api.ts'
import { loadPlaces, placeRow } from './places.ts'

const overview = await loadPlaces(createApi({ fetch: fixtureFetch().fetch, baseUrl: 'http://site.example' }))

describe('the list of places', () => {
  it('stands by name, with a map of the same areas', () => {
    expect(overview.areas.map(({ name }) => name)).toEqual(['Mosaic', 'The Moat'])
    expect(overview.map.areas.map(({ code }) => code).sort()).toEqual(['reach-mosaic', 'reach-the-moat'])
    for (const { path } of overview.map.areas) expect(path).toMatch(/^M/)
  })

  it('says counts as counts, and why a count is not there', () => {
    expect(placeRow(overview, overview.areas[0]!)).toEqual({
      code: 'reach-mosaic',
      name: 'Mosaic',
      description: 'The south-west of the city.',
      residents: '80,216',
      deprived: '6 of 50',
    })
    expect(placeRow(overview, overview.areas[1]!)).toMatchObject({ residents: '32,338', deprived: 'Hidden' })
    expect(placeRow(overview, { code: 'E08000026', name: 'Coventry', description: '' })).toMatchObject({
      deprived: '63 of 203',
    })
    expect(placeRow(overview, { code: 'nowhere', name: 'Nowhere', description: '' })).toMatchObject({
      residents: 'Not available',
    })
  })
})
