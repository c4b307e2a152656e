import { FetchProblem } from './fetch-problem.ts'

export interface FetchLimits {
  /** Milliseconds after which one request is given up, its answer included. */
  longest: number
  /** The most bytes that one answer may have. */
  mostBytes: number
  /** Milliseconds from the beginning of one request to that of the next. */
  pause: number
  /** How often one page is asked for before it is given up. */
  attempts: number
}

export const FETCH_LIMITS: FetchLimits = { longest: 120_000, mostBytes: 200 * 1024 * 1024, pause: 1000, attempts: 4 }

/** How an address is asked. */
export interface Asking {
  /** The media type that is wanted. */
  accept: string
  /** What is sent to it, as JSON; without it the address is only read. */
  body?: unknown
  /** Whether a redirect may be followed to another host; to the same host it always may. */
  mayFollow?: (url: URL) => boolean
}

/** What was answered: the bytes, or how long to wait before asking again, in milliseconds if the source says so. */
export type Fetched = { kind: 'bytes'; bytes: Uint8Array } | { kind: 'again'; reason: string; after: number | null }

const MOST_REDIRECTS = 3

/**
 * Asks for one address once. It follows redirects on the same host only, unless `mayFollow` says otherwise, and gives up on
 * an answer that is too long or takes too long.
 *
 * @throws FetchProblem when asking again cannot help.
 */
export async function fetchBytes(url: URL, limits: FetchLimits, asking: Asking): Promise<Fetched> {
  const signal = AbortSignal.timeout(limits.longest)
  try {
    const answer = await follow(url, signal, asking)
    if (answer.status === 429 || answer.status >= 500) {
      await answer.body?.cancel()
      return { kind: 'again', reason: `it answered with status ${answer.status}`, after: retryAfter(answer) }
    }
    if (!answer.ok) {
      const isMissing = answer.status === 404 || answer.status === 400
      throw new FetchProblem(`${url.href} answered with status ${answer.status}.${await detailOf(answer)}`, {
        isMissing,
      })
    }
    return { kind: 'bytes', bytes: await readBody(answer, url, limits.mostBytes) }
  } catch (error) {
    if (error instanceof FetchProblem) throw error
    const reason = signal.aborted ? `it took longer than ${limits.longest / 1000} seconds` : 'the connection was cut'
    return { kind: 'again', reason, after: null }
  }
}

async function follow(from: URL, signal: AbortSignal, { accept, body, mayFollow }: Asking): Promise<Response> {
  const sent =
    body === undefined
      ? { headers: { accept } }
      : { method: 'POST', headers: { accept, 'content-type': 'application/json' }, body: JSON.stringify(body) }
  let url = from
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const answer = await fetch(url, { ...sent, redirect: 'manual', signal })
    const location = answer.headers.get('location')
    if (answer.status < 300 || answer.status >= 400 || location === null) return answer
    await answer.body?.cancel()
    const next = new URL(location, url)
    if (next.origin !== from.origin && !mayFollow?.(next)) {
      throw new FetchProblem(`${from.href} leads to another host, ${next.host}, which is not followed.`)
    }
    url = next
  }
  throw new FetchProblem(`${from.href} leads in a circle.`)
}

async function readBody(answer: Response, url: URL, mostBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  const body = (answer.body ?? []) as AsyncIterable<Uint8Array> | Uint8Array[]
  for await (const part of body) {
    length += part.byteLength
    if (length > mostBytes) {
      throw new FetchProblem(`${url.href} answers with more than ${mostBytes.toLocaleString('en-GB')} bytes.`)
    }
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function retryAfter(answer: Response): number | null {
  const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 300) * 1000 : null
}

/** What a problem document says, so that the reader learns which number was wrong. */
async function detailOf(answer: Response): Promise<string> {
  if (!(answer.headers.get('content-type') ?? '').startsWith('application/problem+json')) {
    await answer.body?.cancel()
    return ''
  }
  const problem: unknown = await answer.json().catch(() => null)
  const detail = typeof problem === 'object' && problem !== null && 'detail' in problem ? problem.detail : ''
  return typeof detail === 'string' ? ` ${detail.slice(0, 300)}` : ''
}
