import { randomBytes } from 'node:crypto'
import type { Stores } from '../database/handle.ts'
import { ImportDesk } from '../importing/import-desk.ts'
import type { StoreLocation } from '../database/open.ts'
import { inThreads } from '../importing/task-runner.ts'

/** The desk of a command. The thread that reads a file has its memory limited, as beside the server. */
export function openDesk(stores: Stores, location: StoreLocation): ImportDesk {
  const clock = () => new Date()
  const { workspace } = stores
  return new ImportDesk({
    workspace,
    clock,
    random: { bytes: randomBytes },

    runner: inThreads(location),
  })
}
