import type { ComparisonRow, Estimate } from '@jsna/core'
import type { SpreadRow, TrendRow } from '../client.ts'
import type { FigureTable } from './figure-table.ts'

export const place = ['indicator', 'indicatorName', 'area', 'areaName', 'areaStatus'] as const
const breakdown = ['sex', 'age', 'category'] as const
/** What tells the figures of a release apart. */
export const figureKey = ['indicator', 'area', 'period', ...breakdown] as const
export const limits = ['lowerCi95', 'upperCi95', 'lowerCi998', 'upperCi998', 'count', 'denominator'] as const
export const terms = ['source', 'sourceDate', 'licence', 'release', 'methodVersion'] as const

export const estimateTable: FigureTable<Estimate> = {
  title: 'Estimates',
  key: figureKey,
  columns: [
    ...place,
    'period',
    ...breakdown,
    'kind',
    'value',
    ...limits,
    'unit',
    'method',
    'status',
    'note',
    'reason',
    ...terms,
  ],
  fieldsOf: (estimate) => ({ ...estimate }),
}

export const comparisonTable: FigureTable<ComparisonRow> = {
  title: 'Comparisons',
  key: [...figureKey, 'benchmark'],
  columns: [
    ...place,
    'period',
    ...breakdown,
    'benchmark',
    'benchmarkName',
    'verdict',
    'method',
    'level',
    'value',
    'benchmarkValue',
    'unit',
    'reason',
    ...terms,
  ],
  fieldsOf: (comparison) => ({ ...comparison }),
}

export const trendTable: FigureTable<TrendRow> = {
  title: 'Recent trends',
  key: ['indicator', 'area', ...breakdown],
  columns: [
    ...place,
    ...breakdown,
    'direction',
    'judged',
    'method',
    'periods',
    'chiSquared',
    'slope',
    'reason',
    ...terms,
  ],
  fieldsOf: (trend) => ({ ...trend, periods: trend.periods.join(' ') }),
}

export const spreadTable: FigureTable<SpreadRow> = {
  title: 'Spreads among the areas of a scheme',
  key: ['indicator', 'scheme', 'period', ...breakdown],
  columns: [
    'indicator',
    'indicatorName',
    'scheme',
    'schemeName',
    'period',
    ...breakdown,
    'count',
    'minimum',
    'lowerQuartile',
    'median',
    'upperQuartile',
    'maximum',
    'minimumArea',
    'maximumArea',
    'unit',
    ...terms,
  ],
  fieldsOf: (spread) => ({ ...spread }),
}
