import type { Indicator } from '@jsna/core'
import { readPeriod } from '../reading/read-period.ts'
import { spreadProblems } from './check-spread.ts'
import { ROLE_LABELS } from './column-mapping.ts'
import type { ColumnMapping, ColumnRole } from './column-mapping.ts'
import { areAboutTheSame, saidRoles } from './dimensions.ts'

/** Something that stands in the way of reading a file through a mapping. */
export interface MappingProblem {
  /** The column by its place, or what a fixed entry is about; `null` where it is about the mapping as a whole. */
  at: number | keyof ColumnMapping['fixed'] | null
  message: string
}

export interface MappingSetting {
  indicators: readonly Indicator[]
  areaCodes: ReadonlySet<string>
}

const MANY: readonly ColumnRole[] = ['ignored']

function repeated(mapping: ColumnMapping): MappingProblem[] {
  return mapping.roles.flatMap((role, at) => {
    const first = mapping.roles.findIndex((other, place) => other === role && areAboutTheSame(mapping, at, place))
    if (first === at || MANY.includes(role)) return []
    return [{ at, message: `Two columns are “${ROLE_LABELS[role]}”. Choose one, and leave the other out.` }]
  })
}

function lacking({ fixed, ...mapping }: ColumnMapping): MappingProblem[] {
  const roles = saidRoles(mapping)
  const has = (...wanted: ColumnRole[]) => wanted.some((role) => roles.includes(role))
  const problems: MappingProblem[] = []
  const need = (isThere: boolean, at: MappingProblem['at'], message: string) => {
    if (!isThere) problems.push({ at, message })
  }
  need(
    has('area-code', 'area-name') || fixed.area !== undefined,
    'area',
    'Say which column names the area, or which one area all rows are about.',
  )
  need(
    has('indicator') || fixed.indicator !== undefined,
    'indicator',
    'Say which indicator the figures are of, or which column names it.',
  )
  need(
    has('period') || fixed.period !== undefined,
    'period',
    'Say which column names the period, or which one period all rows are about.',
  )
  need(has('value', 'count'), null, 'Say which column holds the values, or the counts.')
  const limits = [
    ['lowerCi95', 'upperCi95'],
    ['lowerCi998', 'upperCi998'],
  ] as const
  for (const [lower, upper] of limits) {
    need(has(lower) === has(upper), null, `Give “${ROLE_LABELS[lower]}” and “${ROLE_LABELS[upper]}”, or neither.`)
  }
  return problems
}

function fixedProblems(
  { fixed, ...mapping }: ColumnMapping,
  { indicators, areaCodes }: MappingSetting,
): MappingProblem[] {
  const roles = saidRoles(mapping)
  const problems: MappingProblem[] = []
  const say = (at: MappingProblem['at'], message: string) => problems.push({ at, message })
  const { area, indicator: slug, period, sex, age, category } = fixed
  if (area !== undefined && !areaCodes.has(area)) say('area', `No area has the code “${area}”.`)
  if (period !== undefined) {
    const read = readPeriod(period)
    if (read.kind === 'unreadable') say('period', read.message)
  }
  if (slug === undefined) {
    if (roles.includes('age-band')) say('indicator', 'Age bands can be put together for one indicator. Choose it.')
    return problems
  }
  const indicator = indicators.find((one) => one.slug === slug)
  if (!indicator) {
    say('indicator', `The catalogue has no indicator “${slug}”.`)
    return problems
  }
  const { name, sexes, ages, categories } = indicator
  if (sex !== undefined && !sexes.includes(sex)) say('sex', `“${name}” has no figures for ${sex}.`)
  if (age !== undefined && !ages.includes(age)) say('age', `“${name}” has no age “${age}”.`)
  if (category !== undefined && !categories.some(({ id }) => id === category)) {
    say('category', `“${name}” has no category “${category}”.`)
  }
  if (roles.includes('value')) {
    if (roles.includes('age-band')) {
      say(null, 'Values of age bands cannot be put together. Give counts and denominators, or choose another role.')
    }
  } else if (!roles.includes('denominator') && (roles.includes('age-band') || indicator.valueType !== 'count')) {
    say(null, `“${name}” is calculated from counts and denominators. Say which column holds the denominators.`)
  } else if (indicator.valueType === 'standardised-rate' && !roles.includes('age-band')) {
    say(null, `“${name}” is standardised for age: the counts have to come by age band.`)
  }
  return problems
}

/** What is missing or wrong in a mapping; nothing where it can be used. */
export function mappingProblems(mapping: ColumnMapping, setting: MappingSetting): MappingProblem[] {
  if (mapping.roles.length !== mapping.header.length) {
    return [{ at: null, message: 'The mapping must say of every column what it is.' }]
  }
  return [
    ...repeated(mapping),
    ...lacking(mapping),
    ...fixedProblems(mapping, setting),
    ...spreadProblems(mapping, setting),
  ]
}
