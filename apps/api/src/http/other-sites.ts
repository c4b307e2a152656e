import type { OpenAPIHono } from '@hono/zod-openapi'

const published = '/api/v1/'
const workspace = '/api/v1/workspace'
const fingertips = '/fingertips/api/'

/**
 * Headers by which a script of another site may read what is published: a council's own pages, a notebook, another hub. A
 * browser sends no cookies along, so every site reads what everybody reads, and the workspace stays closed to all of them.
 */
export const readableElsewhere = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'etag, link, retry-after, content-disposition, content-range, accept-ranges, x-request-id',
  'cross-origin-resource-policy': 'cross-origin',
}

const preflight = {
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers': 'accept, if-none-match, range',
  'access-control-max-age': '86400',
}

const nothing = {}

/** The headers that open an answer to scripts of other sites: those of published data have some, all others none. */
export const headersForOtherSites = (address: string): Readonly<Record<string, string>> =>
  isOpen(address) ? readableElsewhere : nothing

function isOpen(address: string): boolean {
  const start = address.indexOf('/', address.indexOf('//') + 2)
  if (address.startsWith(published, start)) return !address.startsWith(workspace, start)
  return address.slice(start, start + fingertips.length).toLowerCase() === fingertips
}

/** Answers a browser that asks first whether a script of another site may read an address. */
export function answerPreflights(app: OpenAPIHono): void {
  app.on('OPTIONS', [`${published}*`, `${fingertips}*`], async (context, next) => {
    const isPreflight = context.req.header('access-control-request-method') !== undefined
    if (!isPreflight || !isOpen(context.req.url)) return next()
    return new Response(null, { status: 204, headers: preflight })
  })
}
