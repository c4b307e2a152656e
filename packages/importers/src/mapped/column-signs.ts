import { codedName } from '../areas/coded-name.ts'
import { isOfficialCode } from '../areas/misspelt-code.ts'
import type { ReadingContext } from '../reading-context.ts'
import { readNumber } from '../reading/read-number.ts'
import { periodWords } from '../reading/period-words.ts'
import { readPeriod } from '../reading/read-period.ts'
import { readAgeRange } from './age-words.ts'
import { plainWord } from '../reading/plain-word.ts'
import type { ColumnRole } from './column-mapping.ts'
import { indicatorOf, sexOf } from './words.ts'

/** By what a column of one kind is known. */
export interface ColumnSign {
  role: ColumnRole
  /** Words that headers use for it. */
  header: RegExp
  /** Whether a cell could be one of these; left out where any text could. */
  cell?: (text: string) => boolean
  /** Whether cells alone are enough, whatever the header says, and how that is said. */
  byCells?: string
}

const isNumber = (text: string) => readNumber(text).kind !== 'unreadable'
const isAgeBand = (text: string) => /\D/.test(text) && readAgeRange(text) !== null
const isAge = (text: string) => readAgeRange(text) !== null || plainWord(text) === 'all ages'

/** The signs of every kind of column, the most telling first. */
export function columnSigns({ areaCodes, areaNames, indicators }: ReadingContext): ColumnSign[] {
  const isCode = (text: string) => areaCodes.has(text) || isOfficialCode(text) || codedName(text) !== null
  const isName = (text: string) => areaNames?.has(plainWord(text)) ?? false
  const number = (role: ColumnRole, header: RegExp): ColumnSign => ({ role, header, cell: isNumber })
  return [
    {
      role: 'area-code',
      header: /\b(?:code|cd|gss)\b|(?:cd|code)\d*$/,
      cell: isCode,
      byCells: 'Its cells are codes of areas.',
    },
    {
      role: 'area-name',
      header: /\b(?:area|place|ward|district|authority|neighbourhood|locality|geography|name)\b/,
      cell: (text) => isName(text) && !isNumber(text),
      byCells: 'Its cells are names of areas.',
    },
    {
      role: 'sex',
      header: /\b(?:sex|gender)\b/,
      cell: (text) => sexOf(text) !== null,
      byCells: 'Its cells are sexes.',
    },
    {
      role: 'age-band',
      header: /\bage(?:s| ?band| ?group)?\b/,
      cell: isAgeBand,
      byCells: 'Its cells are bands of ages.',
    },
    { role: 'age', header: /\bage(?:s| ?group)?\b/, cell: isAge },
    {
      role: 'period',
      header: /\b(?:year|period|date|quarter|month|time|when)\b/,
      cell: (text) => readPeriod(text).kind === 'period' || periodWords(text).kind === 'undecided',
    },
    {
      role: 'indicator',
      header: /\b(?:indicator|measure|metric)\b/,
      cell: (text) => indicatorOf(text, indicators) !== null,
      byCells: 'Its cells are names of indicators.',
    },
    number('lowerCi998', /\b(?:lower|lci).*99|99.*\b(?:lower|lci)\b/),
    number('upperCi998', /\b(?:upper|uci).*99|99.*\b(?:upper|uci)\b/),
    number('lowerCi95', /\b(?:lower|lci|lcl|ll|low)\b/),
    number('upperCi95', /\b(?:upper|uci|ucl|ul|high)\b/),
    number('denominator', /\b(?:denominator|population|pop|base|total|households|out of)\b/),
    number('count', /\b(?:count|numerator|number|n|cases|events|deaths|admissions|observed|frequency)\b/),
    number('value', /\b(?:value|rate|percent|percentage|proportion|share|score|average|mean|estimate)\b|%/),
    { role: 'category', header: /\b(?:category|group|ethnicity|tenure|deprivation|quintile|decile|type)\b/ },
    { role: 'note', header: /\b(?:notes?|comments?|remarks?)\b/ },
  ]
}
