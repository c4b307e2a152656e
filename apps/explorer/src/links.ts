import { useAddress } from './current-page.ts'
import { releaseOf } from './pages.ts'
import type { PageAddress } from './page.ts'

/** Where the site shows a topic or theme of the citywide profile, by the id of its text. */
export const topicPath = (documentId: string): string => `/profile/${documentId.replace(/^citywide\//, '')}`

export const placePath = (code: string): string => `/places/${code.replace(/^reach-/, '')}`

export const indicatorPath = (slug: string): string => `/hub/${slug}`

export const areaPath = (code: string): string => `/hub/areas/${code}`

/** The same page in the newest edition. */
export function withoutRelease({ path, query }: PageAddress): string {
  const rest = new URLSearchParams(query)
  rest.delete('release')
  const search = rest.toString()
  return search === '' ? path : `${path}?${search}`
}

/** Keeps a reader of an older edition in it, from page to page. */
export function useEditionLink(): (path: string) => string {
  const address = useAddress()
  return (path) => {
    const release = releaseOf(address)
    return release === null ? path : `${path}?release=${release}`
  }
}
