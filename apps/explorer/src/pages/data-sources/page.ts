import type { PublishedDocument } from '@jsna/core'
import { plainLead } from '../../document-lead.ts'
import { definePage } from '../../page.ts'
import DataSourcesPage from './DataSourcesPage.vue'
import { groupSources } from './group-sources.ts'
import type { Organisation } from './group-sources.ts'

export interface DataSourcesData {
  published: PublishedDocument
  organisations: Organisation[]
  schemes: { id: string; name: string; source: string; licence: string; caveat: string }[]
}

export const page = definePage<DataSourcesData>({
  async load(api) {
    const [published, { indicators }, { schemes }] = await Promise.all([
      api.get('/documents/{id}', { id: 'pages/data-sources' }),
      api.get('/indicators'),
      api.get('/area-schemes'),
    ])
    return {
      published,
      organisations: groupSources(indicators),
      schemes: schemes.map(({ id, name, source, licence, caveat }) => ({ id, name, source, licence, caveat })),
    }
  },
  head: ({ published }) => ({
    title: published.document.title,
    description: plainLead(published),
    canonical: '/data-sources',
  }),
  view: DataSourcesPage,
})
