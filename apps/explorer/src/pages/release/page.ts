import type { Download } from '@jsna/api/client'
import type { Release } from '@jsna/core'
import { dateWords } from '@jsna/ui'
import { definePage, PageMissing } from '../../page.ts'
import ReleasePage from './ReleasePage.vue'

export interface ReleaseData {
  release: Release
  downloads: Download[]
}

export const page = definePage<ReleaseData>({
  async load(api, { parameters }) {
    const number = parameters.number ?? ''
    if (!/^[1-9]\d{0,5}$/.test(number)) throw new PageMissing(`There is no edition “${number}”.`)
    const [release, { downloads }] = await Promise.all([
      api.get('/releases/{number}', { number }),
      api.get('/releases/{number}/downloads', { number }),
    ])
    return { release, downloads }
  },
  head: ({ release }) => ({
    title: release.title,
    description: `What changed in ${release.title} of the Coventry needs assessment, published ${dateWords(release.publishedAt)}.`,
    canonical: `/releases/${release.number}`,
  }),
  view: ReleasePage,
})
