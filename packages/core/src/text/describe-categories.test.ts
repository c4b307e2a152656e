import { describe, expect, it } from 'vitest'
import { chartArea, sampleChart } from '../samples/charts.ts'
import { sampleEstimate, sampleIndicator, sampleMissing, sampleSuppressed } from '../samples/nouns.ts'
import { describeChart } from './describe-chart.ts'

const foleshill = chartArea('E05001218', 'Foleshill', 'this')
const city = chartArea('E08000026', 'Coventry', 'benchmark')
const day = '2021-03-21'
const beside = { area: '@this', comparator: '@city', period: 'latest' }

const groups = sampleIndicator({
  slug: 'ethnic-group',
  name: 'Ethnic group',
  categories: [
    { id: 'asian', label: 'Asian' },
    { id: 'black', label: 'Black' },
    { id: 'white', label: 'White' },
  ],
})

const share = (area: string, category: string, value: number) =>
  sampleEstimate({ indicator: 'ethnic-group', area, period: day, category, value })

const said = (stated: Parameters<typeof sampleChart>[0]) =>
  describeChart(sampleChart({ indicator: groups, areas: [foleshill, city], ...stated }))

describe('the sentence of population bars', () => {
  const description = { type: 'population-bars' as const, indicator: 'ethnic-group', ...beside }
  const here = [share('E05001218', 'white', 30), share('E05001218', 'asian', 55.2), share('E05001218', 'black', 14.8)]
  const there = [share('E08000026', 'white', 65.5), share('E08000026', 'asian', 18.5), share('E08000026', 'black', 8.9)]

  it('tells the largest group, and the group in which the two differ most', () => {
    expect(said({ description, estimates: [...here, ...there] })).toBe(
      'Ethnic group: on 21 March 2021 the largest group in Foleshill was Asian, with 55.2%, against 18.5% in Coventry; the smallest was Black, with 14.8%.',
    )
    const close = there.map((estimate) => (estimate.category === 'asian' ? { ...estimate, value: 50 } : estimate))
    expect(said({ description, estimates: [...here, ...close] })).toBe(
      'Ethnic group: on 21 March 2021 the largest group in Foleshill was Asian, with 55.2%, against 50.0% in Coventry; the smallest was Black, with 14.8%; Foleshill and Coventry differ most in White, with 30.0% against 65.5%.',
    )
  })

  it('needs no comparator', () => {
    expect(said({ description, estimates: here })).toBe(
      'Ethnic group: on 21 March 2021 the largest group in Foleshill was Asian, with 55.2%; the smallest was Black, with 14.8%.',
    )
  })

  it('says nothing of a difference that is none', () => {
    const same = here.map((estimate) => ({ ...estimate, area: 'E08000026' }))
    expect(said({ description, estimates: [...here, ...same] })).not.toContain('differ')
  })

  it('names all groups that share the first place', () => {
    const tied = [share('E05001218', 'asian', 40.04), share('E05001218', 'white', 40), share('E05001218', 'black', 20)]
    expect(said({ description, estimates: [...tied, ...there] })).toBe(
      'Ethnic group: on 21 March 2021 the largest groups in Foleshill were Asian and White, each with 40.0%; the smallest was Black, with 20.0%.',
    )
  })

  it('names no smallest group where several are, or where all are the same', () => {
    const low = [share('E05001218', 'asian', 60), share('E05001218', 'white', 20), share('E05001218', 'black', 20.04)]
    expect(said({ description, estimates: low })).not.toContain('smallest')
    const same = low.map((estimate) => ({ ...estimate, value: 33.3 }))
    expect(said({ description, estimates: same })).toBe(
      'Ethnic group: on 21 March 2021 the largest groups in Foleshill were Asian, Black and White, each with 33.3%.',
    )
  })

  it('says how many groups are hidden', () => {
    const hidden = sampleSuppressed({ area: 'E05001218', period: day, category: 'black' })
    expect(said({ description, estimates: [...here.slice(0, 2), hidden] })).toMatch(
      /; no figure is given for 1 group\.$/,
    )
  })

  it('names bars by age and sex where those are the breakdown', () => {
    const young = sampleEstimate({ area: 'E05001218', period: day, age: '20 to 24', sex: 'female', value: 9 })
    const old = sampleEstimate({ area: 'E05001218', period: day, age: '65+', sex: 'male', value: 6 })
    expect(said({ description, estimates: [old, young] })).toContain('was women, 20 to 24, with 9.0%')
  })

  it('says that there is no figure', () => {
    const missing = sampleMissing({ area: 'E05001218', period: day })
    expect(said({ description, estimates: [missing] })).toBe('No figure is given for ethnic group in Foleshill.')
    expect(said({ description, areas: [city] })).toBe('No figure is given for ethnic group.')
  })
})

