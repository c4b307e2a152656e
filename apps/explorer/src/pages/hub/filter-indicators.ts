import type { PublishedIndicator } from '@jsna/api/client'

/** What a reader asked the list for; an empty text asks for everything. */
export interface HubFilter {
  search: string
  theme: string
  topic: string
  scheme: string
  /** Only indicators whose values carry an interval, so that they can be compared. */
  interval: boolean
}

export function readFilter(query: URLSearchParams): HubFilter {
  const text = (name: string): string => (query.get(name) ?? '').trim().slice(0, 100)
  return {
    search: text('search'),
    theme: text('theme'),
    topic: text('topic'),
    scheme: text('scheme'),
    interval: text('interval') === 'yes',
  }
}

export const isFiltered = (filter: HubFilter): boolean =>
  filter.interval || [filter.search, filter.theme, filter.topic, filter.scheme].some((text) => text !== '')

/** The choices of a reader; words are looked for by the API, which knows other spellings. */
export function filterIndicators(indicators: PublishedIndicator[], filter: HubFilter): PublishedIndicator[] {
  return indicators.filter(
    (indicator) =>
      (filter.theme === '' || indicator.theme === filter.theme) &&
      (filter.topic === '' || indicator.topic === filter.topic) &&
      (filter.scheme === '' || indicator.schemes.includes(filter.scheme)) &&
      (!filter.interval || indicator.intervalMethod !== 'none'),
  )
}
