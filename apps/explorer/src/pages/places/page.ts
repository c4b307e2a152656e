import { definePage } from '../../page.ts'
import { loadPlaces } from '../../places.ts'
import type { PlacesOverview } from '../../places.ts'
import PlacesPage from './PlacesPage.vue'

export const page = definePage<PlacesOverview>({
  load: loadPlaces,
  head: () => ({
    title: 'Places',
    description:
      'A profile of each of the eight Family Hub reach areas of Coventry. Their boundaries are illustrative.',
    canonical: '/places',
  }),
  view: PlacesPage,
})
