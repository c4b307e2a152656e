import type { OpenAPIHono } from '@hono/zod-openapi'
import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { PublicRoutes } from '../client.ts'
import type { ReleaseRow } from '../database/rows.ts'
import { ApiError } from '../errors.ts'
import type { EvidenceSource } from '../evidence/evidence-source.ts'
import { newestRelease, releaseByNumber } from '../evidence/published.queries.ts'
import type { Published } from '../evidence/published.queries.ts'
import { sha256 } from '../hash.ts'
import { methodVersion } from '../publishing/method-version.ts'
import type { AnswerCache, StoredAnswer } from './answer-cache.ts'
import { viewCost } from './costs.ts'
import { listed, listingQuery } from './listing.ts'
import type { Listing, ListingChoice } from './listing.ts'
import { canonicalUrl, parametersOf, readParameters } from './query.ts'
import { charge } from './rate-limit.ts'
import { matchedTag, sendStored } from './send.ts'

export const apiBase = '/api/v1'

/** What a public route may look at: one release of the published database, and nothing else. */
export interface PublicContext {
  published: Published
  release: ReleaseRow
  evidence: EvidenceSource
}

/** A public route: what it understands, what it answers, and how. Its documentation is made from the same schemas. */
export interface PublicRoute<Path extends string, Parameters extends z.ZodObject, Query extends z.ZodObject, Answer> {
  /** Below `/api/v1`, with parameters in braces; one called `id` may hold slashes. */
  path: Path
  summary: string
  tag: string
  parameters: Parameters
  query: Query
  answer: z.ZodType<Answer>
  handle: (given: z.output<Parameters> & z.output<Query>, at: PublicContext) => Promise<Answer | Redirect>
  /** The list in the answer that readers may sort, page and narrow; left out where there is none. */
  list?: Listing<Answer>
}

/** Sends the reader to another address of the API. */
export class Redirect {
  readonly location: string

  constructor(location: string) {
    this.location = location
  }
}

export interface PublicRouting {
  app: OpenAPIHono
  published: Published
  evidence: (release: number) => EvidenceSource
  cache: AnswerCache
}

type Serialise<Answer> = (answer: Answer) => Pick<StoredAnswer, 'headers' | 'body'>

const asJson = (answer: unknown) => ({
  headers: { 'content-type': 'application/json' },
  body: new TextEncoder().encode(JSON.stringify(answer)),
})

/** Adds a route that answers with JSON. Path and answer are those that `@jsna/api/client` promises. */
export function publicRoute<Path extends keyof PublicRoutes, Parameters extends z.ZodObject, Query extends z.ZodObject>(
  routing: PublicRouting,
  route: PublicRoute<Path, Parameters, Query, PublicRoutes[Path]['answer']>,
): void {
  addRoute(routing, route, asJson, { 'application/json': { schema: route.answer } })
}

/** Adds a route that answers with a file of another kind. */
export function downloadRoute<Parameters extends z.ZodObject, Query extends z.ZodObject>(
  routing: PublicRouting,
  route: PublicRoute<string, Parameters, Query, string>,
  contentType: string,
  fileName: string,
): void {
  const headers = { 'content-type': contentType, 'content-disposition': `attachment; filename="${fileName}"` }
  const serialise = (text: string) => ({ headers, body: new TextEncoder().encode(text) })
  addRoute(routing, route, serialise, { [contentType]: { schema: route.answer } })
}

function addRoute<Path extends string, Parameters extends z.ZodObject, Query extends z.ZodObject, Answer>(
  routing: PublicRouting,
  route: PublicRoute<Path, Parameters, Query, Answer>,
  serialise: Serialise<Answer>,
  content: Record<string, { schema: z.ZodType<Answer> }>,
): void {
  const { app } = routing
  const path = apiBase + route.path
  const query = route.list ? route.query.extend(listingQuery(route.list)) : route.query
  app.openAPIRegistry.registerPath({
    method: 'get',
    path,
    summary: route.summary,
    description: viewCost(route.path).bound,
    tags: [route.tag],
    request: { params: route.parameters, query },
    responses: {
      200: { description: route.summary, content },
      400: { description: 'A parameter is unknown or malformed; the answer names it.', content: problemContent },
      404: { description: 'There is nothing of that name in this release.', content: problemContent },
    },
  })
  const pattern = path.replace('{id}', ':id{.+}').replaceAll(/\{(\w+)\}/g, ':$1')
  const readable = { ...route, query: query as Query }
  app.get(pattern, (context) => answerRequest(context, routing, readable, serialise))
  app.all(pattern, () => {
    throw new ApiError('method-not-allowed', 'This address can only be read.', {}, { allow: 'GET, HEAD' })
  })
}

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    requestId: z.string(),
  })
  .openapi('Problem')

export const problemContent = { 'application/problem+json': { schema: problemSchema } }

async function answerRequest<Path extends string, Parameters extends z.ZodObject, Query extends z.ZodObject, Answer>(
  context: Context,
  { published, evidence, cache }: PublicRouting,
  route: PublicRoute<Path, Parameters, Query, Answer>,
  serialise: Serialise<Answer>,
): Promise<Response> {
  const url = new URL(context.req.url)
  const parameters = readParameters(route.parameters, context.req.param())
  const query = readParameters(route.query, parametersOf(url))
  const asked = (query as { release?: number }).release
  const release = await releaseFor(published, asked)
  const key = `${release.number} ${release.contentHash} ${canonicalUrl(url)}`
  const tag = sha256(`${methodVersion} ${key}`).slice(0, 27)
  // An address that names its release always means the same; one without means the newest, so it is asked again.
  const caching = asked === undefined ? 'public, no-cache' : 'public, max-age=31536000, immutable'
  const matched = matchedTag(context, tag)
  if (matched !== undefined) {
    const headers = { etag: matched, vary: 'accept-encoding', 'cache-control': caching }
    return new Response(null, { status: 304, headers })
  }
  let stored = cache.get(key)
  if (!stored) {
    charge(context, viewCost(route.path).units)
    const at = { published, release, evidence: evidence(release.number) }
    const answer = await route.handle({ ...parameters, ...query }, at)
    if (answer instanceof Redirect) return redirectTo(answer)
    const { list } = route
    const chosen = list && listed(answer as Answer & object, list, query as ListingChoice, url)
    const { headers, body } = serialise((chosen?.shown ?? answer) as Answer)
    stored = { status: 200, headers: { ...headers, ...chosen?.headers, 'cache-control': caching }, body }
    cache.set(key, stored)
  }
  return sendStored(context, cache, key, stored, tag)
}

function redirectTo({ location }: Redirect): Response {
  return new Response(null, { status: 301, headers: { location, 'cache-control': 'public, no-cache' } })
}

export async function releaseFor(published: Published, asked: number | undefined): Promise<ReleaseRow> {
  const found = asked === undefined ? await newestRelease(published) : await releaseByNumber(published, asked)
  if (found) return found
  if (asked !== undefined) throw new ApiError('not-found', `There is no release ${asked}.`)
  throw new ApiError('nothing-published', 'There is no release yet. Publish one with “jsna publish”.')
}

export const releaseMark = ({ number, publishedAt, title }: ReleaseRow) => ({ number, publishedAt, title })

export const noParameters = z.object({})
