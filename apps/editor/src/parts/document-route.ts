import type { LocationQueryRaw, RouteLocationNormalizedLoaded, RouteLocationRaw } from 'vue-router'

/** The address of a text, and of a sentence in it: `at` is the name of a figure or claim. */
export function documentRoute(id: string, place: { at?: string; area?: string } = {}): RouteLocationRaw {
  const query: LocationQueryRaw = {}
  if (place.area) query.area = place.area
  if (place.at) query.at = place.at
  return { name: 'document', params: { id: id.split('/') }, query }
}

/** Which text an address means; empty where it means none. */
export function documentIdOf(route: Pick<RouteLocationNormalizedLoaded, 'params'>): string {
  const { id } = route.params
  return Array.isArray(id) ? id.join('/') : (id ?? '')
}

/** One value of the query, empty where it is not there. */
export function queryOf(route: Pick<RouteLocationNormalizedLoaded, 'query'>, name: string): string {
  const value = route.query[name]
  return typeof value === 'string' ? value : ''
}
