import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReleaseRow } from '../database/rows.ts'
import { ApiError } from '../errors.ts'
import type { Checksum } from './checksum.ts'
import { fileKindNames, fileName } from './file-kinds.ts'
import type { FileKindName } from './file-kinds.ts'
import type { FileMaker } from './worker-maker.ts'

/** Goes up when files come to be written in another way, so that those made before are made again. */
const layout = 3

export interface MadeFile extends Checksum {
  path: string
}

interface Options {
  /** Where files are kept. Whatever lies there can be made again. */
  folder: string
  maker: FileMaker
  /** How long a reader waits for a file that is being made, in milliseconds. */
  patience: number
  /** Whether the files of a release are made as soon as it is out, before anybody asks. */
  makesAhead: boolean
}

/** Files of whole releases, each made once and kept. A release never changes, so neither do they. */
export class ReleaseFiles {
  readonly #options: Options
  readonly #making = new Map<string, Promise<MadeFile>>()
  /** Files are made one after another: each takes a core. */
  #last: Promise<unknown> = Promise.resolve()
  #made = 0
  #isClosed = false

  constructor(options: Options) {
    this.#options = options
    removeUnfinished(options.folder)
  }

  /** Goes up whenever a file has been made, for pages that show sizes. */
  get made(): number {
    return this.#made
  }

  /** A file that has been made; `null` where it has not. */
  known(release: ReleaseRow, kind: FileKindName): MadeFile | null {
    const path = this.#pathOf(release, kind)
    try {
      const [sha256 = '', bytes] = readFileSync(`${path}.sha256`, 'utf8').trim().split(' ')
      // A file that was cut or taken away since is made again.
      return statSync(path).size === Number(bytes) ? { path, bytes: Number(bytes), sha256 } : null
    } catch {
      return null
    }
  }

  /** The file; made now if it never was, once, whoever else asks meanwhile. */
  async find(release: ReleaseRow, kind: FileKindName): Promise<MadeFile> {
    return this.known(release, kind) ?? this.#patiently(this.#make(release, kind))
  }

  /** Has every file of a release made, while nobody waits. What fails is made when somebody asks for it. */
  prepare(release: ReleaseRow): void {
    for (const kind of fileKindNames) {
      if (!this.known(release, kind)) this.#make(release, kind).catch(() => undefined)
    }
  }

  /** A release has come out. */
  announce(release: ReleaseRow): void {
    if (this.#options.makesAhead) this.prepare(release)
  }

  /** Ends what is being made; what waits for its turn is not begun. */
  async close(): Promise<void> {
    this.#isClosed = true
    await this.#options.maker.close()
    await Promise.allSettled(this.#making.values())
  }

  #pathOf(release: ReleaseRow, kind: FileKindName): string {
    const { number, contentHash, methodVersion } = release
    const edition = createHash('sha256').update(`${layout} ${number} ${contentHash} ${methodVersion}`).digest('hex')
    return join(this.#options.folder, `${number}-${edition.slice(0, 16)}`, fileName(kind, number))
  }

  #make(release: ReleaseRow, kind: FileKindName): Promise<MadeFile> {
    const path = this.#pathOf(release, kind)
    const known = this.#making.get(path)
    if (known) return known
    const made = this.#last.then(() => this.#makeAt(path, release, kind))
    this.#last = made.catch(() => undefined)
    this.#making.set(path, made)
    const forget = () => void this.#making.delete(path)
    made.then(forget, forget)
    return made
  }

  async #makeAt(path: string, release: ReleaseRow, kind: FileKindName): Promise<MadeFile> {
    if (this.#isClosed) throw new ApiError('shutting-down', 'The server is being restarted. Try again in a moment.')
    const unfinished = `${path}${unfinishedEnding}${process.pid}`
    mkdirSync(join(path, '..'), { recursive: true })
    try {
      const { bytes, sha256 } = await this.#options.maker.make({ release: release.number, kind, path: unfinished })
      renameSync(unfinished, path)
      writeFileSync(`${path}.sha256`, `${sha256} ${bytes}\n`)
      this.#made += 1
      return { path, bytes, sha256 }
    } catch (error) {
      rmSync(unfinished, { force: true })
      const isFull = (error as { code?: unknown }).code === 'ENOSPC'
      throw isFull ? new ApiError('store-full', 'There is no room left to make this file.') : error
    }
  }

  async #patiently(made: Promise<MadeFile>): Promise<MadeFile> {
    let timer: NodeJS.Timeout | undefined
    const tooLong = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(beingMade()), this.#options.patience)
    })
    try {
      return await Promise.race([made, tooLong])
    } finally {
      clearTimeout(timer)
    }
  }
}

const beingMade = () =>
  new ApiError(
    'file-being-made',
    'This file is still being made, which takes a while for a large release. Try again in half a minute.',
    {},
    { 'retry-after': '30' },
  )

const unfinishedEnding = '.unfinished-'

const oneHour = 3_600_000

/** What a process left behind that was ended while it made a file. Another one may be making a file at this moment. */
function removeUnfinished(folder: string): void {
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name)
      if (!entry.name.includes(unfinishedEnding)) continue
      if (statSync(path).mtimeMs < Date.now() - oneHour) rmSync(path, { force: true })
    }
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ENOENT') throw error
  }
}