describe('the sentence of a deprivation strip', () => {
  const tenths = sampleIndicator({
    slug: 'deprivation',
    name: 'Neighbourhoods by deprivation',
    population: 'neighbourhoods',
    categories: [
      { id: '1', label: 'Most deprived tenth' },
      { id: '2', label: 'Second tenth' },
    ],
  })
  const description = {
    type: 'deprivation-strip' as const,
    indicator: 'deprivation',
    ...beside,
    comparator: '@benchmark',
  }
  const tenth = (
    area: string,
    category: string,
    value: number,
    count: number | null = null,
    denominator: number | null = null,
  ) => sampleEstimate({ area, period: '2025-01-01/P1Y', category, value, count, denominator })

  it('counts the neighbourhoods of the most deprived tenth', () => {
    const estimates = [
      tenth('E05001218', '2', 20, 2, 10),
      tenth('E05001218', '1', 40, 4, 10),
      tenth('E08000026', '1', 17.7, 36, 203),
    ]
    expect(said({ indicator: tenths, description, estimates })).toBe(
      'In 2025, 4 of the 10 neighbourhoods in Foleshill (40.0%) were in the most deprived tenth, against 17.7% in Coventry.',
    )
  })

  it('speaks of one neighbourhood as one', () => {
    expect(said({ indicator: tenths, description, estimates: [tenth('E05001218', '1', 10, 1, 10)] })).toContain(
      '1 of the 10 neighbourhoods in Foleshill (10.0%) was in the most deprived tenth.',
    )
  })

  it('says that the most deprived tenth has no figure where only others have', () => {
    expect(said({ indicator: tenths, description, estimates: [tenth('E05001218', '2', 20)] })).toBe(
      'No figure is given for the most deprived tenth in Foleshill.',
    )
  })

  it('gives the share where nobody published the counts', () => {
    expect(
      said({ indicator: { ...tenths, population: '' }, description, estimates: [tenth('E05001218', '1', 40)] }),
    ).toBe('In 2025, 40.0% of neighbourhoods in Foleshill were in the most deprived tenth.')
  })

  it('calls a tenth that has only a number what it is', () => {
    const numbered = { ...tenths, categories: [{ id: '1', label: '1' }] }
    expect(said({ indicator: numbered, description, estimates: [tenth('E05001218', '1', 0, 0, 10)] })).toBe(
      'In 2025, 0 of the 10 neighbourhoods in Foleshill (0.0%) were in the most deprived tenth.',
    )
  })

  it('says that there is no figure', () => {
    expect(said({ indicator: tenths, description, estimates: [] })).toBe(
      'No figure is given for neighbourhoods by deprivation in Foleshill.',
    )
  })
})

describe('the sentence of a map', () => {
  const reach = [
    chartArea('reach-mosaic', 'Mosaic', 'this', 'illustrative'),
    chartArea('reach-aspire', 'Aspire', 'peer', 'illustrative'),
    chartArea('reach-the-moat', 'The Moat', 'peer', 'illustrative'),
  ]
  const wards = reach.map((area) => ({ ...area, status: 'official' as const, role: 'peer' as const }))
  const description = {
    type: 'map' as const,
    indicator: 'ethnic-group',
    scheme: 'reach-area-2019',
    within: '@city',
    period: 'latest',
    category: 'asian',
  }
  const values = [
    share('reach-mosaic', 'asian', 20),
    share('reach-aspire', 'asian', 30),
    share('reach-the-moat', 'asian', 10),
  ]

  it('without figures says what it shows, and that boundaries are illustrative', () => {
    const places = { ...description, indicator: null }
    expect(said({ description: places, areas: reach })).toBe('The map shows 3 areas with illustrative boundaries.')
    expect(said({ description: places, areas: wards })).toBe('The map shows 3 areas.')
  })

  it('tells both ends, this area, and that boundaries are illustrative', () => {
    expect(said({ description, areas: reach, estimates: values })).toBe(
      'On 21 March 2021 ethnic group (Asian) was highest in Aspire (30.0%) and lowest in The Moat (10.0%); in Mosaic it was 20.0%; the boundaries are illustrative.',
    )
  })

  it('says how many areas have no figure', () => {
    expect(said({ description, areas: wards, estimates: values.slice(0, 2) })).toMatch(
      /; no figure is given for 1 area\.$/,
    )
  })

  it.each([
    [values.slice(0, 1), 'was 20.0% in Mosaic; no figure is given for 2 areas.'],
    [values.map((estimate) => ({ ...estimate, value: 5 })), 'was 5.0% in all 3 areas.'],
  ])('tells one value where there is only one', (estimates, words) => {
    expect(said({ description, areas: wards, estimates })).toBe(`On 21 March 2021 ethnic group (Asian) ${words}`)
  })

  it('says that there is no figure', () => {
    expect(said({ description, areas: wards })).toBe(
      'No figure is given for ethnic group (Asian) in any of these areas.',
    )
  })
})
