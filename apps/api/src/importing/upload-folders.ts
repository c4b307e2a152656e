import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const NAMED = /^jsna-import-(\d+)-/
/** A program in another container may have a number that nobody has here, and still be reading. */
const abandonedAfter = 60 * 60 * 1000

/** A folder of its own for a file that was handed in, named after the process that reads it. */
export const uploadFolder = (within = tmpdir()): Promise<string> => mkdtemp(join(within, `jsna-import-${process.pid}-`))

/** Removes the folders of processes that were killed while they read. */
export async function removeAbandonedFolders(within = tmpdir(), now = Date.now()): Promise<void> {
  for (const name of await readdir(within)) {
    const pid = Number(NAMED.exec(name)?.[1] ?? NaN)
    if (Number.isNaN(pid) || isRunning(pid)) continue
    const folder = join(within, name)
    const touched = await stat(folder).then(
      ({ mtimeMs }) => mtimeMs,
      () => now,
    )
    if (now - touched >= abandonedAfter) await rm(folder, { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
