import { comparisonMethods } from '@jsna/core'
import type { ComparisonMethod, IntervalMethod, Polarity, TrendRule } from '@jsna/core'

export const polarityWords: Record<Polarity, string> = {
  'high-is-good': 'High is good',
  'low-is-good': 'Low is good',
  'no-judgement': 'Neither high nor low is good',
}

export function comparisonWords(method: ComparisonMethod): string {
  return method === 'none' ? 'Not compared: there is no interval' : comparisonMethods[method].label
}

export const intervalMethodWords: Record<IntervalMethod, string> = {
  wilson: 'Calculated by Wilson’s method from count and denominator',
  byars: 'Calculated by Byar’s method from the count, exactly below ten',
  'student-t': 'Calculated from the spread of the values (Student’s t)',
  published: 'Published by the source',
  none: 'None is published',
}

export const trendRuleWords: Record<TrendRule, string> = {
  proportion: 'Tested on the counts of the latest periods',
  'value-with-interval': 'Tested on the latest values with their intervals',
  none: 'Described and not tested',
}
