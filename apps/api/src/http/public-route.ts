import type { OpenAPIHono } from '@hono/zod-openapi'
import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { PublicRoutes } from '../client.ts'
import type { ReleaseRow } from '../database/rows.ts'
import { acceptedFormat, formats } from '../downloads/formats.ts'
import type { FormatName } from '../downloads/formats.ts'
import type { Log } from '../dependencies.ts'
import { ApiError } from '../errors.ts'
import type { EvidenceSource } from '../evidence/evidence-source.ts'
import { newestRelease, releaseByNumber } from '../evidence/published.queries.ts'
import type { Published } from '../evidence/published.queries.ts'
import type { LargeFiles } from '../fingertips/large-files.ts'
import { sha256 } from '../hash.ts'
import { methodVersion } from '../publishing/method-version.ts'
import type { ReleaseFiles } from '../release-files/release-files.ts'
import type { AnswerCache, StoredAnswer } from './answer-cache.ts'
import { viewCost } from './costs.ts'
import type { CurrentRelease } from './current-release.ts'
import { unchanged } from './dress.ts'
import { addressName } from './known-addresses.ts'
import type { KnownAddresses } from './known-addresses.ts'
import { listed, listingQuery } from './listing.ts'
import type { Listing, ListingChoice } from './listing.ts'
import { canonicalUrl, parametersOf, readParameters } from './query.ts'
import { charge } from './rate-limit.ts'
import { contentOf, describedBy, fileAddresses, formatQuery, formatsOf, writeAnswer } from './view-files.ts'
import type { ViewFiles } from './view-files.ts'
import { isFromNetwork, requestHeader } from './request-header.ts'
import type { Bindings } from './request-header.ts'
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
  /** How the answer is written in other formats than JSON; left out where it is only to be had as JSON. */
  files?: ViewFiles<Answer>
  /** What is asked says something about who asks, such as where they live: question and answer are kept nowhere. */
  isPersonal?: true
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
  current: CurrentRelease
  addresses: KnownAddresses
  releaseFiles: ReleaseFiles
  largeFiles: LargeFiles
  log: Log
}

/** Adds a route. Path and answer are those that `@jsna/api/client` promises; `format` or `Accept` choose another format. */
export function publicRoute<Path extends keyof PublicRoutes, Parameters extends z.ZodObject, Query extends z.ZodObject>(
  routing: PublicRouting,
  route: PublicRoute<Path, Parameters, Query, PublicRoutes[Path]['answer']>,
): void {
  // The addresses of files come first: what stands before the ending of a file would else be read as a name.
  for (const fixed of fileAddresses(route.files)) addAddress(routing, route, fixed)
  addAddress(routing, route, null)
}

function addAddress<Path extends string, Parameters extends z.ZodObject, Query extends z.ZodObject, Answer>(
  routing: PublicRouting,
  route: PublicRoute<Path, Parameters, Query, Answer>,
  fixed: FormatName | null,
): void {
  const { app } = routing
  const path = `${apiBase}${route.path}${fixed === null ? '' : `.${formats[fixed].ending}`}`
  const readable = (route.list ? route.query.extend(listingQuery(route.list)) : route.query) as Query
  const query = formatQuery(readable, route.files, fixed)
  const summary = fixed === null ? route.summary : `${route.summary} (${fixed})`
  app.openAPIRegistry.registerPath({
    method: 'get',
    path,
    summary,
    description: viewCost(route.path).bound,
    tags: [route.tag],
    request: { params: route.parameters, query },
    responses: {
      200: { description: summary, content: contentOf(route.answer, route.files, fixed) },
      400: { description: 'A parameter is unknown or malformed; the answer names it.', content: problemContent },
      404: { description: 'There is nothing of that name in this release.', content: problemContent },
      429: {
        description: 'You have asked for too much in too short a time: ask again after “Retry-After” seconds.',
        content: problemContent,
      },
    },
  })
  const pattern = patternOf(path)
  app.get(pattern, (context) => answerRequest(context, routing, { ...route, query }, fixed))
  app.all(pattern, () => {
    throw new ApiError('method-not-allowed', 'This address can only be read.', {}, { allow: 'GET, HEAD' })
  })
}

/** A path as the router reads it. A parameter before the ending of a file ends where the ending begins. */
const patternOf = (path: string) =>
  path
    .replace('{id}', ':id{.+}')
    .replace(
      /\{(\w+)\}(\.[\w.-]+)$/,
      (_, name: string, ending: string) => `:${name}{[^/]+${ending.replaceAll('.', '\\.')}}`,
    )
    .replaceAll(/\{(\w+)\}/g, ':$1')

