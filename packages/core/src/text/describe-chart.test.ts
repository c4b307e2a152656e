import { describe, expect, it } from 'vitest'
import { bars, chartArea, coventry, england, judged, lifeIn, sampleChart, trend } from '../samples/charts.ts'
import { sampleIndicator, sampleMissing, sampleSuppressed } from '../samples/nouns.ts'
import { healthyLife } from '../samples/narrative.ts'
import { describeChart } from './describe-chart.ts'

const here = 'E08000026'
const women = { sex: 'female' as const }
const men = { sex: 'male' as const }
const from = (year: number) => `${year}-01-01/P3Y`
const said = (stated: Parameters<typeof sampleChart>[0]) => describeChart(sampleChart(stated)).replaceAll('\u2060', '')

describe('the sentence of a trend', () => {
  const latest = lifeIn(here, from(2022), 58.9, women)
  const series = [lifeIn(here, from(2011), 61.04, women), latest, lifeIn('E92000001', from(2022), 61.3, women)]

  it('tells value, verdict and the way since the first period', () => {
    expect(said({ estimates: series, comparisons: [judged(latest, 'similar')] })).toBe(
      'In 2022–24 women’s healthy life expectancy in Coventry was 58.9 years, similar to England (61.3), down from 61.0 in 2011–13.',
    )
  })

  it.each([
    [55.0, 'up from 55.0 in 2011–13'],
    [58.92, 'the same as in 2011–13'],
  ])('from %d says “%s”', (first, words) => {
    expect(said({ estimates: [lifeIn(here, from(2011), first, women), latest] })).toBe(
      `In 2022–24 women’s healthy life expectancy in Coventry was 58.9 years, ${words}.`,
    )
  })

  it('gives no verdict where there is none, only the other value', () => {
    const against = 'In 2022–24 women’s healthy life expectancy in Coventry was 58.9 years, against 61.3 in England.'
    expect(said({ estimates: series.slice(1) })).toBe(against)
    expect(said({ estimates: series.slice(1), comparisons: [judged(latest, 'not-compared')] })).toBe(against)
  })

  it('sets both sexes beside each other', () => {
    const other = lifeIn(here, from(2022), 59.2, men)
    const both = { description: { ...trend, sexes: ['female' as const, 'male' as const] } }
    expect(said({ ...both, estimates: [latest, other] })).toBe(
      'In 2022–24 healthy life expectancy in Coventry was 58.9 years for women and 59.2 years for men.',
    )
    expect(said({ ...both, estimates: [...series, other], comparisons: [judged(latest, 'similar')] })).toBe(
      'In 2022–24 healthy life expectancy in Coventry was 58.9 years for women, similar to England (61.3), down from 61.0 in 2011–13, and 59.2 years for men.',
    )
  })

  it('tells a peak between the ends', () => {
    const peak = lifeIn(here, from(2014), 63.0, women)
    const trough = lifeIn(here, from(2017), 57.25, women)
    expect(said({ estimates: [...series.slice(0, 2), peak, trough] })).toBe(
      'In 2022–24 women’s healthy life expectancy in Coventry was 58.9 years, down from 61.0 in 2011–13; it was highest in 2014–16 (63.0) and lowest in 2017–19 (57.3).',
    )
    expect(said({ estimates: [...series.slice(0, 2), peak, lifeIn(here, from(2017), 63.04, women)] })).not.toContain(
      'highest',
    )
  })

  it('gives each sex its own gaps, and says of which there is no figure at all', () => {
    const both = { description: { ...trend, sexes: ['female' as const, 'male' as const] } }
    const mens = [2011, 2015, 2022].map((year) => lifeIn(here, from(year), 60, men))
    expect(said({ ...both, estimates: [...series.slice(0, 2), ...mens] })).toMatch(
      /; for women no figure is given for 2015–17\.$/,
    )
    expect(said({ ...both, estimates: series.slice(0, 2) })).toMatch(/; no figure is given for men\.$/)
  })

  it('names the period of a sex that ends earlier', () => {
    const both = { description: { ...trend, sexes: ['female' as const, 'male' as const] } }
    expect(said({ ...both, estimates: [latest, lifeIn(here, from(2021), 59.2, men)] })).toContain(
      '59.2 years for men in 2021–23',
    )
  })

  it('names gaps, hidden ones and those that only England fills', () => {
    const hidden = sampleSuppressed({ indicator: 'healthy-life-expectancy', period: from(2015), ...women })
    const elsewhere = lifeIn('E92000001', from(2018), 63, women)
    expect(said({ estimates: [...series.slice(0, 2), hidden, elsewhere] })).toMatch(
      /; no figure is given for 2015–17 and 2018–20\.$/,
    )
  })

  it('names a gap at the end', () => {
    const later = sampleMissing({ indicator: 'healthy-life-expectancy', period: from(2025), ...women })
    expect(said({ estimates: [...series.slice(0, 2), later] })).toMatch(/; no figure is given for 2025–27\.$/)
  })

  it('counts gaps that are too many to be named', () => {
    const gaps = [2012, 2013, 2014, 2015].map((year) => lifeIn('E92000001', from(year), 60, women))
    expect(said({ estimates: [...series, ...gaps] })).toMatch(/; no figure is given for 4 periods\.$/)
  })

  it('does not look back over a break in comparability', () => {
    const indicator = { ...healthyLife, breaks: [{ period: from(2020), reason: 'A new method.' }] }
    const middle = lifeIn(here, from(2020), 60, women)
    expect(said({ indicator, estimates: [...series.slice(0, 2), middle] })).toContain('down from 60.0 in 2020–22.')
  })

  it('speaks of the figure for a measure with a plural name', () => {
    const indicator = sampleIndicator({ name: 'Adults who smoke' })
    const estimate = { ...lifeIn(here, '2023-01-01/P1Y', 13.2), indicator: 'adult-smoking' }
    expect(said({ indicator, description: { ...trend, sexes: ['persons'] }, estimates: [estimate] })).toBe(
      'In 2023 the figure for adults who smoke in Coventry was 13.2%.',
    )
  })

  it('says that there is no figure', () => {
    expect(said({ estimates: [] })).toBe('No figure is given for women’s healthy life expectancy in Coventry.')
    expect(said({ areas: [england], estimates: series })).toBe('There is no area to show.')
  })
})

