import type { Indicator } from '@jsna/core'
import { readPeriod } from '../reading/read-period.ts'
import { ageText, readAgeRange } from './age-words.ts'
import type { MappingProblem, MappingSetting } from './check-mapping.ts'
import { ROLE_LABELS, isNumberRole, spreadWord } from './column-mapping.ts'
import { plainWord } from '../reading/plain-word.ts'
import type { ColumnMapping, SpreadDimension, SpreadField } from './column-mapping.ts'
import { belongsToFigure, dimensionsOf, figureHeadings, headingsAt, sayTheSame } from './dimensions.ts'
import { ageOf, categoryOf, indicatorOf, sexOf } from './words.ts'

/** What a heading means, in its one spelling, or what is wrong with it. */
type Meaning = { id: string } | { message: string }

const notOne = (heading: string, field: SpreadField): Meaning => ({
  message: `“${heading}” is no ${spreadWord(field)} that is known here. Write what is meant.`,
})

/** Reads one heading. What depends on an indicator is judged where it is known. */
function meaningOf(
  heading: string,
  field: SpreadField,
  { indicators, areaCodes }: MappingSetting,
  indicator: Indicator | undefined,
): Meaning {
  const found = (id: string | null | undefined): Meaning =>
    id === null || id === undefined ? notOne(heading, field) : { id }
  switch (field) {
    case 'period': {
      const read = readPeriod(heading)
      return read.kind === 'period' ? { id: read.id } : { message: `“${heading}” is no period. ${read.message}` }
    }
    case 'sex':
      return found(sexOf(heading))
    case 'age':
      return found(indicator ? ageOf(heading, indicator) : plainWord(heading))
    case 'age-band': {
      const range = readAgeRange(heading)
      return found(range && ageText(range))
    }
    case 'category':
      return found(indicator ? categoryOf(heading, indicator) : plainWord(heading))
    case 'area-code':
      return found(areaCodes.has(heading) || /^[A-Z]\d{8}$/.test(heading) ? heading : null)
    case 'indicator':
      return found(indicatorOf(heading, indicators)?.slug)
    // Which area a name means is told by row, as in a column of names.
    case 'area-name':
      return { id: plainWord(heading) }
  }
}

/** What is wrong with what headers are said to name, whatever stands in them. */
function fieldProblems(mapping: ColumnMapping): MappingProblem[] {
  const { roles } = mapping
  const fields = dimensionsOf(mapping).map(({ field }) => field)
  const [first, second] = fields
  const columns = fields.flatMap((field): MappingProblem[] => {
    if (!roles.includes(field)) return []
    const message = `“${ROLE_LABELS[field]}” is a column already. Headers cannot name it a second time.`
    return [{ at: roles.indexOf(field), message }]
  })
  if (first === undefined || second === undefined || !sayTheSame(first, second)) return columns
  const message = `“${ROLE_LABELS[first]}” and “${ROLE_LABELS[second]}” say the same of a figure. Headers can name one of them; choose another second thing, or none.`
  return [...columns, { at: null, message }]
}

/** Columns that stand for something and hold no numbers. */
function numberProblems(mapping: ColumnMapping): MappingProblem[] {
  const dimensions = dimensionsOf(mapping)
  return mapping.roles.flatMap((role, at): MappingProblem[] => {
    const named = dimensions.filter(({ headings }) => typeof headings[at] === 'string')
    if (named.length === 0 || isNumberRole(role)) return []
    const labels = named.map(({ field }) => spreadWord(field)).join(' and one ')
    const message = `“${mapping.header[at] ?? ''}” stands for one ${labels}, so its cells must be numbers. Choose which.`
    return [{ at, message }]
  })
}

/** What is wrong with the headings of one thing that headers name. */
function headingProblems(
  { header, roles, fixed }: ColumnMapping,
  { field, headings }: SpreadDimension,
  setting: MappingSetting,
): MappingProblem[] {
  const problems: MappingProblem[] = []
  const label = spreadWord(field)
  const indicator = setting.indicators.find(({ slug }) => slug === fixed.indicator)
  const known = new Map<string, string>()
  for (const [at, heading] of headings.entries()) {
    if (heading === null) continue
    if (!isNumberRole(roles[at])) continue
    const meaning = meaningOf(heading, field, setting, indicator)
    if ('message' in meaning) {
      problems.push({ at, message: meaning.message })
      continue
    }
    const other = known.get(meaning.id)
    if (other !== undefined && other !== heading) {
      problems.push({
        at,
        message: `“${other}” and “${heading}” mean the same ${label}. Write them alike, or leave one out.`,
      })
    }
    known.set(meaning.id, heading)
  }
  for (const [at, role] of roles.entries()) {
    const isCommon = isNumberRole(role) && headings[at] === null
    if (!isCommon || !roles.some((other, place) => other === role && headings[place] !== null)) continue
    const message = `“${header[at] ?? ''}” is “${ROLE_LABELS[role]}” of every ${label}, and other columns are so of one. Say which it is of, or leave it out.`
    problems.push({ at, message })
  }
  if (headings.every((heading) => heading === null)) {
    problems.push({ at: null, message: `Say which columns stand for one ${label} each, or that none does.` })
  }
  return problems
}

/** Columns about one of something that no figure is about, where headers name two things. */
function partProblems(mapping: ColumnMapping): MappingProblem[] {
  const { header, roles } = mapping
  const dimensions = dimensionsOf(mapping)
  const isSaid = dimensions.every(({ headings }) => headings.some((heading) => heading !== null))
  if (dimensions.length < 2 || !isSaid) return []
  const labels = dimensions.map(({ field }) => spreadWord(field))
  const figures = figureHeadings(mapping)
  if (figures.length === 0) {
    const message = `No column stands for one ${labels.join(' and one ')}. Say both of those with values or counts, or that headers name one thing.`
    return [{ at: null, message }]
  }
  return roles.flatMap((role, at): MappingProblem[] => {
    if (!isNumberRole(role) || figures.some((figure) => belongsToFigure(mapping, at, figure))) return []
    const heading = headingsAt(mapping, at).find((one) => one !== null) ?? ''
    const message = `“${header[at] ?? ''}” is about “${heading}”, and no column stands for that and one ${labels.join(' and one ')}. Say what it is about, or leave it out.`
    return [{ at, message }]
  })
}

/** What stands in the way of reading columns that stand side by side. */
export function spreadProblems(mapping: ColumnMapping, setting: MappingSetting): MappingProblem[] {
  const dimensions = dimensionsOf(mapping)
  if (dimensions.some(({ headings }) => headings.length !== mapping.header.length)) {
    return [
      { at: null, message: 'The mapping must say of every column what its header names, or that it names nothing.' },
    ]
  }
  return [
    ...fieldProblems(mapping),
    ...numberProblems(mapping),
    ...dimensions.flatMap((dimension) => headingProblems(mapping, dimension, setting)),
    ...partProblems(mapping),
  ]
}
