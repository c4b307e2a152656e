import type { Sex } from '@jsna/core'

/** What the cells of a column are. */
export type ColumnRole =
  | 'area-code'
  | 'area-name'
  | 'indicator'
  | 'period'
  | 'sex'
  | 'age'
  | 'age-band'
  | 'category'
  | 'value'
  | 'lowerCi95'
  | 'upperCi95'
  | 'lowerCi998'
  | 'upperCi998'
  | 'count'
  | 'denominator'
  | 'note'
  | 'ignored'

export type WordField = 'area' | 'indicator' | 'period' | 'sex' | 'age' | 'category'

/** A word of a file and what it means here: “Damen” is `female`. */
export interface MappedWord {
  field: WordField
  written: string
  means: string
}

/** What every row is about, where no column says it. */
export interface FixedFields {
  area?: string
  indicator?: string
  period?: string
  sex?: Sex
  age?: string
  category?: string
}

/** What headers of columns that stand side by side can name. */
export type SpreadField = 'period' | 'sex' | 'age' | 'age-band' | 'category' | 'area-code' | 'area-name' | 'indicator'

/** One thing that headers name, and which of it each of them names. */
export interface SpreadDimension {
  field: SpreadField
  /** One for each column: what its numbers are about; `null` where they are about every one of them. */
  headings: (string | null)[]
}

/** Columns of numbers that stand side by side, one for every year, sex, age or area: their headers say which. */
export interface SpreadColumns extends SpreadDimension {
  /** What the headers name besides: “Women 2022”, “Men 2022”. */
  second?: SpreadDimension | undefined
}

/** How the columns of one kind of file are read. */
export interface ColumnMapping {
  name: string
  /** The header that it belongs to. */
  header: string[]
  /** The sheet of a workbook that is meant, where several have this header. */
  sheet?: string | undefined
  /** One for each column. */
  roles: ColumnRole[]
  fixed: FixedFields
  words: MappedWord[]
  /** Where a row holds several figures. */
  spread?: SpreadColumns | undefined
}

export interface SavedMapping {
  id: string
  mapping: ColumnMapping
  savedAt: string
  savedBy: string
}

/** What stands in the way of using a mapping: at a column by its place, at a fixed entry, or at the whole. */
export interface MappingProblem {
  at: number | keyof FixedFields | null
  message: string
}

/** A column of a file, what it is taken for, and why. */
export interface GuessedColumn {
  name: string
  role: ColumnRole
  reason: string
  /** Different cells of the first rows. */
  cells: string[]
  /** Those that are no name of one area, no sex, and no period by themselves, with what they may mean. */
  unknown: {
    area: string[]
    sex: string[]
    period: { written: string; meanings: readonly { period: string; words: string }[] }[]
  }
}

/** What a file holds that nobody recognises, and how it could be read. */
export interface MappingQuestion {
  header: string[]
  rows: string[][]
  columns: GuessedColumn[]
  guess: ColumnMapping
  problems: MappingProblem[]
  /** Of a workbook: the sheet with these rows, and the others that hold some. */
  sheets?: { read: string; others: string[] } | undefined
}

export interface MappableIndicator {
  slug: string
  name: string
  sexes: Sex[]
  ages: string[]
  categories: { id: string; label: string }[]
}

export interface MappingsAnswer {
  mappings: SavedMapping[]
  /** What a column can be, with the words for it. */
  roles: { id: ColumnRole; label: string }[]
  /** What headers of columns that stand side by side can name, with the words for it. */
  spreadFields: { id: SpreadField; label: string }[]
  indicators: MappableIndicator[]
}

/** The body of a 422 to a mapping. */
export interface RefusedMapping {
  code: 'mapping-incomplete'
  detail: string
  problems: MappingProblem[]
}

/** A table to fill in. */
export interface ImportTemplate {
  /** Without its ending. */
  fileName: string
  csv: string
  /** The same as an Excel workbook, in base 64. */
  workbook: string
}
