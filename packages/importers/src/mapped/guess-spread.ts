import type { Indicator } from '@jsna/core'
import type { ReadingContext } from '../reading-context.ts'
import { readNumber } from '../reading/read-number.ts'
import { readPeriod } from '../reading/read-period.ts'
import { readAgeRange } from './age-words.ts'
import { isNumberRole, spreadWord } from './column-mapping.ts'
import { plainWord } from '../reading/plain-word.ts'
import type { NumberRole, SpreadDimension, SpreadField } from './column-mapping.ts'
import type { ColumnSign } from './column-signs.ts'
import { sayTheSame } from './dimensions.ts'
import { withoutShared } from './guess-shared.ts'
import { isNumberAlone, mentionsIn, takeApart, takeApartTwice, wordsIn } from './header-parts.ts'
import type { HeaderParts, Reads } from './header-parts.ts'
import { ageOf, categoryOf, sexOf } from './words.ts'
import { writtenYear, yearIn } from './year-in.ts'

/** Columns that stand side by side, and which numbers each of them holds. */
export interface GuessedSpread {
  /** What their headers name: one thing, or two. */
  dimensions: SpreadDimension[]
  /** One for each column; `ignored` where nobody can tell which number it is, `null` where it does not belong to them. */
  numbers: (NumberRole | 'ignored' | null)[]
  /** Why, in a sentence for people. */
  reason: string
}

const FEWEST = 2
const ENOUGH = 0.8

type Named = readonly [field: SpreadField, reads: Reads]

/** What headers can name, the most telling first. */
function readers(
  { areaCodes, areaNames, indicators }: ReadingContext,
  { signs, indicator }: { signs: readonly ColumnSign[]; indicator: Indicator | undefined },
): Named[] {
  // “Total” is everybody before it is every age.
  const isOwnAge: Reads = (text) =>
    indicator !== undefined &&
    (indicator.ages.includes(text) || (sexOf(text) === null && ageOf(text, indicator) !== null))
  // “Deaths” and “Population” are kinds of numbers before they are indicators.
  const isNumber = (text: string) => signs.some(({ role, header }) => isNumberRole(role) && header.test(text))
  const names = indicators
    .flatMap(({ slug, name, shortName }) => [slug, name, shortName].map(plainWord))
    .filter((name) => !isNumber(name))
  const known = new Set(names)
  return [
    ['period', (text) => /\d{4}/.test(text) && readPeriod(text).kind === 'period'],
    ['sex', (text) => sexOf(text) !== null],
    ['age', (text) => (indicator?.ages.length ?? 0) > 1 && isOwnAge(text)],
    ['age-band', (text) => /\D|^\d{1,2}$/.test(text) && readAgeRange(text) !== null],
    ['category', (text) => indicator !== undefined && categoryOf(text, indicator) !== null],
    ['area-code', (text) => areaCodes.has(text)],
    ['area-name', (text) => areaNames?.has(plainWord(text)) ?? false],
    ['indicator', (text) => known.has(plainWord(text))],
  ]
}

const isNumeric = (cells: readonly string[]) =>
  cells.length > 0 && cells.filter((cell) => readNumber(cell).kind !== 'unreadable').length / cells.length >= ENOUGH

/** The number that a column without a word for it holds. */
function plainNumber(fields: readonly SpreadField[], indicator: Indicator | undefined): NumberRole {
  return fields.includes('age-band') || indicator?.valueType === 'count' ? 'count' : 'value'
}

/** Headers taken apart, one by one: what each names of every field, where it belongs to columns that stand side by side. */
interface Division {
  fields: readonly SpreadField[]
  parts: readonly ((Omit<HeaderParts, 'headings'> & { headings: readonly (string | null)[] }) | null)[]
}

const namesEnough = ({ fields, parts }: Division) =>
  fields.every((_, at) => new Set(parts.flatMap((one) => one?.headings[at] ?? [])).size >= FEWEST)

