import type { Indicator } from '@jsna/core'
import type { ReadingContext } from '../reading-context.ts'
import { readNumber } from '../reading/read-number.ts'
import { readPeriod } from '../reading/read-period.ts'
import { readAgeRange } from './age-words.ts'
import { ROLE_LABELS, isNumberRole, plainWord } from './column-mapping.ts'
import type { NumberRole, SpreadColumns, SpreadField } from './column-mapping.ts'
import type { ColumnSign } from './column-signs.ts'
import { categoryOf, sexOf } from './words.ts'
import { writtenYear, yearIn } from './year-in.ts'

/** Columns that stand side by side, and which numbers each of them holds. */
export interface GuessedSpread extends SpreadColumns {
  /** One for each column; `ignored` where nobody can tell which number it is, `null` where it does not belong to them. */
  numbers: (NumberRole | 'ignored' | null)[]
  /** Why, in a sentence for people. */
  reason: string
}

const FEWEST = 2
const ENOUGH = 0.8

/** Words beside a heading that say nothing: `Lower CI 2019 (%)`. */
const FILLERS = /\b(?:ci|cl|confidence|intervals?|limits?|95|99\.8|year|years|in|for|of|the)\b|[%()[\]:;,|]/gi
const trimmed = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll(/^[\s\-–—_/.]+|[\s\-–—_/.]+$/g, '')

type Reads = (text: string) => boolean

/** What headers can name, the most telling first. */
function readers({ areaCodes, areaNames }: ReadingContext, indicator: Indicator | undefined): [SpreadField, Reads][] {
  const isOwnAge: Reads = (text) => indicator?.ages.includes(text) ?? false
  return [
    ['period', (text) => /\d{4}/.test(text) && readPeriod(text).kind === 'period'],
    ['sex', (text) => sexOf(text) !== null],
    ['age', (text) => indicator !== undefined && indicator.ages.length > 1 && isOwnAge(text)],
    ['age-band', (text) => /\D|^\d{1,2}$/.test(text) && readAgeRange(text) !== null],
    ['category', (text) => indicator !== undefined && categoryOf(text, indicator) !== null],
    ['area-code', (text) => areaCodes.has(text)],
    ['area-name', (text) => areaNames?.has(plainWord(text)) ?? false],
  ]
}

interface Split {
  heading: string
  number: NumberRole | null
  /** Words beside the heading that name no number; empty where there are none. */
  words: string
}

const isLimit = (role: NumberRole) => /^(?:lower|upper)Ci/.test(role)

function signOf(signs: readonly ColumnSign[], wanted: NumberRole): RegExp {
  const { source } = signs.find(({ role }) => role === wanted)?.header ?? /(?!)/
  return new RegExp(source, 'i')
}

/** Takes a header apart: what it names, and which number of it stands below. */
function split(name: string, reads: Reads, signs: readonly ColumnSign[]): Split | null {
  const spaced = trimmed(name.replaceAll('_', ' '))
  if (reads(spaced)) return { heading: spaced, number: null, words: '' }
  for (const { role, header } of signs) {
    if (!isNumberRole(role)) continue
    const plain = new RegExp(header.source, 'i')
    const [word] = plain.exec(spaced) ?? []
    if (word === undefined) continue
    const rest = trimmed(spaced.replace(word, ' '))
    const bareRest = trimmed(rest.replaceAll(FILLERS, ' '))
    // “Rate 2019 lower CI”: of what it is a limit stands in the header, too.
    const ofLimit = isLimit(role) ? [trimmed(bareRest.replace(signOf(signs, 'value'), ' ')), writtenYear(rest)] : []
    const heading = [rest, bareRest, ...ofLimit].find(reads)
    if (heading !== undefined) return { heading, number: role, words: '' }
  }
  const bare = trimmed(spaced.replaceAll(FILLERS, ' '))
  if (reads(bare)) return { heading: bare, number: null, words: '' }
  const year = writtenYear(spaced)
  return reads(year) ? { heading: year, number: null, words: plainWord(trimmed(spaced.replace(year, ' '))) } : null
}

const isNumeric = (cells: readonly string[]) =>
  cells.length > 0 && cells.filter((cell) => readNumber(cell).kind !== 'unreadable').length / cells.length >= ENOUGH

/** The number that a column without a word for it holds. */
function plainNumber(field: SpreadField, indicator: Indicator | undefined): NumberRole {
  return field === 'age-band' || indicator?.valueType === 'count' ? 'count' : 'value'
}

/** Looks for columns whose headers name the years, sexes, ages, categories or areas of the numbers below them. */
export function guessSpread(
  header: readonly string[],
  cells: readonly (readonly string[])[],
  context: ReadingContext,
  { signs, indicator }: { signs: readonly ColumnSign[]; indicator: Indicator | undefined },
): GuessedSpread | null {
  const numeric = cells.map(isNumeric)
  const years = new Set(header.flatMap((name, at) => (numeric[at] ? (yearIn(name) ?? []) : [])))
  for (const [field, reads] of readers(context, indicator)) {
    // “Male 2021, Female 2021”: one year that all of them share is not what tells them apart.
    const told = (name: string) =>
      years.size === 1 && field !== 'period' ? name.replace(writtenYear(name), ' ') : name
    const splits = header.map((name, at) => (numeric[at] ? split(told(name), reads, signs) : null))
    const headings = splits.map((one) => one?.heading ?? null)
    const different = new Set(headings.filter((heading) => heading !== null))
    if (different.size < FEWEST) continue
    // “Rented 2021, Homes 2021” are two kinds of numbers, and a person has to say which is which.
    const kinds = new Set(splits.flatMap((one) => (one && one.number === null ? [one.words] : [])))
    const otherwise = kinds.size > 1 ? 'ignored' : plainNumber(field, indicator)
    return {
      field,
      headings,
      numbers: splits.map((one) => (one === null ? null : (one.number ?? otherwise))),
      reason: `The headers of ${headings.filter((heading) => heading !== null).length} columns side by side name the ${ROLE_LABELS[field].toLowerCase()}.`,
    }
  }
  return null
}
