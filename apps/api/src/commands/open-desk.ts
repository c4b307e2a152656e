import { randomBytes } from 'node:crypto'
import type { Stores } from '../database/handle.ts'
import { ImportDesk } from '../importing/import-desk.ts'
import { inThisThread } from '../importing/task-runner.ts'

/** The desk of a command, which has nothing else to do while a file is read. */
export function openDesk(stores: Stores): ImportDesk {
  const clock = () => new Date()
  const { workspace } = stores
  return new ImportDesk({ workspace, clock, random: { bytes: randomBytes }, runner: inThisThread(stores, clock) })
}
