import type { Area, AreaScheme } from '../model/area.ts'
import type { Estimate, PresentEstimate } from '../model/estimate.ts'
import type { Indicator } from '../model/indicator.ts'
import { createEvidence } from '../narrative/create-evidence.ts'
import type { Document, Inline } from '../narrative/document.ts'
import type { Evidence, Setting } from '../narrative/evidence.ts'
import type { Reference } from '../narrative/figure.ts'
import { sampleEstimate, sampleIndicator } from './nouns.ts'

/** A page of Coventry, judged against England. */
export const setting: Setting = {
  area: 'E08000026',
  benchmark: 'E92000001',
  region: 'E12000005',
  city: 'E08000026',
}

export function sampleArea(stated: Partial<Area> & Pick<Area, 'code' | 'name'>): Area {
  return {
    scheme: 'upper-tier-authority-2025',
    parents: [],
    validFrom: null,
    validTo: null,
    status: 'official',
    neighbours: [],
    description: '',
    ...stated,
  }
}

export function sampleScheme(stated: Partial<AreaScheme> & Pick<AreaScheme, 'id' | 'name'>): AreaScheme {
  return {
    singular: 'area',
    areaType: 'upper-tier-authority',
    edition: '2025',
    validFrom: null,
    validTo: null,
    status: 'official',
    source: 'Sample',
    licence: 'Open Government Licence v3.0',
    caveat: '',
    ...stated,
  }
}

const inCoventry = ['E08000026', 'E12000005', 'E92000001']

export const areas: Area[] = [
  sampleArea({ code: 'E92000001', name: 'England', scheme: 'country-2025' }),
  sampleArea({ code: 'E12000005', name: 'West Midlands', scheme: 'region-2025', parents: ['E92000001'] }),
  sampleArea({
    code: 'E08000026',
    name: 'Coventry',
    parents: ['E12000005', 'E92000001'],
    neighbours: ['E08000031', 'E06000015'],
  }),
  sampleArea({ code: 'E08000031', name: 'Wolverhampton', parents: ['E12000005', 'E92000001'] }),
  sampleArea({ code: 'E06000015', name: 'Derby', parents: ['E12000004', 'E92000001'] }),
  sampleArea({ code: 'reach-mosaic', name: 'Mosaic', scheme: 'reach-area-2019', parents: inCoventry }),
  sampleArea({ code: 'reach-the-moat', name: 'The Moat', scheme: 'reach-area-2019', parents: inCoventry }),
  sampleArea({ code: 'reach-aspire', name: 'Aspire', scheme: 'reach-area-2019', parents: inCoventry }),
]

export const schemes: AreaScheme[] = [
  sampleScheme({ id: 'country-2025', name: 'Countries' }),
  sampleScheme({ id: 'region-2025', name: 'Regions' }),
  sampleScheme({ id: 'upper-tier-authority-2025', name: 'upper-tier authorities' }),
  sampleScheme({ id: 'reach-area-2019', name: 'Family Hub reach areas', areaType: 'reach-area' }),
]

export const healthyLife = sampleIndicator({
  slug: 'healthy-life-expectancy',
  name: 'Healthy life expectancy',
  valueType: 'life-expectancy',
  unit: 'years',
  multiplier: 1,
  polarity: 'high-is-good',
  intervalMethod: 'published',
  trendRule: 'none',
  sexes: ['female', 'male'],
})

export const population = sampleIndicator({
  slug: 'population',
  name: 'Resident population',
  valueType: 'count',
  unit: 'people',
  decimals: 0,
  multiplier: 1,
  polarity: 'no-judgement',
  comparisonMethod: 'none',
  trendRule: 'none',
})

export const smoking = sampleIndicator()

/** Evidence of the usual areas and indicators; a test states the estimates that it is about. */
export function sampleEvidence(
  estimates: Estimate[],
  indicators: Indicator[] = [healthyLife, population, smoking],
): Evidence {
  return createEvidence({ indicators, areas, schemes, estimates })
}

/** A reference to the latest value of this page’s area, for everyone. */
export function reference(stated: Partial<Reference> & Pick<Reference, 'indicator'>): Reference {
  return { area: '@this', period: 'latest', sex: 'persons', age: 'all', category: 'all', ...stated }
}

/** Women’s healthy life expectancy in 2018–20 in one area. */
export function womensLife(area: string, value: number, limits: [number, number] | null = null): PresentEstimate {
  return sampleEstimate({
    indicator: 'healthy-life-expectancy',
    sex: 'female',
    period: '2018-01-01/P3Y',
    area,
    value,
    ...(limits ? { lowerCi95: limits[0], upperCi95: limits[1], method: 'published' } : {}),
  })
}

/** A share of smokers in one area and year. */
export function smokers(area: string, year: number, value: number, limits?: [number, number]): PresentEstimate {
  return sampleEstimate({
    area,
    period: `${year}-01-01/P1Y`,
    value,
    ...(limits ? { lowerCi95: limits[0], upperCi95: limits[1], method: 'wilson' } : {}),
  })
}

export function residents(area: string, year: number, value: number): PresentEstimate {
  return sampleEstimate({ indicator: 'population', area, period: `${year}-01-01/P1Y`, value, status: 'final' })
}

export function words(text: string): Inline {
  return { kind: 'text', text, marks: [] }
}

/** A page with these inlines as its only paragraph. */
export function samplePage(content: Inline[], stated: Partial<Document> = {}): Document {
  return {
    id: 'pages/sample',
    kind: 'page',
    theme: null,
    order: 1,
    title: 'Sample',
    lead: [],
    sections: [{ id: 'body', blocks: [{ kind: 'paragraph', content }] }],
    owner: '',
    reviewBy: null,
    ...stated,
  }
}
