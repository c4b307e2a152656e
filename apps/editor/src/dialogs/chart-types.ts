import type { AreaReference, AreaSet, ChartDescription, PeriodReference, Sex } from '@jsna/core'

/** Every field that some chart asks for; a form keeps all of them. */
export interface ChartParameters {
  indicator: string
  area: AreaReference
  comparators: AreaReference[]
  comparator: AreaReference
  benchmark: AreaReference
  among: AreaSet
  scheme: string
  within: AreaReference
  period: PeriodReference
  sexes: Sex[]
  sex: Sex
  age: string
  category: string
}

export type ChartNeed = Exclude<keyof ChartParameters, 'indicator'>
export type ChartType = ChartDescription['type']

interface ChartEntry<Type extends ChartType> {
  label: string
  explains: string
  needs: ChartNeed[]
  make(parameters: ChartParameters): Extract<ChartDescription, { type: Type }>
}

const chartTypes: { [Type in ChartType]: ChartEntry<Type> } = {
  trend: {
    label: 'Trend',
    explains: 'One figure over time, with its interval and the areas it is compared with.',
    needs: ['area', 'comparators', 'sexes', 'age', 'category'],
    make: ({ indicator, area, comparators, sexes, age, category }) => ({
      type: 'trend',
      indicator,
      area,
      comparators,
      sexes,
      age,
      category,
    }),
  },
  'comparison-bars': {
    label: 'Comparison of areas',
    explains: 'One bar for each area of a set, sorted, with intervals and the benchmark.',
    needs: ['area', 'among', 'benchmark', 'period', 'sex', 'age', 'category'],
    make: ({ indicator, area, among, benchmark, period, sex, age, category }) => ({
      type: 'comparison-bars',
      indicator,
      area,
      among,
      benchmark,
      period,
      sex,
      age,
      category,
    }),
  },
  'population-bars': {
    label: 'Population by category',
    explains: 'The share of every category, the area beside another one.',
    needs: ['area', 'comparator', 'period'],
    make: ({ indicator, area, comparator, period }) => ({
      type: 'population-bars',
      indicator,
      area,
      comparator,
      period,
    }),
  },
  'deprivation-strip': {
    label: 'Deprivation strip',
    explains: 'How many neighbourhoods lie in each tenth of England, the area above another one.',
    needs: ['area', 'comparator', 'period'],
    make: ({ indicator, area, comparator, period }) => ({
      type: 'deprivation-strip',
      indicator,
      area,
      comparator,
      period,
    }),
  },
  map: {
    label: 'Map',
    explains: 'The areas of one kind inside an area, shaded by a figure.',
    needs: ['scheme', 'within', 'period', 'category'],
    make: ({ indicator, scheme, within, period, category }) => ({
      type: 'map',
      indicator: indicator === '' ? null : indicator,
      scheme,
      within,
      period,
      category,
    }),
  },
}

export const chartTypeList = Object.entries(chartTypes).map(([id, entry]) => ({
  id: id as ChartType,
  label: entry.label,
  explains: entry.explains,
  needs: entry.needs,
}))

const first: ChartParameters = {
  indicator: '',
  area: '@this',
  comparators: ['@region', '@benchmark'],
  comparator: '@city',
  benchmark: '@benchmark',
  among: { scheme: '@neighbours', within: null },
  scheme: 'reach-area-2019',
  within: '@city',
  period: 'latest',
  sexes: ['persons'],
  sex: 'persons',
  age: 'all',
  category: 'all',
}

/** The form of a stored chart, or an empty one. */
export function readChart(chart: ChartDescription | null): { type: ChartType; parameters: ChartParameters } {
  if (!chart) return { type: 'trend', parameters: first }
  const { type, ...fields } = chart
  return { type, parameters: { ...first, ...fields, indicator: chart.indicator ?? '' } }
}

/** The chart that a filled-in form describes. */
export function makeChart(type: ChartType, parameters: ChartParameters): ChartDescription {
  return chartTypes[type].make(parameters)
}
