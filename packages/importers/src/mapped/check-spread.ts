import type { Indicator } from '@jsna/core'
import { readPeriod } from '../reading/read-period.ts'
import { ageText, readAgeRange } from './age-words.ts'
import type { MappingProblem, MappingSetting } from './check-mapping.ts'
import { ROLE_LABELS, isNumberRole, plainWord } from './column-mapping.ts'
import type { ColumnMapping, SpreadField } from './column-mapping.ts'
import { ageOf, categoryOf, indicatorOf, sexOf } from './words.ts'

/** What a heading means, in its one spelling, or what is wrong with it. */
type Meaning = { id: string } | { message: string }

const notOne = (heading: string, field: SpreadField): Meaning => ({
  message: `“${heading}” is no ${ROLE_LABELS[field].toLowerCase()} that is known here. Write what is meant.`,
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

/** What stands in the way of reading columns that stand side by side. */
export function spreadProblems(mapping: ColumnMapping, setting: MappingSetting): MappingProblem[] {
  const { roles, spread, fixed, header } = mapping
  if (!spread) return []
  const { field, headings } = spread
  if (headings.length !== header.length) {
    return [
      { at: null, message: 'The mapping must say of every column what its header names, or that it names nothing.' },
    ]
  }
  const problems: MappingProblem[] = []
  const label = ROLE_LABELS[field].toLowerCase()
  if (roles.includes(field)) {
    const message = `“${ROLE_LABELS[field]}” is a column already. Headers cannot name it a second time.`
    problems.push({ at: roles.indexOf(field), message })
  }
  const indicator = setting.indicators.find(({ slug }) => slug === fixed.indicator)
  const known = new Map<string, string>()
  for (const [at, heading] of headings.entries()) {
    if (heading === null) continue
    if (!isNumberRole(roles[at])) {
      const message = `“${header[at] ?? ''}” stands for one ${label}, so its cells must be numbers. Choose which.`
      problems.push({ at, message })
      continue
    }
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
