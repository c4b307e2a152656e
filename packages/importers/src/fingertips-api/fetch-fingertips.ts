import { setTimeout } from 'node:timers/promises'
import { checkAddress } from './check-address.ts'
import { FETCH_LIMITS, fetchBytes } from './fetch-bytes.ts'
import type { FetchLimits } from './fetch-bytes.ts'
import { FetchProblem } from './fetch-problem.ts'

export interface FetchOrder {
  /** Numbers of indicators; each is a page of its own. */
  indicators: readonly number[]
  areaType: number
  /** The type of area above; England, 15, where none is named. */
  parentAreaType?: number
}

export interface FetchSource {
  /** The address of an API that speaks as Fingertips does, up to `/api/`. */
  address: string
  /** Hosts that may be asked, with their port where it is not the usual one. */
  allowedHosts: readonly string[]
  limits?: Partial<FetchLimits>
  time?: FetchTime
}

/** The time, from outside, so that a test decides how it passes. */
export interface FetchTime {
  now: () => number
  wait: (milliseconds: number) => Promise<void>
}

const realTime: FetchTime = { now: () => performance.now(), wait: (milliseconds) => setTimeout(milliseconds) }

/** The file of one indicator, as the source gave it. */
export type FingertipsPage =
  | { kind: 'file'; indicator: number; bytes: Uint8Array }
  /** The source has no such indicator or area type. */
  | { kind: 'missing'; indicator: number; message: string }

/**
 * Fetches indicators one after the other, never faster than the limits allow. Each page stands for itself, so whoever keeps
 * the pages goes on after a cut by asking for the others.
 *
 * @throws FetchProblem when the source may not be asked, is not to be had, or answers with something else.
 */
export async function* fetchFingertips(order: FetchOrder, source: FetchSource): AsyncGenerator<FingertipsPage> {
  const base = checkAddress(source.address, source.allowedHosts)
  const limits = { ...FETCH_LIMITS, ...source.limits }
  const time = source.time ?? realTime
  let next = time.now()
  const takeTurn = async (): Promise<void> => {
    if (next > time.now()) await time.wait(next - time.now())
    next = time.now() + limits.pause
  }
  for (const indicator of order.indicators) {
    const url = pageAddress(base, indicator, order)
    try {
      const bytes = await fetchPatiently(url, limits, { takeTurn, wait: time.wait })
      requireFigures(bytes, url)
      yield { kind: 'file', indicator, bytes }
    } catch (error) {
      if (!(error instanceof FetchProblem) || !error.isMissing) throw error
      yield { kind: 'missing', indicator, message: error.message }
    }
  }
}

function pageAddress(base: URL, indicator: number, { areaType, parentAreaType = 15 }: FetchOrder): URL {
  const url = new URL('all_data/csv/by_indicator_id', base)
  url.search = new URLSearchParams({
    indicator_ids: String(indicator),
    child_area_type_id: String(areaType),
    parent_area_type_id: String(parentAreaType),
    include_sortable_time_periods: 'yes',
  }).toString()
  return url
}

/** Asks again after a cut or when the source is busy, waiting twice as long each time or as long as the source says. */
async function fetchPatiently(
  url: URL,
  limits: FetchLimits,
  { takeTurn, wait }: { takeTurn: () => Promise<void>; wait: FetchTime['wait'] },
): Promise<Uint8Array> {
  for (let attempt = 1; ; attempt += 1) {
    await takeTurn()
    const fetched = await fetchBytes(url, limits)
    if (fetched.kind === 'bytes') return fetched.bytes
    if (attempt >= limits.attempts) {
      throw new FetchProblem(`${url.href} could not be read: ${fetched.reason}, ${attempt} times.`)
    }
    await wait(fetched.after ?? limits.pause * 2 ** (attempt - 1))
  }
}

/** A page for people, with a status as if all were well, is no file of figures. */
function requireFigures(bytes: Uint8Array, url: URL): void {
  const beginning = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart()
  if (/^\uFEFF?"?indicator[ _]?id/i.test(beginning)) return
  throw new FetchProblem(`${url.href} does not answer with a Fingertips file but with “${beginning.slice(0, 60)}”.`)
}
