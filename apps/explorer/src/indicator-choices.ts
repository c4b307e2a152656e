import type { PublishedIndicator } from '@jsna/api/client'
import { recommendationThemes } from './recommendations.ts'

export interface IndicatorGroup {
  label: string
  options: { value: string; label: string }[]
}

/** Indicators as choices of a list, by theme and name. */
export function indicatorGroups(indicators: readonly PublishedIndicator[]): IndicatorGroup[] {
  return Object.entries(recommendationThemes).flatMap(([theme, label]) => {
    const own = indicators.filter((each) => each.theme === theme)
    const options = own.map(({ slug, name }) => ({ value: slug, label: name }))
    options.sort((a, b) => a.label.localeCompare(b.label, 'en-GB'))
    return options.length === 0 ? [] : [{ label, options }]
  })
}

/** What the reader asked for, if it is one of the choices, and otherwise what is usual or the first one. */
export function chosenSlug(
  asked: string | null,
  usual: string,
  indicators: readonly PublishedIndicator[],
  other = '',
): string {
  const known = (slug: string | null) => indicators.find((each) => each.slug === slug)?.slug
  return known(asked) ?? known(usual) ?? indicators.find(({ slug }) => slug !== other)?.slug ?? usual
}
