import type { PublishedDocument } from '@jsna/core'
import type { ProfileTheme } from '@jsna/api/client'
import { loadMaps } from '../../maps.ts'
import type { Maps } from '../../maps.ts'
import { definePage } from '../../page.ts'
import { plainLead } from '../../document-lead.ts'
import { findTheme } from '../../profiles.ts'
import TopicPage from './TopicPage.vue'

export interface TopicData {
  theme: ProfileTheme
  published: PublishedDocument
  maps: Maps
}

export const page = definePage<TopicData>({
  async load(api, { parameters }) {
    const [theme, published] = await Promise.all([
      findTheme(api, parameters.theme ?? ''),
      api.get('/documents/{id}', { id: `citywide/${parameters.theme}/${parameters.topic}` }),
    ])
    return { theme, published, maps: await loadMaps(api, Object.values(published.charts)) }
  },
  head: ({ published }, { path }) => ({
    title: published.document.title,
    description: plainLead(published),
    canonical: path,
  }),
  view: TopicPage,
})
