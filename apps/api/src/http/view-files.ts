import { z } from '@hono/zod-openapi'
import { formats, tableFormats } from '../downloads/formats.ts'
import type { FormatName } from '../downloads/formats.ts'
import { jsonBytes } from '../downloads/json.ts'
import type { Table } from '../downloads/table.ts'
import type { StoredAnswer } from './answer-cache.ts'
import type { PublicContext } from './public-route.ts'

/** How a view is written as files: as a table in every table format, and in the formats that only some views have. */
export interface ViewFiles<Answer> {
  /** Name of the files, without an ending. */
  name: string
  table?: (answer: Answer, at: PublicContext) => Promise<Table>
  'json-stat'?: (answer: Answer, at: PublicContext) => Promise<object>
  geojson?: (answer: Answer, at: PublicContext) => Promise<object>
}

type Files<Answer> = ViewFiles<Answer> | undefined

/** The formats that `format` may name, JSON first. */
export function formatsOf<Answer>(files: Files<Answer>): FormatName[] {
  if (!files) return ['json']
  const further = (['json-stat', 'geojson'] as const).filter((name) => files[name])
  return files.table ? ['json', 'csv', 'xlsx', 'parquet', ...further] : ['json', ...further]
}

/** The formats that have an address of their own beside the view's: a CSV file and its description. */
export const fileAddresses = <Answer>(files: Files<Answer>): FormatName[] =>
  files?.table ? ['csv', 'csv-metadata'] : []

/** The query of a view with its choice of format. The description of a CSV file takes the query of the file. */
export function formatQuery<Query extends z.ZodObject, Answer>(
  query: Query,
  files: Files<Answer>,
  fixed: FormatName | null,
): Query {
  if (!files || fixed === 'csv') return query
  const offered = fixed === 'csv-metadata' ? (['csv'] as const) : formatsOf(files)
  const format = z
    .enum(offered, `Write ${offered.join(', ').replace(/, (?=[^,]*$)/, ' or ')}.`)
    .optional()
    .openapi({ description: 'The format of the answer; without it, what the header Accept names, or JSON.' })
  return query.extend({ format }) as unknown as Query
}

/** The media types of a view's answer, for its documentation. */
export function contentOf<Answer>(
  answer: z.ZodType<Answer>,
  files: Files<Answer>,
  fixed: FormatName | null,
): Record<string, { schema: z.ZodType }> {
  const names = fixed === null ? formatsOf(files) : [fixed]
  return Object.fromEntries(names.map((name) => [formats[name].mediaType, { schema: schemaOf(name, answer) }]))
}

function schemaOf(name: FormatName, answer: z.ZodType): z.ZodType {
  if (name === 'json') return answer
  if (name === 'xlsx' || name === 'parquet') return z.string().openapi({ format: 'binary' })
  return name === 'csv' ? z.string() : z.looseObject({})
}

interface Wanted<Answer> {
  chosen: FormatName
  files: Files<Answer>
  url: URL
}

/** Writes an answer in the format that was chosen. */
export async function writeAnswer<Answer>(
  answer: Answer,
  at: PublicContext,
  { chosen, files, url }: Wanted<Answer>,
): Promise<Pick<StoredAnswer, 'headers' | 'body'>> {
  const contentType = { 'content-type': formats[chosen].mediaType }
  if (chosen === 'json' || !files) return { headers: contentType, body: await jsonBytes(answer as Answer & object) }
  const fileName = `${files.name}.${formats[chosen].ending}`
  const headers = { ...contentType, 'content-disposition': `attachment; filename="${fileName}"` }
  if (chosen === 'json-stat' || chosen === 'geojson') {
    const write = files[chosen]
    if (!write) throw new Error(`writeAnswer: ${files.name} is not to be had as ${chosen}`)
    return { headers, body: await jsonBytes(await write(answer, at)) }
  }
  if (!files.table) throw new Error(`writeAnswer: ${files.name} has no table`)
  return { headers, body: await tableFormats[chosen](await files.table(answer, at), csvAddress(url)) }
}

const description = '.csv-metadata.json'

/** The address of the CSV file that a description describes: with its ending, or as a view with `format=csv`. */
function csvAddress(url: URL): string {
  const path = url.pathname.slice(0, -description.length)
  const ending = url.searchParams.has('format') ? '' : '.csv'
  return `${path.slice(path.lastIndexOf('/') + 1)}${ending}${url.search}`
}

/** The header by which a CSV file names its description, which takes the same query. */
export function describedBy(url: URL, fixed: FormatName | null): string {
  const path = fixed === null ? url.pathname : url.pathname.slice(0, -'.csv'.length)
  return `<${path}${description}${url.search}>; rel="describedby"; type="application/csvm+json"`
}
