import type { MiddlewareHandler } from 'hono'
import type { Randomness } from '../dependencies.ts'
import { isDressed } from './dress.ts'

export interface RequestVariables {
  requestId: string
}

const length = 8
// Randomness costs by the call and hardly by the byte.
const atOnce = 512

/** Gives every request a number of its own that stands in the answer and in the log. It is never taken from the request. */
export const requestIds = (random: Randomness): MiddlewareHandler<{ Variables: RequestVariables }> => {
  let store: Buffer = Buffer.alloc(0)
  let used = 0
  const next = (): string => {
    if (used >= store.length) {
      store = random.bytes(length * atOnce)
      used = 0
    }
    used += length
    return store.toString('hex', used - length, used)
  }
  return async (context, proceed) => {
    const requestId = next()
    context.set('requestId', requestId)
    await proceed()
    if (!isDressed(context)) context.res.headers.set('x-request-id', requestId)
  }
}
