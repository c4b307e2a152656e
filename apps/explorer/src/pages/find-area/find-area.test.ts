import { describe, expect, it } from 'vitest'
import { areaOf, schemes } from '../../fixtures/areas.ts'
import { lookUp } from '../../fixtures/lookups.ts'
import { renderFixture } from '../../fixtures/render-fixture.ts'
import { foundRows } from './found-rows.ts'

const rows = (words: string) => foundRows(lookUp(words), schemes)

describe('foundRows', () => {
  it('leads from the smallest area of a postcode to the largest, with what there is to read', () => {
    expect(
      rows('CV4 9PL').map(({ name, kind, isIllustrative, text }) => [name, kind, isIllustrative, text?.path]),
    ).toEqual([
      ['Tile Hill', 'MSOA', false, undefined],
      ['Mosaic', 'Reach area', true, '/places/mosaic'],
      ['Coventry', 'Authority', false, '/profile'],
      ['West Midlands', 'Region', false, undefined],
      ['England', 'Country', false, undefined],
    ])
  })

  it('sorts the areas of the beginning of a postcode by kind, without those that hold the whole city', () => {
    expect(rows('CV4').map(({ name }) => name)).toEqual(['Mosaic', 'The Moat', 'Earlsdon', 'Tile Hill'])
  })

  it('says what an area lies in, and which ones lie elsewhere', () => {
    expect(rows('Tile Hill')[0]?.within.map(({ title }) => title)).toEqual(['Mosaic', 'Coventry'])
    expect(rows('Barnsley')[0]).toMatchObject({ kind: 'Authority outside Coventry', within: [{ title: 'England' }] })
    expect(
      foundRows(
        { reading: 'name', text: '', hasPostcodes: true, found: [{ area: areaOf('E92000001')!, within: [] }] },
        schemes,
      )[0]?.within,
    ).toEqual([])
  })
})

describe('the page', () => {
  it.each([
    ['CV4 9PL', 'The areas in which CV4 9PL lies'],
    ['CV4', 'Areas with postcodes that begin CV4'],
    ['tile', 'Areas that fit “tile”'],
    ['nowhere', 'No area fits “nowhere”'],
    ['LS1 1AA', 'LS1 1AA is not among the postcodes of Coventry'],
  ])('answers %s', async (words, heading) => {
    const { words: text } = await renderFixture(`/find-your-area?q=${encodeURIComponent(words)}`)
    expect(text('h1')).toBe('Find your area')
    expect(text('h2')).toBe(heading)
  })

  it('is kept nowhere, and its head does not say what was asked', async () => {
    const { headers, html } = await renderFixture('/find-your-area?q=CV4+9PL')
    expect(headers['cache-control']).toBe('private, no-store')
    expect(/<head>[\s\S]*<\/head>/.exec(html)?.[0]).not.toContain('CV4')
    expect((await renderFixture('/places')).headers['cache-control']).toBeUndefined()
  })

  it('asks with a form that needs no script', async () => {
    const { html } = await renderFixture('/find-your-area')
    expect(html).toMatch(/<form[^>]*action="\/find-your-area"/)
    expect(html).toMatch(/<input[^>]*name="q"/)
  })
})

describe('a postcode in the search', () => {
  it('leads here without being asked of the search', async () => {
    const { status, headers, asked } = await renderFixture('/search?q=cv4+9pl')
    expect([status, headers.location, headers['cache-control']]).toEqual([
      308,
      '/find-your-area?q=cv4%209pl',
      'private, no-store',
    ])
    expect(asked.filter((path) => path.startsWith('/search'))).toEqual([])
  })

  it('is offered where it is only begun', async () => {
    expect((await renderFixture('/search?q=cv4')).html).toContain('href="/find-your-area?q=cv4"')
    expect((await renderFixture('/search?q=work')).html).not.toContain('Is this the beginning')
  })
})