/** How many columns stand for one of all that headers name. */
const countOf = (division: Division | null) =>
  division?.parts.filter((one) => one?.headings.every((heading) => heading !== null)).length ?? 0

/** Headers of which each names one thing, as in “2022, 2023”. */
function divideOnce(names: readonly (string | null)[], [field, reads]: Named, signs: readonly ColumnSign[]): Division {
  return { fields: [field], parts: names.map((name) => (name === null ? null : takeApart(name, reads, signs))) }
}

/** Headers of which some name two things, as in “Women 2022, Women 2023, Men 2022, Men 2023”, and others one of them. */
function divideTwice(
  names: readonly (string | null)[],
  readable: readonly Named[],
  signs: readonly ColumnSign[],
): Division | null {
  const words = names.map((name) => wordsIn(name ?? ''))
  const sought = readable.map((named) => ({ named, mentions: words.map((some) => mentionsIn(some, named[1])) }))
  const pairs = sought.flatMap((one, at) => sought.slice(at + 1).map((other) => [one, other] as const))
  const [best] = pairs
    .filter(([one, other]) => !sayTheSame(one.named[0], other.named[0]))
    .map(([one, other]) => {
      const mentions = (at: number) => [one.mentions[at] ?? [], other.mentions[at] ?? []] as const
      const parts = words.map((some, at) => takeApartTwice(some, mentions(at), signs))
      return { fields: [one.named[0], other.named[0]], parts, each: [one.named, other.named] }
    })
    .filter(namesEnough)
    .toSorted((a, b) => countOf(b) - countOf(a))
  if (!best) return null
  const [first, second] = best.each.map((named) => divideOnce(names, named, signs).parts)
  const part = (at: number): Division['parts'][number] => {
    const [one, other] = [first?.[at], second?.[at]]
    if (one?.words === '') return { ...one, headings: [one.headings[0] ?? null, null] }
    return other?.words === '' ? { ...other, headings: [null, other.headings[0] ?? null] } : null
  }
  return { fields: best.fields, parts: best.parts.map((both, at) => both ?? part(at)) }
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
  const isTelling = (at: number) => numeric[at] === true && !isNumberAlone(header[at] ?? '', signs)
  const telling = [...header.keys()].filter(isTelling)
  const left = withoutShared(
    telling.map((at) => header[at] ?? ''),
    indicator,
  )
  const names = header.map((name, at) => (numeric[at] ? (left[telling.indexOf(at)] ?? name) : null))
  // “Male 2021, Female 2021”: one year that all of them share is not what tells them apart.
  const told =
    years.size === 1 ? names.map((name) => (name === null ? null : name.replace(writtenYear(name), ' '))) : names
  const readable = readers(context, { signs, indicator })
  const once = readable.map((named) => divideOnce(named[0] === 'period' ? names : told, named, signs)).find(namesEnough)
  // Months of one year that all of them share are told apart with it.
  const twice = divideTwice(told, readable, signs) ?? divideTwice(names, readable, signs)
  // Headers that are one thing and no word more are not looked into.
  const isPlain = once?.parts.every((one) => one === null || one.words === '') ?? false
  const division = once && isPlain && countOf(once) >= countOf(twice) ? once : (twice ?? once)
  return division ? spreadIn(division, indicator) : null
}

function spreadIn({ fields, parts }: Division, indicator: Indicator | undefined): GuessedSpread {
  // “Rented 2021, Homes 2021” are two kinds of numbers, and a person has to say which is which.
  const kinds = new Set(parts.flatMap((one) => (one && one.number === null ? [one.words] : [])))
  const otherwise = kinds.size > 1 ? 'ignored' : plainNumber(fields, indicator)
  const named = fields.map((field) => `the ${spreadWord(field)}`).join(' and ')
  return {
    dimensions: fields.map((field, at) => ({ field, headings: parts.map((one) => one?.headings[at] ?? null) })),
    numbers: parts.map((one) => (one === null ? null : (one.number ?? otherwise))),
    reason: `The headers of ${parts.filter((one) => one !== null).length} columns side by side name ${named}.`,
  }
}
