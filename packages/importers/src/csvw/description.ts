import { isFields } from '../json-stat/read-dataset.ts'
import { UnreadableFile } from '../reading/unreadable-file.ts'
import { readCellFormat } from './cell-format.ts'
import type { CellFormat } from './cell-format.ts'
import { readDialect } from './dialect.ts'
import type { Dialect } from './dialect.ts'

type Fields = Readonly<Record<string, unknown>>

/** A column as a description has it, in the parts that matter to figures. */
export interface DescribedColumn {
  /** What its header may be, the one to show first. */
  titles: string[]
  /** Whether it is in the file, or said by the description alone. */
  isVirtual: boolean
  isSuppressed: boolean
  /** Cells that say that there is no value. */
  nullMarks: string[]
  /** What an empty cell stands for. */
  otherwise: string
  format: CellFormat
}

/** How a table is written, as a description beside it says (CSV on the Web). */
export interface DescribedTable {
  url: string
  columns: DescribedColumn[]
  dialect: Dialect
}

export class DescriptionProblem extends UnreadableFile {
  constructor(place: string, message: string) {
    super('not-readable', `In the description, ${place}: ${message}`)
  }
}

const list = (value: unknown): string[] => {
  const listed: unknown[] = Array.isArray(value) ? value : [value]
  return listed.filter((one) => typeof one === 'string')
}

/** A text, a list of texts, or a map of languages to them, of which the English ones come first. */
const texts = (value: unknown): string[] => {
  if (!isFields(value)) return list(value)
  const others = Object.entries(value).filter(([language]) => language !== 'en')
  return [...list(value['en']), ...others.flatMap(([, one]) => list(one))]
}

/** The last of some objects that says something: a column inherits from its schema, table and group. */
const inherited = (name: string, sources: readonly Fields[]): unknown =>
  sources.map((source) => source[name]).findLast((value) => value !== undefined)

function readColumn(column: Fields, above: readonly Fields[], place: string): DescribedColumn {
  const { name, titles, virtual, suppressOutput } = column
  const sources = [...above, column]
  const marks = inherited('null', sources)
  const otherwise = inherited('default', sources)
  const known = [...texts(titles), ...(typeof name === 'string' ? [name] : [])]
  const [first] = known
  if (first === undefined) throw new DescriptionProblem(place, 'the column has neither titles nor a name. Give it one.')
  const format = readCellFormat(inherited('datatype', sources), place)
  if (
    inherited('separator', sources) !== undefined &&
    inherited('separator', sources) !== null &&
    format.kind !== 'text'
  ) {
    throw new DescriptionProblem(
      `${place}.separator`,
      'a cell that holds several values is no figure. Give each a row.',
    )
  }
  return {
    titles: known,
    isVirtual: virtual === true,
    isSuppressed: suppressOutput === true,
    nullMarks: marks === undefined ? [''] : texts(marks),
    otherwise: typeof otherwise === 'string' ? otherwise : '',
    format,
  }
}

/** The name of the file in an address; one that is no address as it stands. */
function lastPart(url: string): string {
  const name = url.split(/[?#]/, 1)[0]?.replace(/^.*\//, '') ?? ''
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** The table of a file among those that a description has: the only one, or the one of its name. */
function tableFor(json: Fields, fileName: string): { table: Fields; place: string } {
  const { tables } = json
  if (!Array.isArray(tables)) return { table: json, place: '' }
  const listed = (tables as unknown[]).filter(isFields)
  const wanted = fileName.replace(/^.*[\\/]/, '')
  const named = listed.findIndex(({ url }) => typeof url === 'string' && lastPart(url) === wanted)
  const at = named < 0 && listed.length === 1 ? 0 : named
  const table = listed[at]
  if (table) return { table, place: `tables[${at}].` }
  const names = listed.map(({ url }) => (typeof url === 'string' ? lastPart(url) : '')).filter(Boolean)
  throw new DescriptionProblem(
    'tables',
    `none is called “${wanted}”, only ${names.join(', ') || 'nothing'}. Give the file that name.`,
  )
}

/**
 * Reads a description. What the file itself says already, such as links and licences, is passed over.
 *
 * @throws UnreadableFile where the description cannot be read, or where figures cannot be read through it.
 */
export function readDescription(text: string, fileName: string): DescribedTable {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new UnreadableFile(
      'not-readable',
      'The description beside the file is not valid JSON; it may have been cut off.',
    )
  }
  if (!isFields(json)) throw new UnreadableFile('not-readable', 'The description beside the file is no JSON object.')
  const { table, place } = tableFor(json, fileName)
  const { url, tableSchema, dialect } = table
  if (typeof tableSchema === 'string') {
    throw new DescriptionProblem(
      `${place}tableSchema`,
      `the columns stand in another file, ${tableSchema}. Put them here in its place.`,
    )
  }
  const columns = isFields(tableSchema) ? tableSchema['columns'] : undefined
  if (!isFields(tableSchema) || !Array.isArray(columns) || columns.length === 0) {
    throw new DescriptionProblem(
      `${place}tableSchema.columns`,
      'no column is described. Describe each, or import the CSV alone.',
    )
  }
  const above = [json, table, tableSchema]
  const at = (index: number) => `${place}tableSchema.columns[${index}]`
  return {
    url: typeof url === 'string' ? url : '',
    columns: (columns as unknown[]).map((column, index) => {
      if (!isFields(column)) throw new DescriptionProblem(at(index), 'it is no object.')
      return readColumn(column, above, at(index))
    }),
    dialect: readDialect(dialect ?? json['dialect'], `${place}dialect`),
  }
}
