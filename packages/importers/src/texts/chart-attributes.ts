import type { ChartDescription } from '@jsna/core'
import { chartDescriptionSchema } from '@jsna/core/schema'
import { unless, written } from './attributes.ts'
import type { Attributes } from './attributes.ts'
import { readAmong, readPeriod, writeAmong } from './reference-attributes.ts'
import { reportInvalid } from './report-invalid.ts'

type ChartType = ChartDescription['type']

const indicatorRemedy = 'Give the slug of an indicator, such as indicator=healthy-life-expectancy.'

const area = (attributes: Attributes) => ({ area: attributes.text('area', '@this') })
const period = (attributes: Attributes) => ({ period: readPeriod(attributes, 'period', 'latest') })
const indicator = (attributes: Attributes) => ({ indicator: attributes.required('indicator', indicatorRemedy) })
const breakdown = (attributes: Attributes) => ({
  age: attributes.text('age', 'all'),
  category: attributes.text('category', 'all'),
})
const beside = (attributes: Attributes) => ({
  ...indicator(attributes),
  ...area(attributes),
  comparator: attributes.text('comparator', '@benchmark'),
  ...period(attributes),
})

/** What each type of chart takes from its attributes. */
const readers: Record<ChartType, (attributes: Attributes) => object> = {
  trend: (attributes) => ({
    ...indicator(attributes),
    ...area(attributes),
    comparators: attributes.words('comparators'),
    sexes: attributes.has('sexes') ? attributes.words('sexes') : ['persons'],
    ...breakdown(attributes),
  }),
  'comparison-bars': (attributes) => ({
    ...indicator(attributes),
    ...area(attributes),
    among: readAmong(attributes),
    benchmark: attributes.text('benchmark', '@benchmark'),
    ...period(attributes),
    sex: attributes.text('sex', 'persons'),
    ...breakdown(attributes),
  }),
  'population-bars': beside,
  'deprivation-strip': beside,
  map: (attributes) => ({
    // A map without an indicator shows the areas alone.
    indicator: attributes.optional('indicator') ?? null,
    scheme: attributes.required('scheme', 'Name the areas to draw, such as scheme=ward-2025.'),
    within: attributes.text('within', '@city'),
    ...period(attributes),
    category: attributes.text('category', 'all'),
  }),
}

function isChartType(text: string): text is ChartType {
  return Object.hasOwn(readers, text)
}

/** What a chart shows; `null` where something is wrong, which is then reported. */
export function readChart(attributes: Attributes): ChartDescription | null {
  const types = Object.keys(readers).join(', ')
  const type = attributes.required('type', `Write one of ${types}.`)
  if (!isChartType(type)) {
    attributes.takeAll()
    if (type !== '') attributes.invalid('type', `type= must be one of ${types}, not “${type}”.`)
    return null
  }
  const chart = chartDescriptionSchema.safeParse({ type, ...readers[type](attributes) })
  if (chart.success) return chart.data
  reportInvalid(attributes, chart.error)
  return null
}

export function writeChart(chart: ChartDescription): Record<string, string> {
  const { type } = chart
  return written({
    type,
    indicator: chart.indicator ?? undefined,
    ...('area' in chart ? { area: unless(chart.area, '@this') } : {}),
    ...('among' in chart ? writeAmong(chart.among) : {}),
    ...('benchmark' in chart ? { benchmark: unless(chart.benchmark, '@benchmark') } : {}),
    ...('comparator' in chart ? { comparator: unless(chart.comparator, '@benchmark') } : {}),
    ...('comparators' in chart && chart.comparators.length > 0 ? { comparators: chart.comparators.join(' ') } : {}),
    ...('scheme' in chart ? { scheme: chart.scheme, within: unless(chart.within, '@city') } : {}),
    ...('period' in chart ? { period: unless(chart.period, 'latest') } : {}),
    ...('sexes' in chart ? { sexes: unless(chart.sexes.join(' '), 'persons') } : {}),
    ...('sex' in chart ? { sex: unless(chart.sex, 'persons') } : {}),
    ...('age' in chart ? { age: unless(chart.age, 'all') } : {}),
    ...('category' in chart ? { category: unless(chart.category, 'all') } : {}),
  })
}
