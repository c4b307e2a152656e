import type { PublishedHandle } from '../database/handle.ts'
import type { ReleaseRow } from '../database/rows.ts'
import { ApiError } from '../errors.ts'
import { newestRelease, releaseByNumber } from '../evidence/published.queries.ts'

/** How long a database that cannot tell whether it has moved is believed, in milliseconds. */
const patience = 1000
/** How long a look at whether the database has moved holds for requests from outside, in milliseconds: many arrive together. */
const glance = 1

/** Which release is the newest: looked up again only when the database may have moved, since every request asks. */
export class CurrentRelease {
  readonly #handle: PublishedHandle
  readonly #onNewer: (release: ReleaseRow) => void
  /** The number of the newest release that was seen; 0 where there was none, `null` before the first look. */
  #newest: number | null = null
  readonly #numbered = new Map<number, ReleaseRow>()
  #lookedAt = Number.NEGATIVE_INFINITY
  #known: { row: ReleaseRow | undefined; move: number | null; at: number } | null = null

  /** `onNewer` hears of each release that comes out after the first that was seen, whichever process has published it. */
  constructor(handle: PublishedHandle, onNewer: (release: ReleaseRow) => void = () => undefined) {
    this.#handle = handle
    this.#onNewer = onNewer
  }

  /**
   * The newest release, if it is known without a question to the database. Requests that arrive over the network together may
   * share one look at whether it has moved: whoever has seen a release published asks later than that.
   */
  peek(mayShare = false): ReleaseRow | undefined {
    const known = this.#known
    if (!known) return undefined
    const now = performance.now()
    if (known.move === null) return now - known.at < patience ? known.row : undefined
    if (mayShare && now - this.#lookedAt < glance) return known.row
    if (known.move !== this.#handle.moves()) return undefined
    this.#lookedAt = now
    return known.row
  }

  async newest(): Promise<ReleaseRow | undefined> {
    const known = this.peek()
    if (known) return known
    // Whatever is written while it is looked up moves the database on, and it is looked up again.
    const [move, at] = [this.#handle.moves(), performance.now()]
    const row = await newestRelease(this.#handle.db)
    this.#known = { row, move, at }
    this.#compare(row)
    return row
  }

  #compare(row: ReleaseRow | undefined): void {
    const [before, number] = [this.#newest, row?.number ?? 0]
    this.#newest = Math.max(before ?? 0, number)
    if (row && before !== null && number > before) this.#onNewer(row)
  }

  /** A release by its number. It never changes. */
  async numbered(number: number): Promise<ReleaseRow | undefined> {
    const known = this.#numbered.get(number)
    if (known) return known
    const row = await releaseByNumber(this.#handle.db, number)
    if (row) this.#numbered.set(number, row)
    return row
  }

  /**
   * Refuses to have an answer made of a database that does not hold the release. A replica that has broken off begins again
   * earlier than where it was, and for a while it would give the figures of an older release under the number of this one.
   */
  async confirm({ number, contentHash }: ReleaseRow): Promise<void> {
    // Whoever can tell that it has moved has one file, and that one only goes on.
    if (this.#handle.moves() !== null) return
    const row = await releaseByNumber(this.#handle.db, number)
    if (row?.contentHash === contentHash) return
    this.forget()
    this.#numbered.delete(number)
    throw new ApiError(
      'store-unreachable',
      'The database that readers are answered from is catching up. Ask again in a moment.',
    )
  }

  /** Called by whoever has just published. */
  forget(): void {
    this.#known = null
    this.#lookedAt = Number.NEGATIVE_INFINITY
  }
}
