import type { MiddlewareHandler } from 'hono'
import type { Dependencies, Randomness } from '../dependencies.ts'
import { ApiError } from '../errors.ts'
import { addressOf, noteAddress } from './address.ts'
import { isDressed } from './dress.ts'
import { politeRates } from './rate-limit.ts'
import { requestNumbers } from './request-id.ts'
import type { RequestVariables } from './request-id.ts'
import { headersOfEveryAnswer } from './security.ts'

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
export function gate({
  isShuttingDown,
  proxyHops,
  rates,
  clock,
}: Pick<Dependencies, 'isShuttingDown' | 'proxyHops' | 'rates' | 'clock'>): MiddlewareHandler {
  const limit = politeRates(rates, clock)
  return (context, next) => {
    noteAddress(context, addressOf(context, proxyHops))
    // Whoever watches the process asks these two; they say themselves that it is ending.
    if (isHealth(context.req.path)) return next()
    if (isShuttingDown()) {
      const detail = 'The server is being restarted. Try again in a moment.'
      throw new ApiError('shutting-down', detail, {}, { 'retry-after': '2' })
    }
    limit(context)
    return next()
  }
}

const isHealth = (path: string) => path === '/healthz' || path === '/readyz'
