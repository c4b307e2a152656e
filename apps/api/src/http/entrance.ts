import type { MiddlewareHandler } from 'hono'
import type { Dependencies, Randomness } from '../dependencies.ts'
import { ApiError } from '../errors.ts'
import { addressOf, noteAddress } from './address.ts'
import { isDressed } from './dress.ts'
import { admit } from './rate-limit.ts'
import type { Shares } from './rate-limit.ts'
import { requestNumbers } from './request-id.ts'
import type { RequestVariables } from './request-id.ts'
import { isFromNetwork } from './request-header.ts'
import type { Bindings } from './request-header.ts'
import { headersOfEveryAnswer } from './security.ts'

/** What must be known of whoever asks before anything is answered. */
export type Watch = Pick<Dependencies, 'isShuttingDown' | 'proxyHops'>

/** Numbers every request and gives every answer, a refusal too, the headers that all of them carry. */
export function dressing(random: Randomness): MiddlewareHandler<{ Variables: RequestVariables }> {
  const next = requestNumbers(random)
  return async (context, proceed) => {
    const requestId = next()
    context.set('requestId', requestId)
    await proceed()
    if (isDressed(context)) return
    const { headers } = context.res
    for (const [name, value] of Object.entries(headersOfEveryAnswer(context.req.url))) {
      if (name !== 'content-security-policy' || !headers.has(name)) headers.set(name, value)
    }
    headers.set('x-request-id', requestId)
  }
}

/**
 * Turns away what cannot be answered now: everything while the process is ending, and whoever asks for more than a share. One
 * layer does it all, because each layer around a route costs as much as an answer that is kept.
 */
export function gate({ isShuttingDown, proxyHops }: Watch, shares: Shares): MiddlewareHandler {
  return (context, next) => {
    const bindings = context.env as Bindings
    const address = addressOf(bindings, proxyHops)
    noteAddress(context, address)
    // Whoever watches the process asks these two; they say themselves that it is ending.
    if (isHealth(context.req.path)) return next()
    // A page that is being made may ask to its end: whoever waits for it came in time.
    if (isShuttingDown() && isFromNetwork(bindings)) {
      const detail = 'The server is being restarted. Try again in a moment.'
      throw new ApiError('shutting-down', detail, {}, { 'retry-after': '2' })
    }
    admit(context, shares, address)
    return next()
  }
}

const isHealth = (path: string) => path === '/healthz' || path === '/readyz'
