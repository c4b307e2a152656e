import type { Indicator } from '@jsna/core'
import { named, sampleIndicator } from './sample-indicator.ts'

export type Cells = Readonly<Record<string, string>>

/** A source file read a second time, by other means than the importers. */
export interface SourceTable {
  path: string
  header: string[]
  records: Cells[]
}

/** A catalogue that is bound to everything in a file, and how many figures each row of it gives. */
export interface SourcePlan {
  indicators: Indicator[]
  area: (record: Cells) => string
  figuresIn: (record: Cells) => number
}

const bound = (system: string, ids: readonly string[]): Indicator[] =>
  ids.map((id, at) => sampleIndicator({ slug: `series-${at}`, valueType: 'score', externalIds: [named(system, id)] }))

const distinct = (records: readonly Cells[], column: string) => [
  ...new Set(records.map((record) => record[column] ?? '')),
]
const byColumn = (column: string) => (record: Cells) => record[column] ?? ''

function censusPlan({ path, header, records }: SourceTable): SourcePlan {
  const [, table = ''] =
    /_(disability|ethnicity|household_\w+?|religion|sexualorientation|migration|proficiency)21_/.exec(path) ?? []
  const detailed = path.includes('detailed') ? '-detailed' : ''
  const id = `${table.replace('sexualorientation', 'sexual-orientation').replaceAll('_', '-')}${detailed}`
  const column = header.find((name) =>
    /^(?:category|disability|ethnic_group|religion|tenure|type|sexual_orientation|deprivation_dimensions|occupancy_rating)$/.test(
      name,
    ),
  )
  const areaColumn = header.find((name) => /_code$/.test(name)) ?? ''
  const isWide = column === undefined
  const first = isWide
    ? header.filter((name) => /^(?:migrant_from_within_uk|Main language is English .*)$/.test(name))
    : distinct(records, column)
  // The detailed table has every number a second time as a percentage.
  const isNumber = (category: string) => detailed === '' || category.endsWith('(number)')
  const categories = (isWide ? first.slice(0, 1) : first).filter(isNumber)
  return {
    indicators: bound(
      'census-2021',
      categories.map((category) => `${id}/${category.replace(' (number)', '')}`),
    ),
    area: byColumn(areaColumn),
    figuresIn: (record) => (column === undefined || isNumber(record[column] ?? '') ? 1 : 0),
  }
}

/** How every kind of file in the folder of sources is bound. */
export const SOURCE_PLANS: Record<string, (table: SourceTable) => SourcePlan> = {
  'ons-local-statistics': ({ records }) => ({
    indicators: bound('ons-local-statistics', distinct(records, 'indicator')),
    area: byColumn('areacd'),
    figuresIn: () => 1,
  }),
  'ons-health-index': ({ header, records }) => {
    const isLong = header.includes('indicator')
    const columns = header.filter((name) => !['ltla21_code', 'year'].includes(name))
    return {
      indicators: bound('ons-health-index', isLong ? distinct(records, 'indicator') : columns),
      area: byColumn('ltla21_code'),
      figuresIn: () => (isLong ? 1 : columns.length),
    }
  },
  'indices-of-deprivation': ({ path, header }) => {
    const [, year = ''] = /imd(\d{4})/.exec(path) ?? []
    const columns = header.filter((name) => !/_(?:code|name)$/.test(name))
    return {
      indicators: bound(`indices-of-deprivation${year === '2025' ? '' : `-${year}`}`, columns),
      area: byColumn(header.find((name) => /^(?:lsoa|msoa|ltla)\d\d_code$/.test(name)) ?? ''),
      figuresIn: () => columns.length,
    }
  },
  'small-area-population': ({ path, header }) => {
    const [, year = ''] = /population(\d\d)_/.exec(path) ?? []
    return {
      indicators: [
        sampleIndicator({
          slug: 'everybody',
          valueType: 'count',
          externalIds: [named(`small-area-population-20${year}`, 'total')],
        }),
      ],
      area: byColumn(header.find((name) => /_code$/.test(name)) ?? ''),
      figuresIn: () => 1,
    }
  },
  'census-2021': censusPlan,
}
