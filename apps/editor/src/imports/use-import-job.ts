import type { ColumnMapping, ImportAcceptance, ImportAnswer, ImportJob } from '@jsna/api/client'
import { onBeforeUnmount, shallowRef } from 'vue'
import { RequestError } from '../requests/problem.ts'
import type { Workspace } from '../requests/workspace.ts'

const interval = 500

/** The job of a description that was handed in alone: the next file is the table that it describes. */
function descriptionIn(job: ImportJob | null): string | undefined {
  const isDescription = job?.refusal?.issues.some(({ rule }) => rule === 'description-alone') ?? false
  return job?.fileKept && isDescription ? job.id : undefined
}

/** Kept files are few: this one may have had to go since it was seen. */
function goneIfSettled(error: unknown): null {
  if (error instanceof RequestError && error.problem.code === 'import-settled') return null
  throw error
}

/** One file on its way into the workspace: handed in, read, looked at, accepted or thrown away. */
export function useImportJob(workspace: Workspace) {
  const job = shallowRef<ImportJob | null>(null)
  /** The file itself, while this page is open. */
  const file = shallowRef<File | null>(null)
  const accepted = shallowRef<ImportAnswer | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  onBeforeUnmount(() => clearTimeout(timer))

  /** Looks again until the file has been read. */
  async function follow(found: ImportJob): Promise<void> {
    job.value = found
    let current = found
    while (current.state === 'reading') {
      await new Promise<void>((resolve) => (timer = setTimeout(resolve, interval)))
      // Somebody may have thrown it away meanwhile, here or elsewhere.
      if (job.value?.id !== found.id) return
      current = await workspace.importJob(found.id)
      job.value = current
    }
  }

  async function readAgain(columns: 'known' | 'ask', sheet?: string): Promise<void> {
    const before = job.value
    const again = before?.fileKept ? await workspace.readAgain(before.id, columns, sheet).catch(goneIfSettled) : null
    if (again) return follow(again)
    if (before?.state === 'needs-mapping') await workspace.discardImport(before.id)
    job.value = null
    if (!file.value) return
    await follow(await workspace.handIn(file.value, columns))
    // A file that has just been sent is kept, and its other sheets can be asked for.
    const sent = sheet === undefined ? null : (job.value as ImportJob | null)
    if (sent?.fileKept) await follow(await workspace.readAgain(sent.id, columns, sheet))
  }

  return {
    job,
    accepted,
    follow,
    file,
    async handIn(chosen: File, columns: 'known' | 'ask' = 'known'): Promise<void> {
      const describedBy = descriptionIn(job.value)
      job.value = null
      accepted.value = null
      file.value = chosen
      await follow(await workspace.handIn(chosen, columns, describedBy))
    },
    /**
     * Saves how the file is to be read, and reads it so. Where it is not kept any more it is sent again, and where this page does
     * not have it either, somebody has to choose it again.
     */
    async readThrough(id: string, mapping: ColumnMapping): Promise<void> {
      await workspace.saveMapping(id, mapping)
      await readAgain('known')
    },
    /** Asks what the columns are of a file that was refused, or of another sheet of a workbook. */
    askColumns: (sheet?: string) => readAgain('ask', sheet),
    /** Takes up a file that is waiting since an earlier visit, or was handed in by somebody else. */
    async takeUp(): Promise<void> {
      const { jobs } = await workspace.importJobs()
      const waiting = jobs.find(({ state }) => state === 'ready' || state === 'reading' || state === 'needs-mapping')
      if (waiting && !job.value) await follow(waiting)
    },
    async discard(): Promise<void> {
      const { id } = job.value ?? {}
      job.value = null
      if (id !== undefined) await workspace.discardImport(id)
    },
    async accept(choice: Omit<ImportAcceptance, 'job'>): Promise<void> {
      if (!job.value) return
      accepted.value = await workspace.acceptImport({ job: job.value.id, ...choice })
      job.value = null
    },
  }
}
