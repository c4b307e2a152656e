import { city } from '../city.ts'

const citywide = /^citywide\/(?<theme>[a-z0-9-]+)(?:\/(?<topic>[a-z0-9-]+))?$/
const page = /^pages\/(?<name>[a-z0-9-]+)$/

/** Where readers find a text on the public site. */
export function pathOfDocument(id: string): string {
  const profile = citywide.exec(id)?.groups
  if (profile) return ['/profile', profile.theme, profile.topic].filter(Boolean).join('/')
  const name = page.exec(id)?.groups?.name
  if (name) return name === 'home' ? '/' : `/${name}`
  return '/places'
}

/** Where readers find an area: a place has a profile, every other area a page in the hub. */
export function pathOfArea(area: { code: string; scheme: string }): string {
  return area.scheme === city.places ? `/places/${area.code.replace(/^reach-/, '')}` : `/hub/areas/${area.code}`
}
