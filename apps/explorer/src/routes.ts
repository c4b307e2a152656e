import { createRouter } from 'vue-router'
import type { RouteRecordRaw, Router, RouterHistory, RouterScrollBehavior } from 'vue-router'
import PageHost from './PageHost.vue'

declare module 'vue-router' {
  interface RouteMeta {
    /** The folder of the page under `pages/`. */
    page: string
  }
}

/** Every address of the site, and the folder of the page that answers it. */
const addresses: [path: string, page: string][] = [
  ['/', 'home'],
  ['/profile', 'profile'],
  ['/profile/:theme', 'theme'],
  ['/profile/:theme/:topic', 'topic'],
  ['/places', 'places'],
  ['/places/:place', 'place'],
  ['/hub', 'hub'],
  ['/hub/areas', 'area-choice'],
  ['/hub/areas/:code', 'area'],
  ['/hub/compare-areas', 'compare-areas'],
  ['/hub/compare-indicators', 'compare-indicators'],
  ['/hub/inequalities', 'inequalities'],
  ['/hub/population-pyramid', 'population-pyramid'],
  ['/hub/:indicator', 'indicator'],
  ['/recommendations', 'recommendations'],
  ['/data-sources', 'data-sources'],
  ['/about', 'text'],
  ['/accessibility', 'text'],
  ['/search', 'search'],
  ['/find-your-area', 'find-area'],
  ['/releases', 'releases'],
  ['/releases/:number', 'release'],
  ['/:rest(.*)*', 'missing'],
]

export const routes: RouteRecordRaw[] = addresses.map(([path, page]) => ({
  path,
  component: PageHost,
  meta: { page },
}))

export function createSiteRouter(history: RouterHistory, scrollBehavior?: RouterScrollBehavior): Router {
  return createRouter({ history, routes, scrollBehavior, strict: true, sensitive: true })
}
