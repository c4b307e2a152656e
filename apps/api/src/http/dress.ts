import type { Context } from 'hono'
import { readableElsewhere } from './other-sites.ts'
import { headersOfEveryAnswer } from './security.ts'

/**
 * The headers of an answer together with those that every answer carries. They are written at once: what is added to a
 * finished answer afterwards costs more than all the rest of it.
 */
export function dressed(context: Context, headers: Readonly<Record<string, string>>): Record<string, string> {
  context.set('isDressed', true)
  const requestId = context.get('requestId') as string | undefined
  return {
    ...headersOfEveryAnswer(context.req.url),
    ...headers,
    ...(requestId === undefined ? {} : { 'x-request-id': requestId }),
  }
}

/**
 * “You have it already”, of published data. The reader keeps the answer with all its headers, so only those are sent that choose
 * and keep it (RFC 9110, 15.4.5), and those without which a browser hides it from the script of another site that asked.
 */
export function unchanged(context: Context, headers: Readonly<Record<string, string>>): Response {
  context.set('isDressed', true)
  return notModified(headers)
}

export const notModified = (headers: Readonly<Record<string, string>>): Response =>
  new Response(null, { status: 304, headers: { ...readableElsewhere, ...headers } })

/** Whether an answer has its headers already. */
export const isDressed = (context: Context): boolean => context.get('isDressed') === true
