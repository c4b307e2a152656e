import { sexWords } from '@jsna/core'
import type { Sex } from '@jsna/core'
import type {
  ColumnMapping,
  ColumnRole,
  FixedFields,
  MappableIndicator,
  MappedWord,
  MappingProblem,
  MappingQuestion,
  SpreadDimension,
  SpreadField,
  WordField,
} from '@jsna/api/client'
import type { Choice } from '../parts/choice.ts'
import { RequestError } from '../requests/problem.ts'

/** One thing that headers name, and for each column which of it its numbers are about; empty where that is every one. */
export interface SpreadDraft {
  field: SpreadField | ''
  headings: string[]
}

/** A mapping while somebody is working on it: an empty text is no choice yet. */
export interface MappingDraft {
  name: string
  sheet: string | undefined
  roles: ColumnRole[]
  fixed: Record<keyof FixedFields, string>
  /** What words mean, by `wordKey`. */
  words: Record<string, string>
  /** What headers name, and what they name besides. */
  spread: [SpreadDraft, SpreadDraft]
}

export const wordKey = (field: WordField, written: string) => `${field}\t${written}`

const fields: (keyof FixedFields)[] = ['indicator', 'area', 'period', 'sex', 'age', 'category']

export function draftOf({ guess }: MappingQuestion): MappingDraft {
  const { name, sheet, roles, fixed, words, spread } = guess
  const spreadDraft = (one: SpreadDimension | undefined): SpreadDraft => ({
    field: one?.field ?? '',
    headings: roles.map((_, at) => one?.headings[at] ?? ''),
  })
  return {
    name,
    sheet,
    roles: [...roles],
    fixed: { indicator: '', area: '', period: '', sex: '', age: '', category: '', ...fixed },
    words: Object.fromEntries(words.map(({ field, written, means }) => [wordKey(field, written), means])),
    spread: [spreadDraft(spread), spreadDraft(spread?.second)],
  }
}

const numbers: ColumnRole[] = ['value', 'lowerCi95', 'upperCi95', 'lowerCi998', 'upperCi998', 'count', 'denominator']

/** Columns whose header can name something: those that hold numbers. */
export const numberColumns = (roles: readonly ColumnRole[]): number[] =>
  roles.flatMap((role, at) => (numbers.includes(role) ? [at] : []))

/** What headers are said to name: nothing, one thing or two. */
export function thingsNamed([first, second]: MappingDraft['spread']): { field: SpreadField; headings: string[] }[] {
  const isChosen = (one: SpreadDraft): one is SpreadDraft & { field: SpreadField } => one.field !== ''
  return isChosen(first) ? [first, second].filter(isChosen) : []
}

/** The headings to begin with where somebody says that headers name something: the headers themselves. */
export function firstHeadings(roles: readonly ColumnRole[], header: readonly string[]): string[] {
  const named = new Set(numberColumns(roles))
  return roles.map((_, at) => (named.has(at) ? (header[at] ?? '') : ''))
}

/** Columns that say what a fixed entry would say for all rows. */
const columnsFor: Record<keyof FixedFields, ColumnRole[]> = {
  indicator: ['indicator'],
  area: ['area-code', 'area-name'],
  period: ['period'],
  sex: ['sex'],
  age: ['age', 'age-band'],
  category: ['category'],
}

/** What has to be said for all rows together, since no column says it. */
export function fixedFields(
  { roles, spread }: MappingDraft,
  indicator: MappableIndicator | undefined,
): (keyof FixedFields)[] {
  const said: readonly ColumnRole[] = [...roles, ...thingsNamed(spread).map(({ field }) => field)]
  const choices: Partial<Record<keyof FixedFields, number>> = {
    sex: indicator?.sexes.length ?? 0,
    age: indicator?.ages.length ?? 0,
    category: indicator?.categories.length ?? 0,
  }
  return fields.filter((field) => !columnsFor[field].some((role) => said.includes(role)) && (choices[field] ?? 2) > 1)
}

