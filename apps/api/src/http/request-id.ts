import type { MiddlewareHandler } from 'hono'
import { isDressed } from './dress.ts'
import type { Randomness } from '../dependencies.ts'

export interface RequestVariables {
  requestId: string
}

/** Gives every request a number of its own that stands in the answer and in the log. It is never taken from the request. */
export const requestIds =
  (random: Randomness): MiddlewareHandler<{ Variables: RequestVariables }> =>
  async (context, next) => {
    const requestId = random.bytes(8).toString('hex')
    context.set('requestId', requestId)
    await next()
    if (!isDressed(context)) context.res.headers.set('x-request-id', requestId)
  }
