import type { Context } from 'hono'
import type { AnswerCache, StoredAnswer } from './answer-cache.ts'
import { dressed, unchanged } from './dress.ts'
import { requestHeader } from './request-header.ts'

/** Sends an answer that is kept: `304` to whoever has it, otherwise in an encoding that the reader takes. */
export async function sendStored(
  context: Context,
  cache: AnswerCache,
  key: string,
  answer: StoredAnswer,
  tag: string,
  own: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const matched = matchedTag(context, tag)
  if (matched !== undefined) {
    const headers: Record<string, string> = { vary: 'accept-encoding', ...own, etag: matched }
    const caching = answer.headers['cache-control']
    if (caching !== undefined) headers['cache-control'] = caching
    return unchanged(context, headers)
  }
  return sendEncoded(context, await cache.encoded(key, answer, requestHeader(context, 'accept-encoding')), tag, own)
}

/** Sends an answer in the encoding that it has. */
export function sendEncoded(
  context: Context,
  answer: StoredAnswer,
  tag: string,
  own: Readonly<Record<string, string>> = {},
): Response {
  const encoding = answer.headers['content-encoding']
  // A strong tag names one representation, so each encoding has its own.
  const etag = encoding ? `"${tag}-${encoding}"` : `"${tag}"`
  return new Response(answer.body as Uint8Array<ArrayBuffer>, {
    status: answer.status,
    headers: dressed(context, { ...answer.headers, vary: 'accept-encoding', ...own, etag }),
  })
}

/** The tag by which the reader already has the answer, in whatever encoding. */
export const matchedTag = (context: Context, tag: string): string | undefined =>
  tagAmong(requestHeader(context, 'if-none-match'), tag)

/** The spelling of a tag among those that `If-None-Match` names. */
export function tagAmong(given: string | undefined, tag: string): string | undefined {
  if (given === undefined) return undefined
  if (given === '*') return `"${tag}"`
  // What nearly everybody sends: the tag alone, as it was given.
  if (given === `"${tag}"`) return given
  const known = given.split(',').map((each) => each.trim().replace(/^W\//, ''))
  return known.find((each) => each === `"${tag}"` || each.startsWith(`"${tag}-`))
}
