import { createMemoryHistory } from 'vue-router'
import { chartRendererKey, renderChartSvg } from '@jsna/ui/server'
import { renderToString } from 'vue/server-renderer'
import { createApi } from './api.ts'
import type { PageAssets } from './assets.ts'
import { createExplorer } from './create-explorer.ts'
import { openPage, showProblem } from './open-page.ts'
import { addressOf, releaseOf } from './pages.ts'
import { PageMoved } from './page.ts'
import { describeProblem } from './problem.ts'
import { createSiteRouter } from './routes.ts'
import { useSite } from './stores/site.ts'
import { writePage } from './write-page.ts'

export interface RenderRequest {
  /** Path and query, such as `/hub?theme=prospects`. */
  url: string
  /** Answers calls to the public API, in process. */
  fetch: typeof globalThis.fetch
  /** Origin of the site. */
  baseUrl: string
}

export interface RenderedPage {
  status: number
  html: string
  headers: Record<string, string>
}

export type FindAssets = (page: string) => PageAssets

const moved = (to: string, headers: Record<string, string> = {}): RenderedPage => ({
  status: 308,
  html: '',
  headers: { location: to, ...headers },
})

/** Pages of which the address may say where a reader lives: nobody keeps them on the way. */
const personal = new Set(['find-area'])
const keptNowhere = { 'cache-control': 'private, no-store' }

/** Makes one page of the site on the server. */
export async function renderPage({ url, fetch, baseUrl }: RenderRequest, find: FindAssets): Promise<RenderedPage> {
  const [pathname = '/', ...query] = url.split('?')
  const search = query.length === 0 ? '' : `?${query.join('?')}`
  if (pathname.length > 1 && pathname.endsWith('/')) return moved(`/${pathname.replace(/^\/+|\/+$/g, '')}${search}`)
  const router = createSiteRouter(createMemoryHistory())
  const { app, pinia, page } = createExplorer(router)
  await router.push(pathname + search)
  const route = router.currentRoute.value
  const address = addressOf(route)
  const api = createApi({ fetch, baseUrl, release: releaseOf(address) })
  try {
    const [opened, problem] = await Promise.all([
      openPage(route.meta.page, api, address),
      useSite(pinia)
        .load(api)
        .then(() => null, describeProblem),
    ])
    Object.assign(page, { address }, problem === null ? opened : showProblem(problem, address))
  } catch (error) {
    if (error instanceof PageMoved) return moved(error.to, keptNowhere)
    throw error
  }
  app.provide(chartRendererKey, renderChartSvg)
  const body = await renderToString(app)
  const state = {
    stores: pinia.state.value,
    page: page.problem === null ? { data: page.data } : { problem: page.problem },
  }
  const html = writePage({ head: page.head, body, state, assets: find(route.meta.page), baseUrl })
  return {
    status: page.problem?.status ?? 200,
    html,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      ...(personal.has(route.meta.page) ? keptNowhere : {}),
    },
  }
}
