import type { Recommendation } from '@jsna/core'
import type { JudgedRecommendation } from '@jsna/api/client'

/** The five groups of recommendations, in the order of the profile. */
export const recommendationThemes: Record<Recommendation['theme'], string> = {
  'demographics-and-community': 'Demographics and community',
  prospects: 'Prospects',
  environment: 'Environment',
  'health-and-wellbeing': 'Health and wellbeing',
  'working-together': 'Working together',
}

export const statusWords: Record<Recommendation['status'], string> = {
  proposed: 'Proposed',
  agreed: 'Agreed',
  'under-way': 'Under way',
  done: 'Done',
}

const themeIds = Object.keys(recommendationThemes) as Recommendation['theme'][]

export interface RecommendationGroup {
  theme: Recommendation['theme']
  title: string
  recommendations: JudgedRecommendation[]
}

export function groupRecommendations(all: JudgedRecommendation[]): RecommendationGroup[] {
  return themeIds
    .map((theme) => ({
      theme,
      title: recommendationThemes[theme],
      recommendations: all.filter((each) => each.theme === theme),
    }))
    .filter(({ recommendations }) => recommendations.length > 0)
}

export interface LeadingRecommendation extends Pick<Recommendation, 'id' | 'number' | 'theme' | 'text'> {
  /** Name of the figure to watch. */
  watch: string
}

/** The first of every group, without its evidence: what the home page has room for. */
export function leadingRecommendations(all: JudgedRecommendation[]): LeadingRecommendation[] {
  return groupRecommendations(all)
    .flatMap(({ recommendations }) => recommendations.slice(0, 1))
    .map(({ id, number, theme, text, measure }) => ({ id, number, theme, text, watch: measure.label }))
}
