import { describe, expect, it } from 'vitest'
import { sampleEstimate, sampleIndicator, sampleMissing, sampleSuppressed } from '../samples/nouns.ts'
import { areas, population, sampleEvidence, schemes, setting, smokers, smoking } from '../samples/narrative.ts'
import { createEvidence } from './create-evidence.ts'

const series = { indicator: 'adult-smoking', area: 'E08000026', sex: 'persons', age: 'all', category: 'all' } as const

describe('createEvidence', () => {
  it('gives a series oldest first, missing and suppressed ones included', () => {
    const evidence = sampleEvidence([
      smokers('E08000026', 2023, 13),
      sampleSuppressed({ period: '2022-01-01/P1Y' }),
      smokers('E08000026', 2020, 16),
      sampleMissing({ period: '2021-01-01/P1Y' }),
      smokers('E92000001', 2021, 14),
    ])
    expect(evidence.series(series).map(({ period, kind }) => [period.slice(0, 4), kind])).toEqual([
      ['2020', 'estimate'],
      ['2021', 'missing'],
      ['2022', 'suppressed'],
      ['2023', 'estimate'],
    ])
  })

  it('gives an empty series, and a missing estimate with the reason in words, for what nobody published', () => {
    const evidence = sampleEvidence([])
    expect(evidence.series(series)).toEqual([])
    expect(evidence.estimate({ ...series, period: '2023-01-01/P1Y' })).toEqual({
      kind: 'missing',
      ...series,
      period: '2023-01-01/P1Y',
      reason: 'No figure is published for adults who smoke in Coventry, 2023.',
    })
  })

  it('answers for a superseded indicator with the one that replaced it', () => {
    const indicator = sampleIndicator({ aliases: ['smoking-prevalence'] })
    const evidence = sampleEvidence([smokers('E08000026', 2023, 13)], [indicator])
    expect(evidence.indicator('smoking-prevalence')).toBe(indicator)
    expect(evidence.series({ ...series, indicator: 'smoking-prevalence' })).toHaveLength(1)
    expect(evidence.estimate({ ...series, indicator: 'smoking-prevalence', period: '2023-01-01/P1Y' })).toMatchObject({
      indicator: 'adult-smoking',
      value: 13,
    })
  })

  it('prefers an indicator to an alias of the same name', () => {
    const alias = sampleIndicator({ slug: 'other', aliases: ['adult-smoking'] })
    expect(sampleEvidence([], [alias, smoking]).indicator('adult-smoking')).toBe(smoking)
  })

  it('knows areas and schemes by code and id', () => {
    const evidence = sampleEvidence([])
    expect(evidence.area('reach-mosaic')?.name).toBe('Mosaic')
    expect(evidence.area('nowhere')).toBeUndefined()
    expect(evidence.scheme('reach-area-2019')?.name).toBe('Family Hub reach areas')
    expect(evidence.scheme('parishes')).toBeUndefined()
  })

  it('refuses two estimates with one key, and names it', () => {
    const twice = [sampleEstimate({ value: 1 }), sampleEstimate({ value: 2 })]
    expect(() => createEvidence({ indicators: [smoking], areas, schemes, estimates: twice })).toThrow(
      /createEvidence: estimates must have one estimate for each.*adult-smoking.*E08000026/,
    )
  })

  it('answers quickly from 200,000 estimates', () => {
    const estimates = Array.from({ length: 200_000 }, (_, index) =>
      sampleEstimate({ area: `A${Math.floor(index / 10)}`, period: `${2010 + (index % 10)}-01-01/P1Y`, value: index }),
    )
    const evidence = createEvidence({ indicators: [smoking], areas, schemes, estimates })
    const last = evidence.series({ ...series, area: 'A19999' }).at(-1)
    expect(last).toMatchObject({ period: '2019-01-01/P1Y', value: 199_999 })
    expect(evidence.estimate({ ...series, area: 'A7', period: '2012-01-01/P1Y' })).toMatchObject({ value: 72 })
  })
})

describe('areasIn', () => {
  const evidence = sampleEvidence([], [population])
  const names = (scheme: string, within: string | null, at = setting) =>
    evidence.areasIn({ scheme, within }, at).map((area) => area.name)

  it('gives every area of a scheme', () => {
    expect(names('reach-area-2019', null)).toEqual(['Mosaic', 'The Moat', 'Aspire'])
    expect(names('upper-tier-authority-2025', null)).toEqual(['Coventry', 'Wolverhampton', 'Derby'])
  })

  it('gives only those inside an area, itself included', () => {
    expect(names('upper-tier-authority-2025', '@region')).toEqual(['Coventry', 'Wolverhampton'])
    expect(names('reach-area-2019', '@city')).toHaveLength(3)
    expect(names('reach-area-2019', 'E08000031')).toEqual([])
    expect(names('region-2025', 'E12000005')).toEqual(['West Midlands'])
  })

  it('gives this area and its neighbours, most similar first', () => {
    expect(names('@neighbours', null)).toEqual(['Coventry', 'Wolverhampton', 'Derby'])
    expect(names('@neighbours', '@region')).toEqual(['Coventry', 'Wolverhampton'])
  })

  it('gives this area alone where it has no neighbours, and nothing where it is unknown', () => {
    expect(names('@neighbours', null, { ...setting, area: 'reach-mosaic' })).toEqual(['Mosaic'])
    expect(names('@neighbours', null, { ...setting, area: 'nowhere' })).toEqual([])
  })

  it('gives nothing for a scheme that nobody knows', () => {
    expect(names('parishes', null)).toEqual([])
  })
})
