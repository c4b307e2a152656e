import { isIPv6 } from 'node:net'
import type { Context } from 'hono'
import type { Clock } from '../dependencies.ts'
import { ApiError } from '../errors.ts'
import { notedAddress } from './address.ts'
import { TokenBuckets } from './token-buckets.ts'
import type { RateSettings } from './token-buckets.ts'

/** What a request costs that needs no work: an answer that is kept, `304`, a file. A cost of 1 is a small answer made anew. */
const requestCost = 0.1

type Spend = (cost: number) => void

/**
 * Holds an address back that asks for more work than its share. Every request costs a little, and one for which an answer has
 * to be made costs what its route states, before the work begins. Calls inside the process are free: the page for which they
 * are made has been paid for.
 */
export function politeRates({ perSecond, burst }: RateSettings, clock: Clock): (context: Context) => void {
  const buckets = perSecond === null ? null : new TokenBuckets(perSecond, burst)
  return (context) => {
    const address = notedAddress(context)
    if (!buckets || address === null) return
    const name = bucketOf(address)
    const spend: Spend = (cost) => refuseUnless(buckets.take(name, cost, clock().getTime()))
    spend(requestCost)
    context.set('spend', spend)
  }
}

/** Charges whoever asks for the work that comes now, or refuses it. */
export function charge(context: Context, cost: number): void {
  const spend = context.get('spend') as Spend | undefined
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
  if (!isIPv6(address)) return address
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
