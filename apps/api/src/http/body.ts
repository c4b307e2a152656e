import type { z } from '@hono/zod-openapi'
import { ApiError } from '../errors.ts'
import { messageOf } from './query.ts'
import { isUsable, notUsable, shownText, unusableField } from './usable-text.ts'
import type { FieldFault } from './usable-text.ts'

/** The bytes of a request, up to a limit. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const stated = Number(request.headers.get('content-length') ?? 0)
  if (stated > limit) throw tooLarge(limit)
  return request.body ? gathered(request.body as AsyncIterable<Uint8Array>, limit) : new Uint8Array()
}

/** A whole stream of bytes, up to a limit. */
export async function gathered(content: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of content) {
    length += chunk.byteLength
    if (length > limit) throw tooLarge(limit)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function tooLarge(limit: number): ApiError {
  const size = limit >= 1_000_000 ? `${Math.floor(limit / 1_000_000)} MB` : `${Math.floor(limit / 1000)} kB`
  return new ApiError('too-large', `This route reads at most ${size}.`)
}

export function requireContentType(request: Request, ...wanted: string[]): void {
  const given = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (given !== undefined && wanted.includes(given)) return
  throw new ApiError('unsupported-media-type', `Send the request as ${wanted.join(' or ')}.`)
}

/** Reads a JSON body by a strict schema. The first field that is unknown or wrong is named. */
export async function readJson<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  limit: number,
): Promise<z.output<Schema>> {
  requireContentType(request, 'application/json')
  const given = parse(await readBytes(request, limit))
  const fault = unusableField(given)
  if (fault) throw refused([fault])
  const read = schema.safeParse(given)
  if (read.success) return read.data
  const faults = read.error.issues.slice(0, 20).map((issue) => ({ field: fieldOf(issue), message: messageOf(issue) }))
  throw refused(faults)
}

function refused(faults: readonly FieldFault[]): ApiError {
  const [first] = faults
  return new ApiError('invalid-body', `The field “${first?.field}” is not as it should be. ${first?.message}`, {
    faults,
  })
}

/** The fields of a form by name: files as bytes, everything else as text. No field may stand twice. */
export type FormFields = ReadonlyMap<string, Uint8Array | string>

export async function readForm(request: Request, limit: number): Promise<FormFields> {
  requireContentType(request, 'multipart/form-data')
  const bytes = await readBytes(request, limit)
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  const form = await new Response(bytes.slice(), { headers }).formData().catch(() => {
    throw new ApiError('invalid-body', 'The request is not a form that can be read.', { faults: [] })
  })
  const fields = new Map<string, Uint8Array | string>()
  for (const [name, value] of form) {
    if (fields.has(name)) {
      const faults = [{ field: name.slice(0, 80), message: 'Give it once.' }]
      throw new ApiError('invalid-body', `The field “${name.slice(0, 80)}” stands twice in the form.`, { faults })
    }
    if (!isUsable(name) || (typeof value === 'string' && !isUsable(value)))
      throw refused([notUsable(shownText(name).slice(0, 80))])
    fields.set(name, typeof value === 'string' ? value : new Uint8Array(await value.arrayBuffer()))
  }
  return fields
}

function parse(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof ApiError) throw error
    throw new ApiError('invalid-body', 'The request is not valid JSON in UTF-8.')
  }
}

function fieldOf(issue: z.core.$ZodIssue): string {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path
  return path.map(String).join('.')
}
