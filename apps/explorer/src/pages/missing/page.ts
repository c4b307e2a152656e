import { definePage, PageMissing } from '../../page.ts'
import ProblemView from '../../parts/ProblemView.vue'

/** Every address that no other page answers. */
export const page = definePage<never>({
  load: async (_api, { path }) => {
    throw new PageMissing(`There is no page at ${path}.`)
  },
  head: () => ({ title: '', description: '', canonical: '/' }),
  view: ProblemView,
})
