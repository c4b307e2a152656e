import { z } from '@hono/zod-openapi'
import { isoDateSchema } from '@jsna/core/schema'
import { ApiError } from '../errors.ts'
import { isUsable, shownText } from './usable-text.ts'

/** Enough for every neighbourhood of a city or every authority of England; the rows of an answer are bounded apart. */
const mostValues = 500
const code = /^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/

/** A slug, area code, scheme id or similar. */
export const codeParameter = z.string().regex(code, 'Write letters, digits and hyphens only.')

export const periodParameter = z
  .string()
  .regex(/^(?:latest|\d{4}-\d{2}-\d{2}(?:\/P[1-9]\d*[YMWD])?)$/, 'Write a period such as 2022-01-01/P3Y, or latest.')
  .refine(
    (text) => text === 'latest' || isoDateSchema.safeParse(text.slice(0, 10)).success,
    'It begins with a day that no calendar has: write one such as 2022-02-28.',
  )

export const sexParameter = z.enum(['persons', 'female', 'male'])

/** Age bands and categories, as the sources write them. */
export const breakdownParameter = z.string().min(1).max(100)

/** Addresses a release by its number; without it the newest one answers. */
export const releaseParameter = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'Write the number of a release.')
  .transform(Number)
  .optional()
  .openapi({
    type: 'integer',
    minimum: 1,
    description: 'Number of an older release. Without it, the newest one answers.',
  })

/** A parameter that may be repeated. */
export const several = <Value extends z.ZodType<string>>(value: Value) =>
  z
    .union([
      value,
      z.array(value).max(mostValues, `Name at most ${mostValues} values, or ask for a whole area scheme.`),
    ])
    .transform((given) => (Array.isArray(given) ? given : [given]) as z.output<Value>[])
    .openapi({ type: 'array', items: { type: 'string' } })

/** The parameters of an address, a list where one is repeated. */
export function parametersOf(url: URL): Record<string, string | string[]> {
  const found: [string, string | string[]][] = []
  for (const name of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(name)
    found.push([name, values.length === 1 ? (values[0] ?? '') : values])
  }
  return Object.fromEntries(found)
}

/** Reads parameters by a strict schema. Anything unknown or malformed is refused by its name. */
export function readParameters<Schema extends z.ZodType>(
  schema: Schema,
  given: Readonly<Record<string, string | string[]>>,
): z.output<Schema> {
  refuseUnusable(given)
  const read = schema.safeParse(given)
  if (read.success) return read.data
  const [issue] = read.error.issues
  if (issue?.code === 'unrecognized_keys') {
    const names = issue.keys.map((key) => `“${key}”`).join(', ')
    throw new ApiError('unknown-parameter', `This route has no parameter ${names}.`, { parameters: issue.keys })
  }
  const name = String(issue?.path[0] ?? '')
  if (name !== '' && !(name in given)) {
    throw new ApiError('invalid-parameter', `The parameter “${name}” is missing. Add “${name}=…” to the address.`, {
      parameters: [name],
    })
  }
  throw new ApiError(
    'invalid-parameter',
    `The parameter “${name}” cannot be read. ${issue ? messageOf(issue) : ''}`.trim(),
    {
      parameters: [name],
    },
  )
}

function refuseUnusable(given: Readonly<Record<string, string | string[]>>): void {
  for (const [name, value] of Object.entries(given)) {
    if ([name, ...[value].flat()].every(isUsable)) continue
    const shown = shownText(name)
    throw new ApiError('invalid-parameter', `The parameter “${shown}” holds a character that no text has (%00).`, {
      parameters: [shown],
    })
  }
}

/** The words of an issue; of a union, those of the alternative that came nearest. */
export function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_union') return issue.message
  const nearest = issue.errors.flat().find((inner) => inner.code !== 'invalid_type') ?? issue.errors.flat()[0]
  return nearest ? messageOf(nearest) : issue.message
}

/** Path and query in one spelling, so that two addresses that mean the same share one answer. */
export function canonicalUrl(url: URL): string {
  const sorted = [...url.searchParams].sort(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)))
  const query = new URLSearchParams(sorted).toString()
  return query ? `${url.pathname}?${query}` : url.pathname
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
