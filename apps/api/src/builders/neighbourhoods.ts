import type { Area, Observation, Sex } from '@jsna/core'
import { buildIndicator, indicators, observation, observations } from './figures.ts'
import type { packed } from './packed.ts'
import { areas } from './places.ts'

const coventry = 'E08000026'
const parents = [coventry, 'E12000005', 'E92000001']

const codes = Array.from({ length: 12 }, (_, index) => `E010096${String(index).padStart(2, '0')}`)

const neighbourhood = (code: string, index: number): Area => ({
  code,
  name: `Coventry 1${String(index).padStart(2, '0')}B`,
  scheme: 'lsoa-2021',
  parents,
  validFrom: null,
  validTo: null,
  status: 'official',
  neighbours: [],
  description: '',
})

const year = '2024-01-01/P1Y'

/** More smokers the more deprived: 10 % in the least and 32 % in the most deprived neighbourhood, of 500 people each. */
const smoking = buildIndicator({
  slug: 'smoking',
  name: 'Smoking',
  aggregation: 'sum-counts',
  polarity: 'low-is-good',
  sexes: ['persons', 'female', 'male'],
})

/** The same people, but the count of one neighbourhood is hidden. */
const asthma = buildIndicator({
  slug: 'asthma',
  name: 'Asthma',
  aggregation: 'sum-counts',
  disclosure: { threshold: 5, reason: 'Small numbers could point to a person.', secondary: false },
})

const disabled = buildIndicator({
  slug: 'disabled-residents',
  name: 'Disabled residents',
  aggregation: 'sum-counts',
})

const deprivation = buildIndicator({
  slug: 'deprivation-score',
  name: 'Deprivation score',
  valueType: 'score',
  unit: '',
  multiplier: 1,
  polarity: 'low-is-good',
  intervalMethod: 'none',
  comparisonMethod: 'none',
})

const tenure = buildIndicator({
  slug: 'tenure',
  name: 'Tenure',
  categories: [
    { id: 'owned', label: 'Owned' },
    { id: 'rented', label: 'Rented' },
  ],
})

const ages = ['0-15', '16-64', '65+']

const residents = buildIndicator({
  slug: 'residents-by-age',
  name: 'Residents by age',
  theme: 'demographics-and-community',
  valueType: 'count',
  unit: 'people',
  multiplier: 1,
  decimals: 0,
  intervalMethod: 'none',
  comparisonMethod: 'none',
  sexes: ['female', 'male'],
  ages,
})

const scoreOf = (index: number) => 60 - index * 4

const counted = (indicator: string, area: string, count: number, denominator: number, sex: Sex = 'persons') =>
  observation({ indicator, area, period: year, count, denominator, sex })

const share = (category: string, count: number) =>
  observation({ indicator: 'tenure', area: coventry, period: year, category, count, denominator: 1000 })

const people = (sex: Sex, counts: readonly number[]) =>
  ages.map((age, index) =>
    observation({ indicator: 'residents-by-age', area: coventry, period: year, sex, age, count: counts[index] ?? 0 }),
  )

const own: Record<string, Observation[]> = {
  smoking: [
    ...codes.map((code, index) => counted('smoking', code, 160 - index * 10, 500)),
    counted('smoking', coventry, 30_000, 150_000),
    counted('smoking', 'E06000015', 24_000, 100_000),
    counted('smoking', 'E92000001', 6_000_000, 45_000_000),
    counted('smoking', coventry, 13_000, 76_000, 'female'),
    counted('smoking', coventry, 17_000, 74_000, 'male'),
  ],
  asthma: codes.map((code, index) => counted('asthma', code, index === 0 ? 3 : 40 + index, 500)),
  'disabled-residents': codes.map((code, index) => counted('disabled-residents', code, 130 - index * 7, 500)),
  'deprivation-score': codes
    .slice(0, 11)
    .map((area, index) =>
      observation({ indicator: 'deprivation-score', area, period: '2025-01-01/P1Y', value: scoreOf(index) }),
    ),
  tenure: [share('owned', 600), share('rented', 400)],
  'residents-by-age': [...people('female', [30_000, 110_000, 25_000]), ...people('male', [31_000, 115_000, 22_000])],
}

/** A data folder with twelve neighbourhoods that have a deprivation score, for what is compared between areas and groups. */
export const neighbourhoodData: Partial<typeof packed> = {
  areas: [...areas, ...codes.map(neighbourhood)],
  indicators: [...indicators, smoking, asthma, disabled, deprivation, tenure, residents],
  figureFiles: [...Object.keys(observations), ...Object.keys(own)],
  figures: (slug) => Promise.resolve(own[slug] ?? observations[slug] ?? []),
}
