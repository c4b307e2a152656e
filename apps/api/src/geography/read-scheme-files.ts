import { Worker } from 'node:worker_threads'
import { countWords } from '@jsna/core'
import type { SchemeFiles, SchemeRead } from '@jsna/importers'
import { ApiError } from '../errors.ts'

const mostMegabytes = 512
const patience = 120_000

/**
 * Reads the files of an area scheme in a thread of its own, so that readers are answered while a million points are
 * simplified. What is wrong with them is refused by row.
 */
export async function readSchemeFiles(files: SchemeFiles): Promise<SchemeRead> {
  const read = await inThread(files)
  const faults = read.issues.length + read.issuesUnlisted
  if (faults === 0) return read
  const detail = `The area scheme was refused with ${countWords(faults, 'fault')}. Nothing of it was stored.`
  const { issues, issuesUnlisted: unlisted, properties, layers } = read
  throw new ApiError('rows-refused', detail, { issues, unlisted, properties, layers })
}

function inThread(files: SchemeFiles): Promise<SchemeRead> {
  const worker = new Worker(new URL('scheme-thread.ts', import.meta.url), {
    workerData: files,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  })
  const timer = setTimeout(() => void worker.terminate(), patience)
  return new Promise<SchemeRead>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', (error: Error & { code?: string }) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : error),
    )
    // Has no effect where the thread has said what it read.
    worker.once('exit', () => reject(tooMuch()))
  }).finally(() => clearTimeout(timer))
}

const tooMuch = () =>
  new ApiError(
    'too-large',
    'The boundaries are too detailed to be simplified here. Take generalised ones (BGC or BUC).',
  )
