import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import autocannon from 'autocannon'
import { Hono } from 'hono'
import { countyIndicators } from './county.ts'
import type { CountySize } from './county.ts'
import { countyApplication } from './queries.ts'

export interface Throughput {
  name: string
  perSecond: number
  /** Of what a bare handler gives for a body of the same size. */
  ofBare: number
}

interface Load {
  fetch: (request: Request, environment: object) => Response | Promise<Response>
  /** An address for each request: the same again, or another one each time. */
  paths: readonly string[]
  headers?: Record<string, string>
  /** Whether answers without a body are meant. */
  isUnchanged?: boolean
}

const seconds = 4
const connections = 10

async function load({ fetch, paths, headers = {}, isUnchanged = false }: Load): Promise<number> {
  const server = await new Promise<Server>((resolve) => {
    const started = serve({ fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(started as Server))
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    requests: paths.map((path) => ({ path, headers })),
    connections,
    duration: seconds,
  })
  await new Promise((resolve) => server.close(resolve))
  if (result.non2xx > 0 && !isUnchanged) throw new Error(`${result.non2xx} answers were errors`)
  return result.requests.average
}

/** Answers of the application, whole middleware and all, beside those of a handler that does nothing but answer. */
export async function throughputs(folder: string, size: CountySize): Promise<Throughput[]> {
  const { app, close } = await countyApplication(folder)
  const slugs = countyIndicators(size).map(({ slug }) => slug)
  const path = (slug: string, more = '') =>
    `/api/v1/estimates?indicator=${slug}&scheme=upper-tier-authority-2025&period=2024-01-01/P1Y${more}`
  const [first = ''] = slugs
  const answer = await app.request(`http://127.0.0.1${path(first)}`)
  const body = await answer.text()
  const etag = answer.headers.get('etag') ?? ''
  const bare = new Hono()
  bare.get('/*', (context) => context.body(body, 200, { 'content-type': 'application/json' }))
  const nothing = new Hono()
  nothing.get('/*', (context) => context.body(null, 304))
  // Addresses that differ without asking for anything else are not understood, so each asks for another year and indicator.
  const years = Array.from({ length: 20 }, (_, index) => 2005 + index)
  const many = slugs.flatMap((slug) => years.map((year) => path(slug).replace('2024', String(year))))
  const alone = await load({ fetch: bare.fetch, paths: [path(first)] })
  const cached = await load({ fetch: app.fetch, paths: [path(first)] })
  const uncached = await load({ fetch: app.fetch, paths: many })
  const aloneEmpty = await load({ fetch: nothing.fetch, paths: [path(first)], isUnchanged: true })
  const unchanged = await load({
    fetch: app.fetch,
    paths: [path(first)],
    headers: { 'if-none-match': etag },
    isUnchanged: true,
  })
  await close()
  const line = (name: string, perSecond: number, of: number): Throughput => ({
    name,
    perSecond: Math.round(perSecond),
    ofBare: Number((perSecond / of).toFixed(2)),
  })
  return [
    line(`bare handler, ${Math.round(body.length / 1000)} kB`, alone, alone),
    line('cached', cached, alone),
    line('uncached, another indicator and year each time', uncached, alone),
    line('bare 304', aloneEmpty, aloneEmpty),
    line('304', unchanged, aloneEmpty),
  ]
}
