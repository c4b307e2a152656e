import type { Release } from '@jsna/core'
import { dateWords } from '@jsna/ui'
import { definePage, PageMissing } from '../../page.ts'
import ReleasePage from './ReleasePage.vue'

export interface ReleaseData {
  release: Release
}

export const page = definePage<ReleaseData>({
  async load(api, { parameters }) {
    const number = parameters.number ?? ''
    if (!/^[1-9]\d{0,5}$/.test(number)) throw new PageMissing(`There is no edition “${number}”.`)
    return { release: await api.get('/releases/{number}', { number }) }
  },
  head: ({ release }) => ({
    title: release.title,
    description: `What changed in ${release.title} of the Coventry needs assessment, published ${dateWords(release.publishedAt)}.`,
    canonical: `/releases/${release.number}`,
  }),
  view: ReleasePage,
})
