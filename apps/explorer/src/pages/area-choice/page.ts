import { definePage, PageMoved } from '../../page.ts'
import ProblemView from '../../parts/ProblemView.vue'
import { site } from '../../site.ts'

/** A form cannot send its reader to `/hub/areas/{code}`; this address does. */
export const page = definePage<never>({
  load: async (_api, { query }) => {
    const rest = new URLSearchParams([...query].filter(([name, value]) => name !== 'area' && value !== ''))
    const search = rest.toString()
    const code = encodeURIComponent(query.get('area') || site.city)
    throw new PageMoved(`/hub/areas/${code}${search === '' ? '' : `?${search}`}`)
  },
  head: () => ({ title: '', description: '', canonical: '/hub' }),
  view: ProblemView,
})
