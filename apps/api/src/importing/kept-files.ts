/** A file that was handed in, as it lies on the disk. */
export interface HandedInFile {
  path: string
  totalBytes: number
  /** What a description beside it says (CSV on the Web). */
  description?: string | undefined
  remove: () => Promise<void>
}

const most = 8
const mostBytes = 2_000_000_000

/**
 * Files that were read and not taken, so that they can be read once more without being sent again. The newest few are kept,
 * while this process runs; the others go.
 */
export class KeptFiles {
  readonly #files = new Map<string, HandedInFile>()

  has(job: string): boolean {
    return this.#files.has(job)
  }

  async keep(job: string, file: HandedInFile): Promise<void> {
    this.#files.set(job, file)
    for (const [oldest] of this.#files) {
      const bytes = [...this.#files.values()].reduce((sum, { totalBytes }) => sum + totalBytes, 0)
      if (this.#files.size <= most && (bytes <= mostBytes || oldest === job)) break
      await this.remove(oldest)
    }
  }

  /** Hands a file over to whoever reads it next. */
  take(job: string): HandedInFile | undefined {
    const file = this.#files.get(job)
    this.#files.delete(job)
    return file
  }

  /** Looks at a file that stays where it is. */
  get(job: string): HandedInFile | undefined {
    return this.#files.get(job)
  }

  async remove(job: string): Promise<void> {
    await this.take(job)?.remove()
  }

  async clear(): Promise<void> {
    await Promise.all([...this.#files.keys()].map((job) => this.remove(job)))
  }
}