function pathParameters(context: Context, fixed: FormatName | null): Record<string, string> {
  const given = context.req.param() as Record<string, string>
  if (fixed === null) return given
  const ending = `.${formats[fixed].ending}`
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      value.endsWith(ending) ? value.slice(0, -ending.length) : value,
    ]),
  )
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
  routing: PublicRouting,
  route: PublicRoute<Path, Parameters, Query, Answer>,
  fixed: FormatName | null,
): Promise<Response> {
  const known = await answerKnown(context, routing)
  if (known) return known
  const { published, evidence, cache, current, addresses } = routing
  const url = new URL(context.req.url)
  const parameters = readParameters(route.parameters, pathParameters(context, fixed))
  const { format, ...query } = readParameters(route.query, parametersOf(url)) as { format?: FormatName }
  const chosen = fixed ?? format ?? acceptedFormat(requestHeader(context, 'accept'), formatsOf(route.files))
  const asked = (query as { release?: number }).release
  const release = await releaseIn(current, asked)
  const payForWork = () => charge(context, viewCost(route.path).units)
  const answerAnew = () => route.handle({ ...parameters, ...query } as never, at)
  const at = { published, release, evidence: evidence(release.number) }
  if (route.isPersonal) {
    payForWork()
    return context.json((await answerAnew()) as object, 200, { 'cache-control': 'private, no-store' })
  }
  // A description names the address that was asked for, in its own spelling.
  const address = chosen === 'csv-metadata' ? url.pathname + url.search : canonicalUrl(url)
  const key = `${release.number} ${release.contentHash} ${chosen} ${address}`
  const tag = sha256(`${methodVersion} ${key}`).slice(0, 27)
  // An address that names its release always means the same; one without means the newest, so it is asked again.
  const caching = asked === undefined ? 'public, no-cache' : 'public, max-age=31536000, immutable'
  const vary = route.files && (fixed ?? format) === undefined ? 'accept-encoding, accept' : 'accept-encoding'
  const own = { vary, 'cache-control': caching }
  const newest = current.peek()
  if (newest) addresses.set(addressName(context.req.raw, context.env as Bindings, newest), { key, tag, headers: own })
  const matched = matchedTag(context, tag)
  if (matched !== undefined) {
    return unchanged(context, { ...own, etag: matched })
  }
  let stored: StoredAnswer | Redirect | undefined = cache.get(key)
  if (!stored) {
    payForWork()
    stored = await cache.once(key, async () => {
      await current.confirm(release)
      const answer = await answerAnew()
      if (answer instanceof Redirect) return answer
      const page = listedIn(route, answer, { choice: query, url, chosen })
      const wanted = { chosen, files: route.files, url }
      const { headers, body } = await writeAnswer(page.answer, at, wanted)
      const links = [page.headers.link, chosen === 'csv' ? describedBy(url, fixed) : undefined]
      const link = links.filter((each) => each !== undefined).join(', ')
      const made = {
        status: 200,
        headers: { ...headers, ...(link === '' ? {} : { link }), 'cache-control': caching },
        body,
      }
      cache.set(key, made)
      return made
    })
  }
  if (stored instanceof Redirect) return redirectTo(stored)
  return sendStored(context, cache, key, stored, tag, own)
}

/** The page of a list that was asked for. Files have whole rows: only JSON is narrowed to some fields. */
function listedIn<Path extends string, Parameters extends z.ZodObject, Query extends z.ZodObject, Answer>(
  { list }: PublicRoute<Path, Parameters, Query, Answer>,
  answer: Answer,
  { choice, url, chosen }: { choice: ListingChoice; url: URL; chosen: FormatName },
): { answer: Answer; headers: Record<string, string> } {
  if (!list) return { answer, headers: {} }
  if (choice.fields && chosen !== 'json') {
    throw new ApiError('invalid-parameter', 'The parameter “fields” narrows JSON only; files have all columns.', {
      parameters: ['fields'],
    })
  }
  const { shown, headers } = listed(answer as Answer & object, list, choice, url)
  return { answer: shown as Answer, headers }
}

/** An address that was read before: nothing of it is looked at again. */
async function answerKnown(
  context: Context,
  { cache, current, addresses }: PublicRouting,
): Promise<Response | undefined> {
  const newest = current.peek(isFromNetwork(context.env as Bindings))
  const known = newest && addresses.get(addressName(context.req.raw, context.env as Bindings, newest))
  const stored = known && cache.get(known.key)
  return stored && sendStored(context, cache, known.key, stored, known.tag, known.headers)
}

function redirectTo({ location }: Redirect): Response {
  return new Response(null, { status: 301, headers: { location, 'cache-control': 'public, no-cache' } })
}

async function releaseIn(current: CurrentRelease, asked: number | undefined): Promise<ReleaseRow> {
  return found(asked === undefined ? await current.newest() : await current.numbered(asked), asked)
}

export async function releaseFor(published: Published, asked: number | undefined): Promise<ReleaseRow> {
  return found(asked === undefined ? await newestRelease(published) : await releaseByNumber(published, asked), asked)
}

function found(release: ReleaseRow | undefined, asked: number | undefined): ReleaseRow {
  if (release) return release
  if (asked !== undefined) throw new ApiError('not-found', `There is no release ${asked}.`)
  throw new ApiError('nothing-published', 'There is no release yet. Publish one with “jsna publish”.')
}

export const releaseMark = ({ number, publishedAt, title }: ReleaseRow) => ({ number, publishedAt, title })

export const noParameters = z.object({})
