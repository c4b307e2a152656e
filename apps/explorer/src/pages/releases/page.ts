import type { Release } from '@jsna/core'
import { definePage } from '../../page.ts'
import ReleasesPage from './ReleasesPage.vue'

export interface ReleasesData {
  releases: Release[]
}

export const page = definePage<ReleasesData>({
  load: (api) => api.get('/releases'),
  head: () => ({
    title: 'Editions',
    description: 'Every edition of the Coventry needs assessment stays readable and can be cited.',
    canonical: '/releases',
  }),
  view: ReleasesPage,
})
