import type { PublishedDocument } from '@jsna/core'
import { definePage } from '../../page.ts'
import { plainLead } from '../../document-lead.ts'
import TextPage from './TextPage.vue'

export interface TextData {
  published: PublishedDocument
}

/** A page that is nothing but a stored text: `/about` is the text `pages/about`. */
export const page = definePage<TextData>({
  load: async (api, { path }) => ({ published: await api.get('/documents/{id}', { id: `pages${path}` }) }),
  head: ({ published }, { path }) => ({
    title: published.document.title,
    description: plainLead(published),
    canonical: path,
  }),
  view: TextPage,
})
