import type { Indicator } from '@jsna/core'
import { codedName } from '../areas/coded-name.ts'
import type { ReadingContext } from '../reading-context.ts'
import { mappingProblems } from './check-mapping.ts'
import type { MappingProblem } from './check-mapping.ts'
import { belongsTo } from './column-mapping.ts'
import { periodWords } from '../reading/period-words.ts'
import type { PeriodMeaning } from '../reading/period-words.ts'
import { plainWord } from '../reading/plain-word.ts'
import { readPeriod } from '../reading/read-period.ts'
import type { ColumnMapping, ColumnRole } from './column-mapping.ts'
import type { SheetsRead } from '../spreadsheet/read-spreadsheet.ts'
import { columnSigns } from './column-signs.ts'
import type { ColumnSign } from './column-signs.ts'
import { dimensionsOf, headingsAt, saidRoles, sayTheSame, spreadOf } from './dimensions.ts'
import { guessShared } from './guess-shared.ts'
import { guessSpread } from './guess-spread.ts'
import type { GuessedSpread } from './guess-spread.ts'
import { indicatorOf, sexOf } from './words.ts'

/** What a column holds, and what it is taken for. */
export interface GuessedColumn {
  name: string
  role: ColumnRole
  /** Why, in a sentence for people. */
  reason: string
  /** Different cells of the first rows, for translating them. */
  cells: string[]
  /** Those of them that are no name of an area, no sex and no period: they may need a translation. */
  unknown: { area: string[]; sex: string[]; period: UnknownPeriod[] }
}

/** What must be asked of a person before a file can be read. */
export interface MappingQuestion {
  header: string[]
  /** The first rows below it. */
  rows: string[][]
  columns: GuessedColumn[]
  /** The proposal as a whole; to be confirmed or changed. */
  guess: ColumnMapping
  /** What the proposal still lacks. */
  problems: MappingProblem[]
  /** Of a workbook: the sheet with these rows, and the others that hold some. */
  sheets?: SheetsRead | undefined
}

/** A text that is no period by itself, and what it may mean. */
export interface UnknownPeriod {
  written: string
  meanings: readonly PeriodMeaning[]
}

function unknownPeriod(written: string): UnknownPeriod[] {
  if (readPeriod(written).kind === 'period') return []
  const words = periodWords(written)
  return [{ written, meanings: words.kind === 'undecided' ? words.meanings : [] }]
}

const SHOWN_ROWS = 6
const SHOWN_CELLS = 30
const ENOUGH = 0.8

