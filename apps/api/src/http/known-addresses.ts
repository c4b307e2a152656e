import type { ReleaseRow } from '../database/rows.ts'
import { headerOf } from './request-header.ts'
import type { Bindings } from './request-header.ts'

/** What an address means in one release: the answer's key in the cache, its tag, and headers of its own. */
export interface KnownAddress {
  key: string
  tag: string
  headers: Readonly<Record<string, string>>
}

const most = 20_000

/** Addresses that were read before, so that the next one who asks waits for no reading. The oldest unused give way. */
export class KnownAddresses {
  readonly #known = new Map<string, KnownAddress>()

  get(name: string): KnownAddress | undefined {
    const found = this.#known.get(name)
    if (!found) return undefined
    this.#known.delete(name)
    this.#known.set(name, found)
    return found
  }

  set(name: string, known: KnownAddress): void {
    this.#known.set(name, known)
    if (this.#known.size <= most) return
    const [oldest] = this.#known.keys()
    if (oldest !== undefined) this.#known.delete(oldest)
  }
}

/** What an address means depends on the newest release, and on the formats that the reader takes. */
export const addressName = (request: Request, bindings: Bindings, { number, contentHash }: ReleaseRow): string =>
  `${number} ${contentHash} ${headerOf(request, bindings, 'accept') ?? ''} ${request.url}`
