import { parentPort, workerData } from 'node:worker_threads'
import { sql } from 'kysely'
import { openStoresAgain } from '../database/open.ts'
import type { StoreLocation } from '../database/open.ts'
import { perform } from './task-runner.ts'
import type { Task, TaskMessage } from './task-runner.ts'

const { location, task } = workerData as { location: StoreLocation; task: Task }
const tell = (message: TaskMessage) => parentPort?.postMessage(message)

const interval = 200
let lastTold = 0

const stores = await openStoresAgain(location)
// What is written once is not kept in the memory as if it were read again and again.
if (location.kind === 'sqlite') await sql`pragma mmap_size = 0`.execute(stores.workspace.db)
try {
  const record = await perform(stores, task, {
    clock: () => new Date(),
    report: (progress) => {
      if (Date.now() - lastTold < interval) return
      lastTold = Date.now()
      tell({ kind: 'progress', progress })
    },
  })
  tell({ kind: 'done', record })
} finally {
  await stores.close()
}
