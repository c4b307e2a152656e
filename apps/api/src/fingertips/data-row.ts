import type { Area } from '@jsna/core'
import { city } from '../city.ts'
import { goalBenchmark } from '../figures/selection.ts'
import { ageOf } from './ages.ts'
import type { SchemeType } from './area-types.ts'
import type { Figure } from './figures.queries.ts'
import { serviceName } from './area-json.ts'
import { sexOf } from './sexes.ts'
import { servicePeriod, sortablePeriod, timePeriodLabel } from './time-period.ts'
import { valueNoteOf } from './value-notes.ts'
import type { FingertipsView, NumberedIndicator } from './view.ts'
import { trendWords, verdictWords } from './words.ts'

export interface RowOf {
  numbered: NumberedIndicator
  area: Area
  parent: SchemeType | null
  figure: Figure
  /** The release that is asked. */
  release: number
}

const noNumbers = {
  value: null,
  lowerCi95: null,
  upperCi95: null,
  lowerCi998: null,
  upperCi998: null,
  count: null,
  denominator: null,
}

/** One line of the data file, in the order of its columns. A hidden or missing figure has no number of any kind. */
export function dataRow(row: RowOf, view: FingertipsView): (string | number | null)[] {
  const { numbered, area, figure } = row
  const { estimate, isNewest } = figure
  const against = (benchmark: string) => verdictWords[figure.verdicts.get(benchmark) ?? 'not-compared']
  const { indicator } = numbered
  const period = servicePeriod(estimate.period, numbered.years)
  const parent = parentOf(row, view)
  const numbers = estimate.kind === 'estimate' ? estimate : noNumbers
  const hasCategory = estimate.category !== 'all'
  return [
    numbered.id,
    indicator.name,
    parent?.code ?? '',
    parent ? serviceName(parent) : '',
    area.code,
    serviceName(area),
    view.areaTypeOf(area.scheme)?.type.Short ?? '',
    sexOf(estimate.sex).Name,
    ageOf(estimate.age).Name,
    hasCategory ? indicator.shortName : '',
    hasCategory ? categoryLabel(row) : '',
    timePeriodLabel(period),
    numbers.value,
    numbers.lowerCi95,
    numbers.upperCi95,
    numbers.lowerCi998,
    numbers.upperCi998,
    numbers.count,
    numbers.denominator,
    valueNoteOf(estimate)?.Text ?? '',
    isNewest ? trendWords(figure.trend) : '',
    against(city.country),
    // England has a column of its own.
    parent && parent.code !== city.country ? against(parent.code) : verdictWords['not-compared'],
    sortablePeriod(period),
    isNewest && figure.since === row.release ? 'New data' : '',
    indicator.goal ? against(goalBenchmark) : '',
  ]
}

/** The parent of the type that was asked for; regions have England above them whatever was asked for. */
function parentOf({ area, parent }: RowOf, view: FingertipsView): Area | undefined {
  if (area.code === city.country) return undefined
  const asked = parent === null ? undefined : view.parentIn(area, parent)
  if (asked !== undefined || (parent !== null && area.scheme !== parent.scheme.id)) return asked
  return area.parents.includes(city.country) ? view.area(city.country) : undefined
}

function categoryLabel({ numbered, figure }: RowOf): string {
  const { category } = figure.estimate
  return numbered.indicator.categories.find(({ id }) => id === category)?.label ?? category
}
