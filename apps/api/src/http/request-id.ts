import type { Randomness } from '../dependencies.ts'

export interface RequestVariables {
  requestId: string
}

const length = 8
// Randomness costs by the call and hardly by the byte.
const atOnce = 512

/** Gives every request a number of its own that stands in the answer and in the log. It is never taken from the request. */
export function requestNumbers(random: Randomness): () => string {
  let store: Buffer = Buffer.alloc(0)
  let used = 0
  return () => {
    if (used >= store.length) {
      store = random.bytes(length * atOnce)
      used = 0
    }
    used += length
    return store.toString('hex', used - length, used)
  }
}
