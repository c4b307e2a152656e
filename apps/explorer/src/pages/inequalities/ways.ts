import type { PublishedIndicator } from '@jsna/api/client'

/** By what people are put into groups. */
export type Way = 'deprivation' | 'sex' | 'category'

export const byLabels: Record<Way, string> = {
  deprivation: 'By deprivation',
  sex: 'By sex',
  category: 'By group',
}

/** The ways in which an indicator has figures of groups. Shares of all people are no groups to set against each other. */
export function waysOf({
  sexes,
  categories,
  aggregation,
}: Pick<PublishedIndicator, 'sexes' | 'categories' | 'aggregation'>): Way[] {
  return [
    ...(aggregation === 'sum-counts' ? (['deprivation'] as const) : []),
    ...(sexes.includes('female') && sexes.includes('male') ? (['sex'] as const) : []),
    ...(categories.length > 1 ? (['category'] as const) : []),
  ]
}
