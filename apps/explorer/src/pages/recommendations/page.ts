import { definePage } from '../../page.ts'
import { groupRecommendations } from '../../recommendations.ts'
import type { RecommendationGroup } from '../../recommendations.ts'
import RecommendationsPage from './RecommendationsPage.vue'

export interface RecommendationsData {
  groups: RecommendationGroup[]
  /** Titles of the topics in which the evidence is told, by document id. */
  topics: Record<string, string>
}

export const page = definePage<RecommendationsData>({
  async load(api) {
    const [{ recommendations }, { documents }] = await Promise.all([api.get('/recommendations'), api.get('/documents')])
    return {
      groups: groupRecommendations(recommendations),
      topics: Object.fromEntries(documents.map(({ id, title }) => [id, title])),
    }
  },
  head: () => ({
    title: 'Recommendations',
    description:
      'What the evidence asks for in Coventry, with the figures behind each recommendation and the one to watch.',
    canonical: '/recommendations',
  }),
  view: RecommendationsPage,
})
