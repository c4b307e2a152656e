import type { FunnelArea, FunnelOptions, FunnelStatistic } from '../funnel/funnel-areas.ts'
import { funnelLimits } from '../funnel/funnel-limits.ts'
import type { FunnelStep } from '../funnel/funnel-limits.ts'
import { funnelPoints } from '../funnel/funnel-points.ts'
import { funnelSignificance } from '../funnel/funnel-significance.ts'
import { numberOf } from './vector-file.ts'
import type { Fields, Mapping } from './vector-file.ts'

const statistics: Record<string, FunnelStatistic> = {
  'proportion ': 'proportion',
  'ratio isr': 'ratio',
  'ratio count': 'relative-difference',
  'rate crude': 'crude-rate',
  'rate dsr': 'standardised-rate',
}

/** Rows of the grid that the reference cases state, of its hundred. */
const statedRows = [0, 1, 2, 9, 24, 49, 74, 98, 99]
const limitNames = { lower95: 'lower2s', upper95: 'upper2s', lower998: 'lower3s', upper998: 'upper3s' } as const

export const funnelLimitsMapping: Mapping = (input, options) => {
  const { statistic, ...rest } = funnelOptions(options['statistic'], options)
  const limits = funnelLimits(areasOf(input), { statistic, ...rest })
  if (limits.kind === 'missing') return { ...limits }
  const steps = limits.steps.filter((_, index) => statedRows.includes(index))
  const at = steps.map((step) => step.at)
  const shared = { rowCount: limits.steps.length, rowIndex: statedRows, ...columns(steps, 'value', '') }
  const baseline = steps.map(() => limits.baseline)
  if (statistic === 'proportion') return { ...shared, population: at, baseline }
  if (options['statistic'] === 'ratio') {
    return { ...shared, observedEvents: at, ...columns(steps, 'denominator', 'Expected') }
  }
  return { ...shared, events: at, baseline, ...columns(steps, 'denominator', 'Population') }
}

export const funnelPointsMapping: Mapping = (input, options) => {
  const points = funnelPoints(areasOf(input), funnelOptions('rate', options))
  return {
    rateChart: points.map((point) => (point.kind === 'point' ? point.value : null)),
    denominatorDerived: points.map((point) => (point.kind === 'point' ? point.denominator : null)),
  }
}

export const funnelSignificanceMapping: Mapping = (input, options) => {
  // What a ratio is called and multiplied by makes no difference to its significance.
  const ratioType = options['statistic'] === 'ratio' ? 'isr' : undefined
  const found = funnelSignificance(areasOf(input), funnelOptions(options['statistic'], { ratioType, ...options }))
  return {
    significance: found.map((area) => {
      if (area.kind === 'missing') return 'not-applicable'
      if (area.position === 'within') return 'not-significant'
      return `${area.position === 'above' ? 'high' : 'low'}-${area.level === 95 ? '0.025' : '0.001'}`
    }),
  }
}

function funnelOptions(statistic: unknown, options: Fields): FunnelOptions {
  const words = [statistic, options['rateType'] ?? options['ratioType'] ?? ''].join(' ')
  return {
    statistic: statistics[words] ?? (`${words}of no type` as FunnelStatistic),
    ...(options['multiplier'] !== undefined && { multiplier: numberOf(options['multiplier']) }),
    ...(options['yearsOfData'] !== undefined && { years: numberOf(options['yearsOfData']) }),
  }
}

function areasOf(input: Fields): FunnelArea[] {
  const column = (field: string) => (Array.isArray(input[field]) ? (input[field] as number[]) : [])
  return column('count').map((count, index) => ({
    count,
    denominator: column('denominator')[index] ?? null,
    rate: column('rate')[index] ?? null,
  }))
}

function columns(steps: readonly FunnelStep[], field: 'denominator' | 'value', ending: string): Fields {
  const limits = Object.keys(limitNames) as (keyof typeof limitNames)[]
  return Object.fromEntries(
    limits.map((limit) => [`${limitNames[limit]}${ending}`, steps.map((step) => step[limit][field])]),
  )
}
