import { isIP } from 'node:net'
import type { Context } from 'hono'
import type { Bindings } from './request-header.ts'

/**
 * The address of whoever asks; `null` for a call inside the process, such as that of a page which is being rendered. What
 * `X-Forwarded-For` claims is believed only as far as the operator's own proxies have written it: the last `proxyHops` entries.
 */
export function addressOf(bindings: Bindings, proxyHops: number): string | null {
  const incoming = bindings?.incoming
  if (!incoming) return null
  const connection = plain(incoming.socket.remoteAddress ?? 'unknown')
  if (proxyHops === 0) return connection
  const written = [incoming.headers['x-forwarded-for'] ?? ''].flat().join(', ')
  const entry = written
    .split(',')
    .map((each) => plain(each.trim()))
    .at(-proxyHops)
  return entry !== undefined && isIP(entry) !== 0 ? entry : connection
}

/** An IPv4 address that came through an IPv6 socket, as the same client has it elsewhere. */
const plain = (address: string) =>
  address.startsWith('::') ? address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '') : address

/** Notes where a request comes from, for whoever counts what an address does. */
export const noteAddress = (context: Context, address: string | null) => context.set('address', address)

export const notedAddress = (context: Context) => (context.get('address') as string | null | undefined) ?? null
