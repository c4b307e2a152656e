import type { RouteLocationNormalized } from 'vue-router'
import type { AnyPage, PageAddress } from './page.ts'

const modules = import.meta.glob<AnyPage>('./pages/*/page.ts', { import: 'page' })

/** The file of a page in the project, by which the build's manifest knows it. */
export const pageSource = (name: string): string => `src/pages/${name}/page.ts`

/** Fetches the code of one page; each is a chunk of its own. */
export function fetchPage(name: string): Promise<AnyPage> {
  const fetchModule = modules[`./pages/${name}/page.ts`]
  if (fetchModule === undefined) throw new Error(`pages.ts: there is no page called “${name}”`)
  return fetchModule()
}

export function addressOf(route: RouteLocationNormalized): PageAddress {
  const parameters = Object.entries(route.params).map(([name, value]) => [name, [value].flat().join('/')])
  const query = route.fullPath.split('#')[0]?.split('?')[1] ?? ''
  return {
    path: route.path,
    parameters: Object.fromEntries(parameters) as Record<string, string>,
    query: new URLSearchParams(query),
  }
}

/** The edition that an address asks for: `?release=2`. Anything else means the newest. */
export function releaseOf(address: PageAddress): number | null {
  const text = address.query.get('release') ?? ''
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null
}