const wordsOf = (name: string) => plainWord(name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').replaceAll(/[_\-.()/]/g, ' '))

interface Candidate {
  at: number
  role: ColumnRole
  score: number
  reason: string
}

function judge(sign: ColumnSign, at: number, name: string, cells: readonly string[]): Candidate | null {
  const { role, header, cell, byCells } = sign
  const isFilled = cells.length > 0
  // A column that is empty contradicts nothing.
  const fitting = cell && isFilled ? cells.filter(cell).length / cells.length : 1
  const isNamed = header.test(wordsOf(name))
  if (isNamed && (fitting >= ENOUGH || (role === 'area-name' && isFilled && fitting > 0))) {
    return { at, role, score: 2 + fitting, reason: `The header says “${name}”, and the cells fit.` }
  }
  if (byCells !== undefined && isFilled && fitting >= ENOUGH) return { at, role, score: 1 + fitting, reason: byCells }
  return null
}

function choose(header: readonly string[], cells: readonly string[][], signs: readonly ColumnSign[]): Candidate[] {
  const candidates = header
    .flatMap((name, at) => signs.flatMap((sign) => judge(sign, at, name, cells[at] ?? []) ?? []))
    .toSorted((a, b) => b.score - a.score)
  const chosen = new Map<number, Candidate>()
  const taken = new Set<ColumnRole>()
  for (const one of candidates) {
    if (chosen.has(one.at) || taken.has(one.role)) continue
    // An age is one thing: a band to be put together, or a group of the indicator.
    if ((one.role === 'age' && taken.has('age-band')) || (one.role === 'age-band' && taken.has('age'))) continue
    chosen.set(one.at, one)
    taken.add(one.role)
  }
  return [...chosen.values()]
}

/** What the columns are that do not stand side by side; they cannot say again what headers say. */
function chooseBeside(
  spread: GuessedSpread | null,
  header: readonly string[],
  cells: readonly string[][],
  signs: readonly ColumnSign[],
): Candidate[] {
  if (!spread) return choose(header, cells, signs)
  const { dimensions, numbers } = spread
  const isSaid = (role: ColumnRole) =>
    numbers.some((number) => number === role) || dimensions.some(({ field }) => sayTheSame(field, role))
  const isBeside = (place: number) => numbers[place] === null
  return choose(
    header.map((name, place) => (isBeside(place) ? name : '')),
    cells.map((some, place) => (isBeside(place) ? some : [])),
    signs.filter(({ role }) => !isSaid(role)),
  )
}

/** The indicator that a file name or a header speaks of. */
function guessIndicator(texts: readonly string[], indicators: readonly Indicator[]): Indicator | null {
  for (const text of texts) {
    const exact = indicatorOf(text, indicators)
    if (exact) return exact
  }
  const plain = texts.map((text) => ` ${wordsOf(text)} `)
  const within = ({ slug, name, shortName }: Indicator) =>
    [slug, name, shortName].some((words) => plain.some((text) => text.includes(` ${wordsOf(words)} `)))
  const found = indicators.filter(within)
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Whether a cell names one area: by its code, by its name, or by both together. */
function isArea(cell: string, { areaCodes, areaNames }: ReadingContext): boolean {
  const coded = codedName(cell)
  if (coded && areaNames?.get(plainWord(coded.name))?.includes(coded.code)) return true
  return areaCodes.has(cell) || areaNames?.get(plainWord(cell))?.length === 1
}

const different = (cells: readonly string[]) => [...new Set(cells.filter((cell) => cell !== ''))]

/** Proposes how a file is to be read, from its header and first rows, with reasons that a person can weigh. */
export function guessMapping(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  context: ReadingContext,
): MappingQuestion {
  const { fileName, indicators } = context
  const cells = header.map((_, at) => different(rows.map((row) => (row[at] ?? '').trim())))
  const stem = fileName.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '')
  const signs = columnSigns(context)
  const named = guessIndicator([stem], indicators) ?? undefined
  const spread = guessSpread(header, cells, context, { signs, indicator: named })
  const at = new Map(chooseBeside(spread, header, cells, signs).map((one) => [one.at, one]))
  const columns = header.map((name, place): GuessedColumn => {
    const number = spread?.numbers[place] ?? null
    const open = number === 'ignored' ? ' Say which numbers these are.' : ''
    const found = spread && number ? { role: number, reason: `${spread.reason}${open}` } : at.get(place)
    const distinct = (cells[place] ?? []).slice(0, SHOWN_CELLS)
    return {
      name,
      role: found?.role ?? 'ignored',
      reason: found?.reason ?? 'Neither the header nor the cells say what it is.',
      cells: distinct,
      unknown: {
        area: distinct.filter((cell) => !isArea(cell, context)),
        sex: distinct.filter((cell) => sexOf(cell) === null),
        period: distinct.flatMap(unknownPeriod),
      },
    }
  })
  const saved = context.mappings?.find((mapping) => belongsTo(mapping, header))
  if (saved) return askAgain(saved, columns, rows, context)
  const roles = columns.map(({ role }) => role)
  const guess: ColumnMapping = { name: stem.slice(0, 100), header: [...header], roles, fixed: {}, words: [] }
  if (spread) guess.spread = spreadOf(spread.dimensions)
  if (!saidRoles(guess).includes('indicator')) {
    // A header “Population” is a denominator, and not the indicator of that name.
    const isTelling = (place: number) =>
      ['value', 'count', 'ignored'].includes(roles[place] ?? '') &&
      headingsAt(guess, place).every((heading) => heading === null)
    const telling = header.filter((_, place) => isTelling(place))
    const indicator = guessIndicator([stem, ...telling], indicators)
    if (indicator) guess.fixed.indicator = indicator.slug
  }
  const indicator = indicators.find(({ slug }) => slug === guess.fixed.indicator)
  Object.assign(guess.fixed, guessShared(guess, stem, indicator))
  settleAges(columns, guess, indicator)
  const problems = mappingProblems(guess, context)
  return { header: [...header], rows: shown(rows, header), columns, guess, problems }
}

const shown = (rows: readonly (readonly string[])[], header: readonly string[]) =>
  rows.slice(0, SHOWN_ROWS).map((row) => header.map((_, place) => row[place] ?? ''))

/** A mapping that was saved is the proposal when somebody wants to look at it again. */
function askAgain(
  saved: ColumnMapping,
  columns: readonly GuessedColumn[],
  rows: readonly (readonly string[])[],
  context: ReadingContext,
): MappingQuestion {
  const reason = `It is so in the saved mapping “${saved.name}”.`
  const { header } = saved
  return {
    header: [...header],
    rows: shown(rows, header),
    columns: columns.map((column, at) => ({ ...column, role: saved.roles[at] ?? 'ignored', reason })),
    guess: saved,
    problems: mappingProblems(saved, context),
  }
}

/** Bands that the indicator has itself are its own ages; there is nothing to put together. */
function settleAges(columns: GuessedColumn[], guess: ColumnMapping, indicator: Indicator | undefined): void {
  const dimensions = dimensionsOf(guess).map((one) => {
    const isOwn = one.headings.every((heading) => heading === null || indicator?.ages.includes(heading))
    return one.field === 'age-band' && isOwn ? { ...one, field: 'age' as const } : one
  })
  if (guess.spread) guess.spread = spreadOf(dimensions)
  const place = guess.roles.indexOf('age-band')
  const column = columns[place]
  if (!column || !indicator) return
  const isOwn = column.cells.every((cell) => indicator.ages.includes(cell))
  const hasCounts = guess.roles.includes('count') && guess.roles.includes('denominator')
  if (!isOwn && hasCounts) return
  guess.roles[place] = 'age'
  column.role = 'age'
}
