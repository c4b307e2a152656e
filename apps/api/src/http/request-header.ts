import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Context } from 'hono'

/** What the server adds to a request that came over the network. Calls inside the process have nothing of it. */
export type Bindings = { incoming?: IncomingMessage; outgoing?: ServerResponse } | undefined

/** Whether a request came over the network; calls inside the process do not. */
export const isFromNetwork = (bindings: Bindings): boolean => bindings?.incoming !== undefined

/**
 * A header of a request. Where the request came over the network, the server has read it already; asking the request itself
 * would make a copy of all its headers first.
 */
export function headerOf(request: Request, bindings: Bindings, name: string): string | undefined {
  if (!bindings?.incoming) return request.headers.get(name) ?? undefined
  const value = bindings.incoming.headers[name]
  return Array.isArray(value) ? value.join(', ') : value
}

/** A header of the request that a route answers. */
export const requestHeader = (context: Context, name: string): string | undefined =>
  headerOf(context.req.raw, context.env as Bindings, name)
