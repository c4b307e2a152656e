import type { AreaReference, Indicator, PeriodReference, Reference, Sex } from '@jsna/core'

export const sexWords: Record<Sex, string> = { persons: 'Everyone', female: 'Women', male: 'Men' }

export const relativeAreas: { value: AreaReference; label: string }[] = [
  { value: '@this', label: 'This page’s area' },
  { value: '@benchmark', label: 'Its benchmark' },
  { value: '@region', label: 'Its region' },
  { value: '@city', label: 'The city' },
]

export const relativePeriods: { value: PeriodReference; label: string }[] = [
  { value: 'latest', label: 'Latest' },
  { value: 'previous', label: 'The one before the latest' },
  { value: 'earliest', label: 'Earliest' },
]

export function ageWords(age: string): string {
  return age === 'all' ? 'All ages' : age
}

export function categoryWords(indicator: Indicator | undefined, category: string): string {
  if (category === 'all') return 'All categories'
  return indicator?.categories.find((known) => known.id === category)?.label ?? category
}

/** A reference to the newest figure of an indicator for the page's own area, in its first breakdown. */
export function firstReference(indicator: Indicator): Reference {
  return fitted(
    { indicator: '', area: '@this', period: 'latest', sex: 'persons', age: 'all', category: 'all' },
    indicator,
  )
}

/** The same reference for another indicator: what this one does not know is replaced by its first choice. */
export function fitted(reference: Reference, indicator: Indicator): Reference {
  const categories = categoriesOf(indicator)
  return {
    ...reference,
    indicator: indicator.slug,
    sex: oneOf(reference.sex, indicator.sexes) ?? 'persons',
    age: oneOf(reference.age, indicator.ages) ?? 'all',
    category: oneOf(reference.category, categories) ?? 'all',
  }
}

/** The categories that can be asked for: those of the breakdown, or `all` where there is none. */
export function categoriesOf(indicator: Indicator): string[] {
  return indicator.categories.length > 0 ? indicator.categories.map((category) => category.id) : ['all']
}

function oneOf<T>(value: T, known: readonly T[]): T | undefined {
  return known.includes(value) ? value : known[0]
}
