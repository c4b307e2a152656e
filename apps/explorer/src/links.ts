import { publicAddresses } from '@jsna/ui'
import type { Addresses } from '@jsna/ui'
import { useCurrentPage } from './current-page.ts'
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

/** The same address in an older edition; that of the newest edition as it is. */
export function inEdition(address: string, release: number | null): string {
  if (release === null) return address
  const [before = '', hash] = address.split('#')
  const [path = '', search = ''] = before.split('?')
  const query = new URLSearchParams(search)
  query.set('release', String(release))
  return `${path}?${query.toString()}${hash === undefined ? '' : `#${hash}`}`
}

/** Keeps a reader of an older edition in it, from page to page. */
export function useEditionLink(): (path: string) => string {
  const page = useCurrentPage()
  return (path) => inEdition(path, releaseOf(page.address))
}

/** The addresses that figures, charts and maps link to, in the edition that is being read. */
export function editionAddresses(edition: (path: string) => string): Addresses {
  return {
    figure: (key) => edition(publicAddresses.figure(key)),
    area: (code) => edition(publicAddresses.area(code)),
    document: (id) => edition(publicAddresses.document(id)),
    recommendation: (id) => edition(publicAddresses.recommendation(id)),
    download(data) {
      const file = publicAddresses.download(data)
      return file === null ? null : edition(file)
    },
  }
}
