import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { AnswerCache } from '../http/answer-cache.ts'
import type { StoredAnswer } from '../http/answer-cache.ts'
import { pageCost } from '../http/costs.ts'
import { charge } from '../http/rate-limit.ts'
import { loadExplorer } from './explorer.ts'
import type { Render } from './explorer.ts'
import { readBuild } from './files.ts'

export interface Site {
  render: Render
  files: ReadonlyMap<string, StoredAnswer>
}

/** Loads the builds of both apps; throws a `BuildMissing` that names the command where one is not there. */
export async function loadSite(projectFolder: string): Promise<Site> {
  const explorer = join(projectFolder, 'apps', 'explorer')
  const files = new Map([
    ...readBuild(join(explorer, 'dist', 'client'), '/', 'The public site'),
    ...readBuild(join(projectFolder, 'apps', 'editor', 'dist'), '/editor/', 'The editor'),
  ])
  return { render: await loadExplorer(explorer), files }
}

export interface SiteDependencies {
  site: Site
  /** Answers a call to the public API in process. */
  fetch: typeof globalThis.fetch
  /** What a page depends on besides its address: the newest release, whether there are postcodes, and files that it names. */
  edition: (path: string) => Promise<string>
  publicAddress: string | null
}

const mostBytes = 64 * 1024 * 1024

/** Serves the public site, rendered in this process, and the editor's files. */
export function createSite({ site, fetch, edition, publicAddress }: SiteDependencies): Hono {
  const cache = new AnswerCache(mostBytes)

  const send = async (context: Context, key: string, answer: StoredAnswer): Promise<Response> => {
    const etag = answer.headers.etag
    if (
      etag &&
      context.req
        .header('if-none-match')
        ?.split(/\s*,\s*/)
        .includes(etag)
    ) {
      return new Response(null, {
        status: 304,
        headers: { etag, 'cache-control': answer.headers['cache-control'] ?? '' },
      })
    }
    const { status, headers, body } = await cache.encoded(key, answer, context.req.header('accept-encoding'))
    return new Response(context.req.method === 'HEAD' ? null : new Uint8Array(body), { status, headers })
  }

  const renderPage = async (context: Context): Promise<Response> => {
    const { pathname, search, origin } = new URL(context.req.url)
    const baseUrl = publicAddress ?? origin
    const request = { url: pathname + search, fetch, baseUrl }
    const at = await edition(pathname).catch(() => null)
    if (at === null) return answerUnkept(context, request)
    const key = `${at} ${baseUrl} ${pathname}${search}`
    const known = cache.get(key)
    if (known) return send(context, key, known)
    charge(context, pageCost.units)
    const page = await cache.once(key, () => makePage(request, key))
    return page.headers.etag === undefined ? new Response(page.body, page) : send(context, key, page)
  }

  /** The database cannot be asked: the page says so itself, to people, as it does of anything that it cannot show. */
  const answerUnkept = async (context: Context, request: Parameters<Render>[0]): Promise<Response> => {
    charge(context, pageCost.units)
    const { status, headers, html } = await site.render(request)
    return new Response(html, { status, headers: { ...headers, 'cache-control': 'no-store' } })
  }

  const makePage = async (request: Parameters<Render>[0], key: string) => {
    const page = await site.render(request)
    const body = new TextEncoder().encode(page.html)
    const headers: Record<string, string> = { 'cache-control': 'no-cache', vary: 'accept-encoding', ...page.headers }
    const isKept = page.status === 200 && !headers['cache-control']?.includes('no-store')
    if (!isKept) return { status: page.status, headers, body }
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
    const answer = { status: 200, headers: { ...headers, etag }, body }
    cache.set(key, answer)
    return answer
  }

  const editorPage = (context: Context): Promise<Response> | Response => {
    const page = site.files.get('/editor/index.html')
    return page ? send(context, '/editor/index.html', page) : context.notFound()
  }

  return new Hono()
    .get('/robots.txt', (context) =>
      context.text(
        'User-agent: *\nDisallow: /api/\nDisallow: /editor/\nDisallow: /search\nDisallow: /find-your-area?\n',
      ),
    )
    .get('/editor', (context) => context.redirect('/editor/', 308))
    .get('*', async (context) => {
      const path = context.req.path
      const file = site.files.get(path)
      if (file) return send(context, path, file)
      if (path.startsWith('/assets/') || path.startsWith('/editor/assets/')) return context.notFound()
      return path.startsWith('/editor/') ? editorPage(context) : renderPage(context)
    })
}
