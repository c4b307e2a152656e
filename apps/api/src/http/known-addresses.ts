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
    // While there is room, nobody has to know which address was used last.
    if (!found || this.#known.size <= most / 2) return found
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
export function addressName(request: Request, bindings: Bindings, { number, contentHash }: ReleaseRow): string {
  const incoming = bindings?.incoming
  // What the server has read of a request costs less than an address that is put together from it.
  const address = incoming?.url === undefined ? request.url : `${incoming.headers.host ?? ''} ${incoming.url}`
  return `${number} ${contentHash} ${headerOf(request, bindings, 'accept') ?? ''} ${address}`
}
