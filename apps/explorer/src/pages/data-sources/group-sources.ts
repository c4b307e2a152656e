import type { Indicator, IndicatorSource } from '@jsna/core'

/** One publication and the indicators that come from it. */
export interface SourceEntry extends IndicatorSource {
  indicators: { slug: string; name: string }[]
}

const keyOf = ({ organisation, title, date }: IndicatorSource): string => JSON.stringify([organisation, title, date])

export interface Organisation {
  organisation: string
  sources: SourceEntry[]
}

/** The catalogue, read from the side of its sources: by organisation, then title, newest first. */
export function groupSources(indicators: Pick<Indicator, 'slug' | 'name' | 'source'>[]): Organisation[] {
  const entries = new Map<string, SourceEntry>()
  for (const { slug, name, source } of indicators) {
    const entry = entries.get(keyOf(source)) ?? { ...source, indicators: [] }
    entry.indicators.push({ slug, name })
    entries.set(keyOf(source), entry)
  }
  const sorted = [...entries.values()].sort(
    (a, b) =>
      a.organisation.localeCompare(b.organisation, 'en-GB') ||
      a.title.localeCompare(b.title, 'en-GB') ||
      b.date.localeCompare(a.date),
  )
  const names = [...new Set(sorted.map(({ organisation }) => organisation))]
  return names.map((name) => ({
    organisation: name,
    sources: sorted.filter(({ organisation }) => organisation === name),
  }))
}
