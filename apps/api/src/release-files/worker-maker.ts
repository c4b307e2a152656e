import { Worker } from 'node:worker_threads'
import type { StoreLocation } from '../database/open.ts'
import { errorOf } from '../thread-failure.ts'
import type { Checksum } from './checksum.ts'
import type { FileOrder, FileReport } from './make-file.ts'

export interface FileMaker {
  make: (order: FileOrder) => Promise<Checksum>
  /** Ends whatever is being made. */
  close: () => Promise<void>
}

const mostMegabytes = 512

/** Makes files of releases in a thread of its own, which can read the published database and nothing else. */
export function workerMaker(location: StoreLocation): FileMaker {
  const running = new Set<Worker>()
  return {
    make: (order) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(new URL('make-file.ts', import.meta.url), {
          workerData: { location, ...order },
          resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
        })
        running.add(worker)
        worker.once('message', (report: FileReport) => {
          if ('made' in report) return resolve(report.made)
          reject(errorOf(report.failure))
        })
        worker.once('error', reject)
        worker.once('exit', () => {
          running.delete(worker)
          // Has no effect where the worker has said how it ended.
          reject(new Error(`The file ${order.path} was not finished.`))
        })
      }),
    close: async () => {
      await Promise.all([...running].map((worker) => worker.terminate()))
    },
  }
}
