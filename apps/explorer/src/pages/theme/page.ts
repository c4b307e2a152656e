import type { PublishedDocument } from '@jsna/core'
import type { ProfileTheme } from '@jsna/api/client'
import { announce, plainLead } from '../../document-lead.ts'
import { loadMaps } from '../../maps.ts'
import type { Maps } from '../../maps.ts'
import { definePage } from '../../page.ts'
import { findTheme, themeDocument } from '../../profiles.ts'
import ThemePage from './ThemePage.vue'

export interface ThemeData {
  theme: ProfileTheme
  published: PublishedDocument
  topics: PublishedDocument[]
  maps: Maps
}

export const page = definePage<ThemeData>({
  async load(api, { parameters }) {
    const theme = await findTheme(api, parameters.theme ?? '')
    const [published, ...topics] = await Promise.all([
      api.get('/documents/{id}', { id: themeDocument(theme) }),
      ...theme.topics.map(({ id }) => api.get('/documents/{id}', { id })),
    ])
    return {
      theme,
      published,
      topics: topics.map(announce),
      maps: await loadMaps(api, Object.values(published.charts)),
    }
  },
  head: ({ theme, published }) => ({
    title: theme.title,
    description: plainLead(published),
    canonical: `/profile/${theme.id}`,
  }),
  view: ThemePage,
})