describe('the sentence of a comparison', () => {
  const period = from(2022)
  const near = [
    coventry,
    chartArea('a', 'Derby', 'peer'),
    chartArea('b', 'Bolton', 'peer'),
    chartArea('c', 'Leeds', 'peer'),
    england,
  ]
  const own = lifeIn(here, period, 58.9)
  const values = [
    own,
    lifeIn('a', period, 60.1),
    lifeIn('b', period, 57.2),
    lifeIn('c', period, 61.5),
    lifeIn('E92000001', period, 61.3),
  ]

  it('tells value, verdict, rank from the nearer end, and both ends', () => {
    expect(said({ description: bars, areas: near, estimates: values, comparisons: [judged(own, 'similar')] })).toBe(
      'In 2022–24 healthy life expectancy in Coventry was 58.9 years, similar to England (61.3), the 2nd lowest of 4 areas; it was highest in Leeds (61.5) and lowest in Bolton (57.2).',
    )
  })

  it.each([
    [62, 'the highest of 4 areas'],
    [50, 'the lowest of 4 areas'],
    [61.5, 'joint highest of 4 areas'],
    [60.2, 'the 2nd highest of 4 areas'],
  ])('with %d says “%s”', (value, words) => {
    const estimates = [lifeIn(here, period, value), ...values.slice(1)]
    expect(said({ description: bars, areas: near, estimates })).toContain(`, ${words};`)
  })

  it('compares one period only, and says how many areas have no value in it', () => {
    const estimates = [
      own,
      lifeIn('a', from(2021), 70),
      lifeIn('b', period, 57.2),
      sampleSuppressed({ area: 'c', period }),
    ]
    expect(said({ description: bars, areas: near, estimates })).toBe(
      'In 2022–24 healthy life expectancy in Coventry was 58.9 years, the highest of 2 areas; it was highest in Coventry (58.9) and lowest in Bolton (57.2); no figure is given for 2 areas.',
    )
  })

  it('tells no ends where all are seen as the same', () => {
    const estimates = [own, lifeIn('a', period, 58.94)]
    expect(said({ description: bars, areas: near.slice(0, 2), estimates })).toBe(
      'In 2022–24 healthy life expectancy in Coventry was 58.9 years.',
    )
  })

  it('tells the others where this area has no value', () => {
    expect(said({ description: bars, areas: near, estimates: values.slice(1) })).toBe(
      'In 2022–24 healthy life expectancy was highest in Leeds (61.5) and lowest in Bolton (57.2); no figure is given for Coventry.',
    )
    expect(said({ description: bars, areas: near, estimates: [lifeIn('a', period, 60)] })).toBe(
      'In 2022–24 healthy life expectancy was 60.0 years in Derby; no figure is given for Coventry and 2 other areas.',
    )
  })

  it('counts areas that share an end', () => {
    const estimates = ['a', 'b', 'c', here].map((area) => lifeIn(area, period, 60))
    const areas = [...near, chartArea('d', 'Havering', 'peer')]
    expect(said({ description: bars, areas, estimates: [...estimates, lifeIn('d', period, 50)] })).toContain(
      'ranged from 50.0 (Havering) to 60.0 (shared by 4 areas)',
    )
  })

  it('says that there is no figure', () => {
    expect(said({ description: { ...bars, sex: 'male' }, areas: near })).toBe(
      'No figure is given for men’s healthy life expectancy in any of these areas.',
    )
  })
})
