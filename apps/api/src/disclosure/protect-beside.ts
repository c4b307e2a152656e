import { isMainThread, Worker } from 'node:worker_threads'
import { protectEstimates } from '@jsna/core'
import type { ProtectedFigures } from '@jsna/core'

/** What `protectEstimates` needs, in its order. */
export type ProtectionOrder = Parameters<typeof protectEstimates>

/** Fewer are protected in less time than a thread takes to begin. */
const mostHere = 1500

/**
 * Protects the figures of an indicator. Thousands of them take seconds, in which nobody would be answered, so they are protected in a
 * thread beside the server. Whoever is in a thread already stays there.
 */
export async function protectBeside(order: ProtectionOrder): Promise<ProtectedFigures> {
  const [observations, , , earlier = []] = order
  if (!isMainThread || observations.length + earlier.length < mostHere) return protectEstimates(...order)
  const worker = new Worker(new URL('./protection-thread.ts', import.meta.url), { workerData: order })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The thread that protects figures ended before its work was done.')))
  })
}
