import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { Context } from 'hono'

export interface SentFile {
  path: string
  bytes: number
  /** Names these very bytes. */
  tag: string
  headers: Record<string, string>
}

interface Range {
  start: number
  /** The last byte, inclusive. */
  end: number
}

/** Sends a file as it is read: whole, a part of it that was asked for, or `304` to whoever has it. */
export function sendFile(context: Context, { path, bytes, tag, headers: given }: SentFile): Response {
  const etag = `"${tag}"`
  const headers = { ...given, etag, 'accept-ranges': 'bytes' }
  const known = (context.req.header('if-none-match') ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''))
  if (known.includes(etag) || known.includes('*')) return new Response(null, { status: 304, headers })
  const range = rangeOf(context, bytes, etag)
  if (range === 'outside') {
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${bytes}` } })
  }
  const { start, end } = range ?? { start: 0, end: bytes - 1 }
  const sent = {
    ...headers,
    'content-length': String(end - start + 1),
    ...(range ? { 'content-range': `bytes ${start}-${end}/${bytes}` } : {}),
  }
  const status = range ? 206 : 200
  if (context.req.method === 'HEAD') return new Response(null, { status, headers: sent })
  const stream = Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream
  return new Response(stream, { status, headers: sent })
}

/** One part of the file. Several parts at once, and what cannot be understood, are answered with the whole. */
function rangeOf(context: Context, bytes: number, etag: string): Range | 'outside' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(context.req.header('range')?.trim() ?? '')
  const condition = context.req.header('if-range')
  if (!match || (condition !== undefined && condition !== etag)) return null
  const [, first = '', last = ''] = match
  if (first === '' && last === '') return null
  const start = first === '' ? Math.max(bytes - Number(last), 0) : Number(first)
  const end = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1)
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null
  return start >= bytes || start > end ? 'outside' : { start, end }
}
