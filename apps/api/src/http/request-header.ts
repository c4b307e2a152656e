import type { IncomingMessage } from 'node:http'
import type { Context } from 'hono'

type Bindings = { incoming?: IncomingMessage } | undefined

/** Whether a request came over the network; calls inside the process do not. */
export const isFromNetwork = (context: Context): boolean => (context.env as Bindings)?.incoming !== undefined

/**
 * A header of a request. Where the request came over the network, the server has read it already; asking the request itself
 * would make a copy of all its headers first.
 */
export function requestHeader(context: Context, name: string): string | undefined {
  const incoming = (context.env as Bindings)?.incoming
  if (!incoming) return context.req.header(name)
  const value = incoming.headers[name]
  return Array.isArray(value) ? value.join(', ') : value
}
