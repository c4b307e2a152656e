import type { Dialect } from './handle.ts'
import { inKeyOrder } from './migrations/migration.ts'

/** Words that repeat from row to row, each combination kept once under a number. */
export interface WordList {
  table: string
  /** The column of the figure table that points to it. */
  column: string
  words: readonly string[]
}

/**
 * A table of figures as it is kept. Its words stand in lists, because a county's data would otherwise repeat the name of
 * each indicator and the reason of each gap a hundred thousand times; everything reads it through a view that has each word
 * in its place.
 */
export interface FigureTable {
  /** What it is called where it is read. */
  view: string
  /** Where the rows are. */
  table: string
  lists: readonly WordList[]
  /** Whole numbers that no list stands behind. */
  integers: readonly string[]
  numbers: readonly string[]
  key: readonly string[]
  isVersioned: boolean
}

const seriesList: WordList = {
  table: 'series',
  column: 'series',
  words: ['indicator', 'area', 'sex', 'age', 'category'],
}
const periodList: WordList = { table: 'period', column: 'period', words: ['period'] }
const observationWords: WordList = {
  table: 'observation_words',
  column: 'words',
  words: ['absence', 'status', 'note', 'origin', 'import'],
}

const values = ['value', 'lower_ci95', 'upper_ci95', 'lower_ci998', 'upper_ci998', 'count', 'denominator'] as const

export const figureTables = {
  observation: {
    view: 'observation',
    table: 'observation_row',
    lists: [seriesList, periodList, observationWords],
    integers: [],
    numbers: values,
    key: ['series', 'period'],
    isVersioned: false,
  },
  /** What a file says that has been read and not yet been accepted. */
  stagedObservation: {
    view: 'staged_observation',
    table: 'staged_row',
    lists: [seriesList, periodList, observationWords],
    integers: ['job'],
    numbers: values,
    key: ['job', 'series', 'period'],
    isVersioned: false,
  },
  estimate: {
    view: 'estimate',
    table: 'estimate_row',
    lists: [
      seriesList,
      periodList,
      { table: 'estimate_words', column: 'words', words: ['kind', 'method', 'status', 'note', 'reason'] },
    ],
    integers: [],
    numbers: values,
    key: ['series', 'period', 'valid_from_release'],
    isVersioned: true,
  },
  comparison: {
    view: 'comparison',
    table: 'comparison_row',
    lists: [
      seriesList,
      periodList,
      { table: 'benchmark', column: 'benchmark', words: ['benchmark'] },
      { table: 'comparison_words', column: 'words', words: ['verdict', 'method', 'reason'] },
    ],
    integers: [],
    numbers: ['level', 'value', 'benchmark_value'],
    key: ['series', 'period', 'benchmark', 'valid_from_release'],
    isVersioned: true,
  },
} as const satisfies Record<string, FigureTable>

export type FigureTableName = keyof typeof figureTables

const validity = ['valid_from_release', 'valid_to_release']

/** The statements that make the lists of some tables. `references` says what words must be names of. */
export function wordListStatements(
  tables: readonly FigureTable[],
  dialect: Dialect,
  references: Readonly<Record<string, string>> = {},
): string[] {
  const lists = new Map(tables.flatMap((table) => table.lists).map((list) => [list.table, list]))
  const number =
    dialect === 'sqlite' ? 'integer not null primary key' : 'integer generated always as identity primary key'
  return [...lists.values()].map(({ table, words }) => {
    const columns = words.map((word) => `"${word}" text not null ${references[word] ?? ''}`)
    return `create table ${table} (id ${number}, ${columns.join(', ')}, unique (${quoted(words)}))`
  })
}

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ')

export function figureTableStatements(table: FigureTable, dialect: Dialect): string[] {
  const columns = [
    // No foreign keys: the writer has just looked the numbers up, and checking millions of them again doubles its time.
    ...[...table.lists.map(({ column }) => column), ...table.integers].map((name) => `${name} integer not null`),
    ...table.numbers.map((name) => `${name} double precision`),
    ...(table.isVersioned ? ['valid_from_release integer not null', 'valid_to_release integer'] : []),
    `primary key (${table.key.join(', ')})`,
  ]
  return [`create table ${table.table} (${columns.join(', ')})${inKeyOrder(dialect)}`, viewStatement(table)]
}

/** An empty word stands for none where none is meant. */
const wordsOf = ({ column, words }: WordList) =>
  words.map((word) => (word === 'absence' ? `nullif(${column}_list.${word}, '') as ${word}` : `${column}_list.${word}`))

function viewStatement(table: FigureTable): string {
  const own = [...table.integers, ...table.numbers, ...(table.isVersioned ? validity : [])]
  const joins = table.lists.map(
    ({ table: list, column }) => `join ${list} as ${column}_list on ${column}_list.id = figure.${column}`,
  )
  const columns = [...table.lists.flatMap(wordsOf), ...own.map((name) => `figure.${name}`)]
  return `create view ${table.view} as select ${columns.join(', ')} from ${table.table} as figure ${joins.join(' ')}`
}

/** Moves the rows of a table with words in every row into lists and numbers. The lists are filled first. */
export function fillFrom(wide: string, table: FigureTable): string[] {
  const none = (word: string) => (word === 'absence' ? `coalesce(wide.${word}, '')` : `wide.${word}`)
  const own = [...table.numbers, ...(table.isVersioned ? validity : [])]
  const lists = table.lists.map(
    ({ table: list, words }) =>
      `insert into ${list} (${words.join(', ')}) select distinct ${words.map(none).join(', ')} from ${wide} as wide
        where true on conflict do nothing`,
  )
  const joins = table.lists.map(
    ({ table: list, column, words }) =>
      `join ${list} as ${column}_list on ${words.map((word) => `${column}_list.${word} = ${none(word)}`).join(' and ')}`,
  )
  const columns = [...table.lists.map(({ column }) => column), ...own]
  const selected = [...table.lists.map(({ column }) => `${column}_list.id`), ...own.map((name) => `wide.${name}`)]
  return [
    ...lists,
    `insert into ${table.table} (${columns.join(', ')})
      select ${selected.join(', ')} from ${wide} as wide ${joins.join(' ')}`,
  ]
}
