import type { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { ApiError } from '../errors.ts'
import { sha256 } from '../hash.ts'
import { acceptedEncoding } from '../http/answer-cache.ts'
import { fingertipsCost } from '../http/costs.ts'
import { releaseFor } from '../http/public-route.ts'
import type { PublicContext, PublicRouting } from '../http/public-route.ts'
import { readParameters } from '../http/query.ts'
import { charge } from '../http/rate-limit.ts'
import { requestHeader } from '../http/request-header.ts'
import { matchedTag, sendEncoded, sendStored } from '../http/send.ts'
import { methodVersion } from '../publishing/method-version.ts'
import { fileHeaders, sendLargeFile } from './send-large-file.ts'
import type { LargeFile } from './send-large-file.ts'
import type { FingertipsView } from './view.ts'

export const fingertipsBase = '/fingertips'

export interface FingertipsRouting extends PublicRouting {
  view: (at: PublicContext) => Promise<FingertipsView>
}

/** What a route of the Fingertips API may look at. */
export interface FingertipsContext extends PublicContext {
  view: FingertipsView
}

/** A file that is answered instead of JSON. */
export interface FingertipsFile {
  fileName: string
  csv: string
}

export interface FingertipsRoute<Query extends z.ZodObject> {
  /** Below `/fingertips/api`. */
  path: string
  query: Query
  handle: (given: z.output<Query>, at: FingertipsContext) => Promise<object> | object
}

/**
 * Adds a route that speaks as Fingertips does. Parameters are read whatever their case, and those that the route does not
 * know are passed over, because the clients send some; what it answers is cached by the ones that it knows.
 */
export function fingertipsRoute<Query extends z.ZodObject>(
  routing: FingertipsRouting,
  route: FingertipsRoute<Query>,
): void {
  const path = `${fingertipsBase}/api/${route.path}`
  const { units } = fingertipsCost(route.path)
  routing.app.get(path, (context) => answer(context, routing, route, units))
  routing.app.all(path, () => {
    throw new ApiError('method-not-allowed', 'This address can only be read.', {}, { allow: 'GET, HEAD' })
  })
}

async function answer<Query extends z.ZodObject>(
  context: Context,
  routing: FingertipsRouting,
  route: FingertipsRoute<Query>,
  cost: number,
): Promise<Response> {
  const { published, evidence, cache, view } = routing
  const query = readParameters(route.query, parametersOf(new URL(context.req.url)))
  const release = await releaseFor(published, undefined)
  const key = `${release.number} ${release.contentHash} ${fingertipsBase}/api/${route.path} ${JSON.stringify(query)}`
  const tag = sha256(`${methodVersion} ${key}`).slice(0, 27)
  const caching = 'public, no-cache'
  const matched = matchedTag(context, tag)
  if (matched !== undefined) {
    return new Response(null, {
      status: 304,
      headers: { etag: matched, vary: 'accept-encoding', 'cache-control': caching },
    })
  }
  const stored = cache.get(key)
  if (stored) return sendStored(context, cache, key, stored, tag)
  const encoding = acceptedEncoding(requestHeader(context, 'accept-encoding'))
  const encoded = cache.getEncoded(key, encoding)
  if (encoded) return sendEncoded(context, encoded, tag)
  charge(context, cost)
  const at = { published, release, evidence: evidence(release.number) }
  const found = await route.handle(query, { ...at, view: await view(at) })
  if (isLarge(found)) return sendLargeFile(context, routing, found, { key, tag, encoding, release: release.number })
  const { headers, body } = serialise(found)
  const made = { status: 200, headers: { ...headers, 'cache-control': caching }, body }
  cache.set(key, made)
  return sendStored(context, cache, key, made, tag)
}

function serialise(found: object): { headers: Record<string, string>; body: Uint8Array } {
  const encoder = new TextEncoder()
  if (!isFile(found)) {
    return {
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: encoder.encode(JSON.stringify(found)),
    }
  }
  return { headers: fileHeaders(found.fileName), body: encoder.encode(found.csv) }
}

const isLarge = (found: object): found is LargeFile => 'order' in found && 'fileName' in found

const isFile = (found: object): found is FingertipsFile => 'csv' in found && 'fileName' in found

/** Names of parameters in small letters, without spaces around them. Of one that is repeated the last counts, and a blank one counts as left out. */
function parametersOf(url: URL): Record<string, string> {
  const found = [...url.searchParams].map(([name, value]) => [name.trim().toLowerCase(), value.trim()] as const)
  return Object.fromEntries(found.filter(([, value]) => value !== '' && value !== 'null'))
}
