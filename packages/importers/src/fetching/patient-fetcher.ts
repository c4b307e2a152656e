import { setTimeout } from 'node:timers/promises'
import { FETCH_LIMITS, fetchBytes } from './fetch-bytes.ts'
import type { Asking, FetchLimits } from './fetch-bytes.ts'
import { FetchProblem } from './fetch-problem.ts'

export interface FetchSource {
  /** The address of an API, up to the part that all its services have in common. */
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

/** Asks a source for one address after the other, never faster than its limits allow. */
export interface PatientFetcher {
  limits: FetchLimits
  /**
   * Asks again after a cut or when the source is busy, waiting twice as long each time or as long as the source says.
   *
   * @throws FetchProblem when the address is not to be had.
   */
  fetch: (url: URL, asking: Asking) => Promise<Uint8Array>
  /** Waits as long as between two requests, for something that the source is still making. */
  rest: () => Promise<void>
}

/** A fetcher with the pace and the patience that a source is owed. */
export function createPatientFetcher({ limits: own, time = realTime }: FetchSource): PatientFetcher {
  const limits = { ...FETCH_LIMITS, ...own }
  let next = time.now()
  const takeTurn = async (): Promise<void> => {
    if (next > time.now()) await time.wait(next - time.now())
    next = time.now() + limits.pause
  }
  return {
    limits,
    rest: () => time.wait(limits.pause),
    async fetch(url, asking) {
      for (let attempt = 1; ; attempt += 1) {
        await takeTurn()
        const fetched = await fetchBytes(url, limits, asking)
        if (fetched.kind === 'bytes') return fetched.bytes
        if (attempt >= limits.attempts) {
          throw new FetchProblem(`${url.href} could not be read: ${fetched.reason}, ${attempt} times.`)
        }
        await time.wait(fetched.after ?? limits.pause * 2 ** (attempt - 1))
      }
    },
  }
}
