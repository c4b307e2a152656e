import type { Indicator, Observation, Sex } from '@jsna/core'

const base: Indicator = {
  slug: '',
  name: '',
  shortName: '',
  definition: 'What it counts.',
  rationale: 'Why it is looked at.',
  theme: 'health-and-wellbeing',
  topic: 'life-expectancy',
  valueType: 'proportion',
  unit: '%',
  prefix: '',
  multiplier: 100,
  decimals: 1,
  polarity: 'no-judgement',
  polarityReason: 'Neither is good by itself.',
  comparisonMethod: 'interval-95',
  intervalMethod: 'wilson',
  trendRule: 'none',
  disclosure: { threshold: 0, reason: 'The source protects its figures.' },
  smallestDifference: 0,
  population: 'people',
  source: {
    organisation: 'Office for National Statistics',
    title: 'A publication',
    link: 'https://www.ons.gov.uk/',
    date: '2026-02-19',
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
  aggregation: 'none',
}

export const buildIndicator = (fields: Partial<Indicator> & Pick<Indicator, 'slug' | 'name'>): Indicator => ({
  ...base,
  shortName: fields.name,
  ...fields,
})

const ons = (id: string, sex: Sex) => ({ system: 'ons-local-statistics', id, sex, age: 'all', category: 'all' })

export const healthyLifeExpectancy = buildIndicator({
  slug: 'healthy-life-expectancy',
  name: 'Healthy life expectancy',
  valueType: 'life-expectancy',
  unit: 'years',
  multiplier: 1,
  polarity: 'high-is-good',
  intervalMethod: 'published',
  sexes: ['female', 'male'],
  externalIds: [ons('Female healthy life expectancy', 'female'), ons('Male healthy life expectancy', 'male')],
  aliases: ['healthy-life-expectancy-at-birth'],
})

/** Counts of neighbourhoods that are added up to reach areas. */
export const privateRenters = buildIndicator({
  slug: 'private-rented-homes',
  name: 'Private renters',
  theme: 'environment',
  topic: 'housing',
  aggregation: 'sum-counts',
  smallestDifference: 1,
})

/** Small counts that must not be seen. */
export const rareDisease = buildIndicator({
  slug: 'rare-disease',
  name: 'Rare disease',
  topic: 'long-term-conditions',
  disclosure: { threshold: 5, reason: 'Small numbers could point to a person.' },
})

export const indicators = [healthyLifeExpectancy, privateRenters, rareDisease]

export function observation(
  fields: Partial<Observation> & Pick<Observation, 'indicator' | 'area' | 'period'>,
): Observation {
  return {
    sex: 'persons',
    age: 'all',
    category: 'all',
    value: null,
    lowerCi95: null,
    upperCi95: null,
    lowerCi998: null,
    upperCi998: null,
    count: null,
    denominator: null,
    absence: null,
    status: 'final',
    note: '',
    ...fields,
  }
}

// ONS, February 2026: area, sex, value, lower and upper limit of 2018–20 (as revised) and of 2022–24.
type Pair = [value: number, lower: number, upper: number]
const published: [area: string, sex: Sex, revised: Pair, latest: Pair][] = [
  ['E92000001', 'female', [64.0, 63.8, 64.3], [61.3, 61.0, 61.6]],
  ['E92000001', 'male', [63.1, 62.9, 63.3], [60.9, 60.7, 61.2]],
  ['E12000005', 'female', [62.8, 62.1, 63.5], [59.6, 58.7, 60.5]],
  ['E12000005', 'male', [61.6, 61.0, 62.2], [60.2, 59.4, 61.0]],
  ['E08000026', 'female', [62.2, 59.5, 64.8], [58.9, 55.3, 62.5]],
  ['E08000026', 'male', [61.0, 58.5, 63.4], [59.2, 55.9, 62.6]],
  ['E06000015', 'female', [59.0, 56.1, 62.0], [57.4, 53.7, 61.1]],
  ['E06000015', 'male', [59.3, 56.9, 61.7], [57.7, 54.2, 61.2]],
  ['E08000035', 'female', [62.9, 60.6, 65.2], [60.9, 58.0, 63.8]],
  ['E08000035', 'male', [62.0, 60.0, 63.9], [60.4, 57.9, 62.9]],
]

export const before = '2018-01-01/P3Y'
export const latest = '2022-01-01/P3Y'

const expectancy = (area: string, sex: Sex, period: string, [value, lowerCi95, upperCi95]: Pair) =>
  observation({ indicator: healthyLifeExpectancy.slug, area, sex, period, value, lowerCi95, upperCi95 })

const census = '2021-03-21'
const counted = (indicator: string, area: string, count: number, denominator: number) =>
  observation({ indicator, area, period: census, count, denominator })

/** The figures of an installation, by indicator. */
export const observations: Record<string, Observation[]> = {
  [healthyLifeExpectancy.slug]: published.flatMap(([area, sex, revised, newest]) => [
    expectancy(area, sex, before, revised),
    expectancy(area, sex, latest, newest),
  ]),
  [privateRenters.slug]: [
    counted('private-rented-homes', 'E92000001', 5_000_000, 24_783_199),
    counted('private-rented-homes', 'E08000026', 33_000, 134_100),
    counted('private-rented-homes', 'E01009500', 120, 600),
    counted('private-rented-homes', 'E01009501', 180, 700),
    counted('private-rented-homes', 'E01009502', 400, 800),
    counted('private-rented-homes', 'E01009503', 300, 600),
  ],
  [rareDisease.slug]: [
    counted('rare-disease', 'E92000001', 9000, 56_000_000),
    counted('rare-disease', 'E08000026', 60, 345_000),
    counted('rare-disease', 'E01009500', 3, 1600),
    counted('rare-disease', 'E01009501', 12, 1700),
  ],
}

const header = 'areacd,areanm,geography,indicator,period,observation,measure,unit,lci_95,uci_95,status,notes'
type Line = [area: string, sex: 'Female' | 'Male', value: number, lower?: number, upper?: number]

/** A file as ONS publishes it, for 2018–20. */
export const onsFile = (lines: readonly Line[]): string =>
  [
    header,
    ...lines.map(
      ([area, sex, value, lower = '', upper = '']) =>
        `${area},,,${sex} healthy life expectancy,${before},${value},Years,yrs,${lower},${upper},,`,
    ),
    '',
  ].join('\n')

/** What was first published for 2018–20: other values, and no limits. */
export const firstPublished = onsFile([
  ['E08000026', 'Female', 64.0],
  ['E12000005', 'Female', 62.6],
  ['E92000001', 'Female', 63.9],
  ['E08000026', 'Male', 61.1],
  ['E12000005', 'Male', 61.9],
  ['E92000001', 'Male', 63.1],
])

/** The same period as ONS has revised it. */
export const revised = onsFile(
  published
    .filter(([area]) => ['E92000001', 'E12000005', 'E08000026'].includes(area))
    .map(([area, sex, [value, lower, upper]]): Line => [
      area,
      sex === 'female' ? 'Female' : 'Male',
      value,
      lower,
      upper,
    ]),
)
