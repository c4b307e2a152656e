import { z } from '@hono/zod-openapi'
import { comparePeriods } from '@jsna/core'
import { ApiError } from '../errors.ts'
import { canonicalUrl } from './query.ts'
import { fieldsOf, scalarFieldsOf } from './row-fields.ts'

/** Which list an answer holds, and what its rows look like: enough to sort it, page it and choose its fields. */
export interface Listing<Answer> {
  rows: keyof Answer & string
  row: z.ZodType
}

/** How many rows there are, on whatever pages. */
export const totalSchema = z.int().min(0).openapi({ description: 'How many rows match, whatever page is shown.' })

const mostPerPage = 25_000
const mostPages = 1_000_000
const defaultPerPage = 100
const mostSortKeys = 4

const whole = (most: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'Write a whole number from 1.')
    .transform(Number)
    .refine((number) => number <= most, `Write a number of at most ${most}.`)
    .optional()

/** The parameters by which a list is sorted, paged and narrowed to some fields. */
export function listingQuery<Answer>({ row }: Listing<Answer>) {
  return {
    sort: names(scalarFieldsOf(row), { signed: true, most: mostSortKeys }).openapi({
      description:
        'Fields of a row with a plain value, commas between them, a minus before one for the largest first. Rows without a value come last.',
    }),
    page: whole(mostPages).openapi({
      ...{ type: 'integer', minimum: 1, maximum: mostPages },
      description: `Which page, from 1; of ${defaultPerPage} rows without a limit.`,
    }),
    limit: whole(mostPerPage).openapi({
      ...{ type: 'integer', minimum: 1, maximum: mostPerPage },
      description: 'How many rows a page has. Without page and limit, all of them.',
    }),
    fields: names(fieldsOf(row), { signed: false, most: 100 }).openapi({
      description: 'Only these fields of each row, with commas between them; of JSON alone.',
    }),
  }
}

export type ListingChoice = z.output<z.ZodObject<ReturnType<typeof listingQuery>>>

function names(known: readonly string[], { signed, most }: { signed: boolean; most: number }) {
  const nameOf = (text: string) => (signed ? text.replace(/^-/, '') : text)
  return z
    .string()
    .transform((text) => text.split(',').map((each) => each.trim()))
    .superRefine((given, context) => {
      const unknown = given.find((each) => !known.includes(nameOf(each)))
      const message =
        unknown === undefined
          ? `Name each field once, and at most ${most}.`
          : `“${unknown}” is none of ${known.join(', ')}.`
      const isFine = unknown === undefined && given.length <= most && new Set(given.map(nameOf)).size === given.length
      if (!isFine) context.addIssue({ code: 'custom', message })
    })
    .optional()
}

export interface Listed<Answer> {
  /** The answer with the rows of the page, whole. */
  answer: Answer
  /** The same with no more than the fields that were asked for. */
  shown: unknown
  headers: Record<string, string>
}

/** Sorts, pages and narrows the list of an answer. Whatever else the answer says, its total too, stays as it is. */
export function listed<Answer extends object>(
  answer: Answer,
  { rows: name }: Listing<Answer>,
  { sort, page, limit, fields }: ListingChoice,
  url: URL,
): Listed<Answer> {
  const all = answer[name] as unknown as Row[]
  const sorted = sort ? inOrder(all, sort) : all
  const isPaged = page !== undefined || limit !== undefined
  const size = limit ?? defaultPerPage
  const number = page ?? 1
  const rows = isPaged ? sorted.slice((number - 1) * size, number * size) : sorted
  const cut: Answer = { ...answer, [name]: rows }
  const shown = fields ? { ...answer, [name]: rows.map((row) => only(row, fields)) } : cut
  return { answer: cut, shown, headers: isPaged ? linkHeader({ number, size, total: all.length }, url) : {} }
}

type Row = Readonly<Record<string, unknown>>

const only = (row: Row, fields: readonly string[]): Row =>
  Object.fromEntries(fields.filter((field) => field in row).map((field) => [field, row[field]]))

function inOrder(rows: readonly Row[], sort: readonly string[]): Row[] {
  const keys = sort.map((each) => ({ field: each.replace(/^-/, ''), turned: each.startsWith('-') }))
  return rows.toSorted((a, b) => {
    for (const { field, turned } of keys) {
      const order = compareCells(a[field], b[field], field, turned)
      if (order !== 0) return order
    }
    return 0
  })
}

const isNothing = (cell: unknown) => cell === null || cell === undefined

/** What has no value says nothing by its place: it stands last, whichever way the rest is turned. */
function compareCells(a: unknown, b: unknown, field: string, turned: boolean): number {
  if (isNothing(a) || isNothing(b)) return Number(isNothing(a)) - Number(isNothing(b))
  const order =
    typeof a === 'number' && typeof b === 'number' ? a - b : compareWords(`${a as string}`, `${b as string}`, field)
  return turned ? -order : order
}

function compareWords(a: string, b: string, field: string): number {
  if (field === 'period') return comparePeriods(a, b)
  return a < b ? -1 : Number(a > b)
}

/** The pages around this one (RFC 8288). A page after the last one is refused rather than empty. */
function linkHeader(
  { number, size, total }: { number: number; size: number; total: number },
  url: URL,
): Record<string, string> {
  const last = Math.max(1, Math.ceil(total / size))
  if (number > last) {
    throw new ApiError('invalid-parameter', `The parameter “page” is ${number}, and the last page is ${last}.`, {
      parameters: ['page'],
    })
  }
  const pages = { first: 1, prev: number - 1, next: number + 1, last }
  const links = Object.entries(pages)
    .filter(([, page]) => page >= 1 && page <= last)
    .map(([relation, page]) => {
      const address = new URL(url)
      address.searchParams.set('page', String(page))
      return `<${canonicalUrl(address)}>; rel="${relation}"`
    })
  return { link: links.join(', ') }
}
