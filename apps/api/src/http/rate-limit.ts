import { isIPv6 } from 'node:net'
import type { Context } from 'hono'
import type { Clock } from '../dependencies.ts'
import { ApiError } from '../errors.ts'
import { TokenBuckets } from './token-buckets.ts'
import type { RateSettings } from './token-buckets.ts'

/** What a request costs that needs no work: an answer that is kept, `304`, a file. A cost of 1 is a small answer made anew. */
export const requestCost = 0.1

/**
 * Takes what something costs from the share of an address and answers 0, or takes nothing and answers after how many
 * milliseconds there will be enough.
 */
export type Shares = (address: string | null, cost: number) => number

/**
 * Holds an address back that asks for more work than its share. Every request costs a little, and one for which an answer has
 * to be made costs what its route states, before the work begins. Calls inside the process are free: the page for which they
 * are made has been paid for.
 */
export function politeShares({ perSecond, burst }: RateSettings, clock: Clock): Shares {
  if (perSecond === null) return () => 0
  const buckets = new TokenBuckets(perSecond, burst)
  return (address, cost) => (address === null ? 0 : buckets.take(bucketOf(address), cost, clock().getTime()))
}

/** Charges a request that is let in, and lets its route charge for the work that it makes. */
export function admit(context: Context, shares: Shares, address: string | null): void {
  const spend = (cost: number) => refuseUnless(shares(address, cost))
  spend(requestCost)
  context.set('spend', spend)
}

/** Charges whoever asks for the work that comes now, or refuses it. */
export function charge(context: Context, cost: number): void {
  const spend = context.get('spend') as ((cost: number) => void) | undefined
  spend?.(cost)
}

function refuseUnless(wait: number): void {
  if (wait === 0) return
  const seconds = Math.ceil(wait / 1000)
  throw new ApiError(
    'too-many-requests',
    `You have asked for more than one reader’s share. Ask again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, or download whole files.`,
    {},
    { 'retry-after': String(seconds) },
  )
}

/** Whoever has one IPv6 address has the whole network of 64 bits around it. */
function bucketOf(address: string): string {
  if (!address.includes(':') || !isIPv6(address)) return address
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? []
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
