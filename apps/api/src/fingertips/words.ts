import type { Indicator, Trend, ValueType, Verdict } from '@jsna/core'

// What Fingertips calls what we call otherwise.

export const verdictWords: Record<Verdict, string> = {
  better: 'Better',
  similar: 'Similar',
  worse: 'Worse',
  higher: 'Higher',
  lower: 'Lower',
  'not-compared': 'Not compared',
}

const judgedWords: Partial<Record<Trend['judged'], string>> = {
  'getting-better': ' and getting better',
  'getting-worse': ' and getting worse',
}

export function trendWords({ direction, judged }: Pick<Trend, 'direction' | 'judged'>): string {
  if (direction === 'not-tested') return 'Cannot be calculated'
  if (direction === 'no-significant-change') return 'No significant change'
  return `${direction === 'increasing' ? 'Increasing' : 'Decreasing'}${judgedWords[judged] ?? ''}`
}

/** The numbers that Fingertips gives the kinds of value; those that it does not know have numbers above 90000. */
export const valueTypes: Record<ValueType, { Id: number; Name: string }> = {
  'standardised-rate': { Id: 1, Name: 'Directly standardised rate' },
  'crude-rate': { Id: 3, Name: 'Crude rate' },
  proportion: { Id: 5, Name: 'Proportion' },
  ratio: { Id: 6, Name: 'Ratio' },
  count: { Id: 7, Name: 'Count' },
  'life-expectancy': { Id: 11, Name: 'Life expectancy' },
  mean: { Id: 90_001, Name: 'Mean' },
  median: { Id: 90_002, Name: 'Median' },
  score: { Id: 90_003, Name: 'Score' },
  currency: { Id: 90_004, Name: 'Currency' },
}

export const polarities: Record<Indicator['polarity'], { Id: number; Name: string }> = {
  'low-is-good': { Id: 0, Name: 'RAG - Low is good' },
  'high-is-good': { Id: 1, Name: 'RAG - High is good' },
  'no-judgement': { Id: 99, Name: 'BOB - Blue orange blue' },
}

export const intervalMethods: Record<Indicator['intervalMethod'], { Id: number; Name: string; Description: string }> = {
  wilson: { Id: 1, Name: 'Wilson Score method', Description: 'Wilson’s score interval for a proportion.' },
  byars: { Id: 2, Name: "Byar's method", Description: 'Byar’s approximation for a count of events.' },
  'student-t': { Id: 90_001, Name: 'Student t', Description: 'Student’s t distribution, for a mean.' },
  published: { Id: 90_002, Name: 'As published', Description: 'The limits are those that the source publishes.' },
  none: { Id: -1, Name: 'Not applicable', Description: 'No limits are given.' },
}

/** How a value is compared, by the number of Fingertips’ comparator method. */
export const comparatorMethods: Record<Indicator['comparisonMethod'], number> = {
  none: -1,
  'interval-95': 1,
  'interval-95-and-998': 17,
  'both-intervals': 12,
  'control-limits-proportion': 5,
  'control-limits-rate': 6,
}
