import { describe, expect, it } from 'vitest'
import { renderFixture } from './fixtures/render-fixture.ts'

/** The words that a reader sees, without markup. */
async function read(path: string): Promise<string> {
  const { html } = await renderFixture(path)
  const [, body = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html) ?? []
  return body
    .replace(/<!--.*?-->|<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll(/ ([,.:)])/g, '$1')
}

describe('what each page says', () => {
  it.each([
    [
      '/',
      [
        'Health and life in Coventry',
        '71.9% of people aged 16 to 64',
        'Mosaic',
        '6 of 50',
        'lasting jobs',
        'New period',
      ],
    ],
    ['/', ['Illustrative boundaries, not official']],
    ['/profile', ['Citywide profile', '71.9%', 'Work and pay']],
    ['/profile/prospects', ['Topics', 'Work and pay', 'Next data expected', 'March 2027']],
    [
      '/profile/prospects/work-and-pay',
      ['Why is this important?', 'What is the local picture', 'Table of this chart', 'lasting jobs', 'Public Health'],
    ],
    ['/places', ['The south-west of the city.', 'Illustrative boundaries']],
    [
      '/places/mosaic',
      ['80,216', 'Best fit of 2 MSOAs: Tile Hill, Earlsdon', 'Illustrative boundary', 'Better than Coventry'],
    ],
    [
      '/places/mosaic',
      [
        'Strengths: Mosaic among the eight places',
        'Lowest of 2 places',
        'Needs: parts of Mosaic',
        'Highest of 2 parts',
      ],
    ],
    ['/places/the-moat', ['On no measure is The Moat as a whole better than Coventry']],
    ['/hub', ['5 indicators.', 'Latest: 2024', 'Family Hub reach areas']],
    ['/hub?search=life', ['1 of 5 indicators.', 'Show all']],
    ['/hub?search=nothing', ['0 of 5 indicators.', 'No indicator fits']],
    [
      '/hub/employment-rate',
      ['In 2024 the figure for Coventry was 71.9%', 'worse than England', 'High is good', 'Work and pay'],
    ],
    ['/hub/employment-rate', ['Download', 'Recommendation 2.1', 'Cite']],
    ['/hub/employment-rate', ['All areas and periods', 'CSV', 'Excel', 'Parquet', 'JSON-stat', 'Latest verdicts']],
    ['/hub', ['Definitions and sources of all indicators', 'All figures of this edition in one file']],
    ['/hub/areas/E08000026', ['Download these measures', 'Download every measure, by sex and category too']],
    ['/releases/2', ['Download this edition', 'jsna-release-2.zip', '7.5 MB', 'Everything (sqlite)', 'Not made yet']],
    ['/hub/overcrowded-households?area=reach-mosaic', ['Illustrative boundaries', 'better than Coventry']],
    ['/hub/areas/E08000026', ['Coventry: area profile', 'are worse than England', 'Employment']],
    ['/hub', ['Compare areas', 'Compare two indicators', 'Inequalities inside an area']],
    [
      '/hub/compare-areas?theme=prospects',
      ['Coventry, Barnsley compared with England', 'Employment, 2024', '71.9%', 'Against England'],
    ],
    [
      '/hub/compare-indicators?x=employment-rate',
      ['does not show that one causes the other', '2 areas lack one of the figures', 'Pearson’s correlation', 'York'],
    ],
    ['/hub/compare-areas?theme=demographics-and-community&second=reach-mosaic', ['Illustrative boundaries']],
    ['/hub/compare-indicators?x=employment-rate&scheme=reach-area-2019', ['Illustrative boundaries']],
    ['/hub/compare-indicators?scheme=msoa-2021', ['These two cannot be compared']],
    [
      '/hub/inequalities?indicator=overcrowded-households',
      [
        'lower at the least deprived end than at the most deprived one',
        'Difference from “Least deprived”',
        '+9.6',
        'Not everybody in a deprived area',
      ],
    ],
    ['/hub/inequalities?area=E08000016', ['There are no figures by group here']],
    ['/recommendations', ['In work: 71.9%', 'September 2027', 'Work and pay']],
    [
      '/data-sources',
      [
        'Annual Population Survey',
        'Open Government Licence v3.0',
        'Healthy life expectancy at birth',
        'Family Hub reach areas',
      ],
    ],
    ['/search?q=work', ['1 result.', 'Work keeps people well.', 'Download these results', 'Parquet']],
    ['/search?q=nothing', ['Nothing was found for “nothing”']],
    ['/releases', ['Edition 2', '22 February 2026']],
    ['/releases/1', ['No change is recorded']],
  ])('%s says %j', async (path, sentences) => {
    const words = await read(path)
    for (const sentence of sentences) expect(words).toContain(sentence)
  })
})

describe('forms without script', () => {
  it.each([
    [
      '/hub?theme=prospects&search=work&interval=yes',
      ['value="prospects" selected', 'value="work"', 'value="yes" checked'],
    ],
    [
      '/hub/employment-rate?benchmark=E12000005&period=2023-01-01/P1Y',
      ['value="E12000005" selected', 'value="2023-01-01/P1Y" selected'],
    ],
    ['/hub/areas/E08000026?sort=distance', ['value="distance" selected', 'action="/hub/areas"']],
  ])('%s shows what was chosen', async (path, marks) => {
    const { html } = await renderFixture(path)
    for (const mark of marks) expect(html).toContain(mark)
  })

  it('send a reader to the area that was chosen', async () => {
    const { status, headers } = await renderFixture(
      '/hub/areas?area=reach-mosaic&benchmark=E92000001&theme=&sort=theme',
    )
    expect({ status, location: headers.location }).toEqual({
      status: 308,
      location: '/hub/areas/reach-mosaic?benchmark=E92000001&sort=theme',
    })
  })
})

describe('the masthead', () => {
  it.each([
    ['/places', 'href="/places" aria-current="page"'],
    ['/places/mosaic', 'href="/places" aria-current="true"'],
    ['/hub/employment-rate', 'href="/hub" aria-current="true"'],
  ])('of %s has %s', async (path, mark) => {
    expect((await renderFixture(path)).html).toContain(mark)
  })
})
