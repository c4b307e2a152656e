import type { Context } from 'hono'
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

/** Whether an answer has its headers already. */
export const isDressed = (context: Context): boolean => context.get('isDressed') === true
