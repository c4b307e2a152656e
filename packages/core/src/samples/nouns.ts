import type { Lookup, LookupEntry } from '../model/area.ts'
import type { MissingEstimate, PresentEstimate, SuppressedEstimate } from '../model/estimate.ts'
import type { Indicator } from '../model/indicator.ts'
import type { EstimateKey, Observation } from '../model/observation.ts'

/** Complete nouns for tests: each test states only what it is about. */
export const sampleKey: EstimateKey = {
  indicator: 'adult-smoking',
  area: 'E08000026',
  period: '2023-01-01/P1Y',
  sex: 'persons',
  age: 'all',
  category: 'all',
}

const noNumbers = {
  lowerCi95: null,
  upperCi95: null,
  lowerCi998: null,
  upperCi998: null,
  count: null,
  denominator: null,
} as const

export function sampleEstimate(stated: Partial<PresentEstimate> = {}): PresentEstimate {
  return {
    kind: 'estimate',
    ...sampleKey,
    value: 10,
    ...noNumbers,
    method: 'none',
    status: 'final',
    note: '',
    ...stated,
  }
}

/** An estimate with published 95 % limits. */
export function sampleInterval(value: number, lowerCi95: number, upperCi95: number): PresentEstimate {
  return sampleEstimate({ value, lowerCi95, upperCi95, method: 'published' })
}

export function sampleMissing(stated: Partial<MissingEstimate> = {}): MissingEstimate {
  return { kind: 'missing', ...sampleKey, reason: 'The source has no figure.', ...stated }
}

export function sampleSuppressed(stated: Partial<SuppressedEstimate> = {}): SuppressedEstimate {
  return { kind: 'suppressed', ...sampleKey, reason: 'Few people are behind it.', ...stated }
}

export function sampleObservation(stated: Partial<Observation> = {}): Observation {
  return { ...sampleKey, value: null, ...noNumbers, absence: null, status: 'final', note: '', ...stated }
}

export function sampleLookup(entries: LookupEntry[], stated: Partial<Lookup> = {}): Lookup {
  return {
    id: 'lsoa-to-place',
    fromScheme: 'lsoa-2021',
    toScheme: 'place',
    method: 'exact',
    status: 'official',
    source: 'Sample',
    validFrom: null,
    entries,
    ...stated,
  }
}

export function sampleIndicator(stated: Partial<Indicator> = {}): Indicator {
  return {
    slug: 'adult-smoking',
    name: 'Adults who smoke',
    shortName: 'Smoking',
    definition: 'Share of adults who smoke cigarettes.',
    rationale: 'Smoking is the largest avoidable cause of illness.',
    theme: 'health-and-wellbeing',
    topic: 'lifestyles',
    valueType: 'proportion',
    unit: '%',
    prefix: '',
    multiplier: 100,
    decimals: 1,
    polarity: 'low-is-good',
    polarityReason: 'Smoking harms health.',
    comparisonMethod: 'interval-95',
    intervalMethod: 'wilson',
    trendRule: 'proportion',
    disclosure: { threshold: 0, reason: '' },
    smallestDifference: 0,
    population: 'adults',
    source: {
      organisation: 'Office for National Statistics',
      title: 'Smoking habits',
      link: 'https://www.ons.gov.uk/',
      date: '2024-10-01',
      licence: 'Open Government Licence v3.0',
      nextUpdate: null,
    },
    caveats: [],
    sexes: ['persons'],
    ages: ['all'],
    categories: [],
    externalIds: [],
    aliases: [],
    breaks: [],
    aggregation: 'sum-counts',
    ...stated,
  }
}
