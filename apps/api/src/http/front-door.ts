import { addressOf } from './address.ts'
import type { CurrentRelease } from './current-release.ts'
import { notModified } from './dress.ts'
import type { Watch } from './entrance.ts'
import { addressName } from './known-addresses.ts'
import type { KnownAddresses } from './known-addresses.ts'
import { requestCost } from './rate-limit.ts'
import type { Shares } from './rate-limit.ts'
import { headerOf, isFromNetwork } from './request-header.ts'
import type { Bindings } from './request-header.ts'
import { tagAmong } from './send.ts'

interface House {
  current: CurrentRelease
  addresses: KnownAddresses
  shares: Shares
}

/**
 * Tells whoever asks again and has the newest answer already so, before any layer: a reader with a page that has not changed
 * asks for each of its answers again. Everybody else is led in, where whatever is wrong is said.
 */
export function frontDoor({ isShuttingDown, proxyHops }: Watch, { current, addresses, shares }: House) {
  return (request: Request, bindings: Bindings): Response | undefined => {
    const given = headerOf(request, bindings, 'if-none-match')
    if (given === undefined || !isReading(request.method) || isShuttingDown()) return undefined
    const newest = current.peek(isFromNetwork(bindings))
    const known = newest && addresses.get(addressName(request, bindings, newest))
    const etag = known && tagAmong(given, known.tag)
    if (etag === undefined || shares(addressOf(bindings, proxyHops), requestCost) > 0) return undefined
    return notModified({ ...known?.headers, etag })
  }
}

const isReading = (method: string) => method === 'GET' || method === 'HEAD'