/** A word of the file that may mean something else here, with what it can mean; without choices it is written. */
export interface OpenWord {
  field: WordField
  written: string
  choices: Choice[] | null
}

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

/** The words in the columns as they are chosen now that nobody would understand. */
export function openWords(
  { columns }: MappingQuestion,
  { roles }: MappingDraft,
  indicator: MappableIndicator | undefined,
  indicators: readonly MappableIndicator[],
): OpenWord[] {
  const { sexes = [], ages = [], categories = [] } = indicator ?? {}
  const sexChoices = sexes.map((sex) => ({ value: sex, label: sex === 'persons' ? 'everybody' : sexWords[sex] }))
  const ageChoices = ages.map((age) => ({ value: age, label: age === 'all' ? 'all ages' : age }))
  const categoryChoices = categories.map(({ id, label }) => ({ value: id, label }))
  const indicatorChoices = indicators.map(({ slug, name }) => ({ value: slug, label: name }))
  const among = (cells: readonly string[], choices: readonly Choice[]) =>
    // Before an indicator is chosen nobody knows its ages and categories.
    cells.filter(
      (cell) => choices.length > 0 && !choices.some(({ value, label }) => same(value, cell) || same(label, cell)),
    )
  return columns.flatMap(({ cells, unknown }, at): OpenWord[] => {
    const open = (field: WordField, written: readonly string[], choices: Choice[] | null) =>
      written.map((word) => ({ field, written: word, choices }))
    switch (roles[at]) {
      case 'area-name':
        return open('area', unknown.area, null)
      case 'area-code':
        // A code is what it is; words beside it may be no name of the area.
        return open(
          'area',
          unknown.area.filter((cell) => /\s/.test(cell)),
          null,
        )
      case 'period':
        return unknown.period.map(({ written, meanings }) => ({
          ...{ field: 'period' as const, written },
          choices: meanings.length > 0 ? meanings.map(({ period, words }) => ({ value: period, label: words })) : null,
        }))
      case 'sex':
        return open('sex', unknown.sex, sexChoices)
      case 'age':
        return open('age', among(cells, ageChoices), ageChoices)
      case 'category':
        return open('category', among(cells, categoryChoices), categoryChoices)
      case 'indicator':
        return open('indicator', among(cells, indicatorChoices), indicatorChoices)
      default:
        return []
    }
  })
}

/** The mapping that a draft stands for: what was not chosen is left out. */
export function mappingOf(
  { name, sheet, roles, fixed, words, spread }: MappingDraft,
  header: readonly string[],
  asked: readonly (keyof FixedFields)[],
): ColumnMapping {
  const chosen: FixedFields = {}
  for (const field of asked) {
    const text = fixed[field].trim()
    if (text === '') continue
    if (field === 'sex') chosen.sex = text as Sex
    else chosen[field] = text
  }
  const translated = Object.entries(words).flatMap(([key, means]): MappedWord[] => {
    const [field, written = ''] = key.split('\t')
    return means.trim() === '' ? [] : [{ field: field as WordField, written, means: means.trim() }]
  })
  const named = { name: name.trim(), header: [...header], ...(sheet === undefined ? {} : { sheet }) }
  const mapping = { ...named, roles: [...roles], fixed: chosen, words: translated }
  const columns = new Set(numberColumns(roles))
  const [first, second] = thingsNamed(spread).map(({ field, headings }): SpreadDimension => {
    const written = roles.map((_, at) => (columns.has(at) ? (headings[at] ?? '').trim() || null : null))
    return { field, headings: written }
  })
  return first ? { ...mapping, spread: { ...first, ...(second ? { second } : {}) } } : mapping
}

/** The id under which a mapping is saved: its name in small letters, digits and hyphens. */
export function idOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  return plain.slice(0, 100).replace(/-+$/, '') || 'mapping'
}

/** What the API found lacking in a mapping; nothing where the error is about something else. */
export function problemsIn(error: unknown): MappingProblem[] {
  if (!(error instanceof RequestError) || error.problem.code !== 'mapping-incomplete') return []
  const { problems } = error.body as { problems: MappingProblem[] }
  return problems
}
