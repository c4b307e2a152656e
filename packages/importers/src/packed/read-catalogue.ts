import type { Indicator, Theme } from '@jsna/core'
import { indicatorSchema, themeSchema } from '@jsna/core/schema'
import { PackedDataError } from './packed-data-error.ts'
import { readValid } from './read-file.ts'

export interface Catalogue {
  themes: Theme[]
  indicators: Indicator[]
}

/** Themes and indicators of a data folder, in the order of the themes. Every decision in them was made by a person. */
export async function readCatalogue(folder: string): Promise<Catalogue> {
  const themes = await readValid(folder, 'catalogue/themes.json', themeSchema.array())
  const indicators: Indicator[] = []
  const seen = new Set<string>()
  for (const { id, topics } of themes) {
    const path = `catalogue/${id}.json`
    for (const indicator of await readValid(folder, path, indicatorSchema.array())) {
      if (seen.has(indicator.slug)) throw new PackedDataError(path, `The slug “${indicator.slug}” is used twice.`)
      if (!topics.includes(indicator.topic)) {
        throw new PackedDataError(
          path,
          `“${indicator.slug}” names the topic “${indicator.topic}”, which ${id} has not.`,
        )
      }
      seen.add(indicator.slug)
      indicators.push(indicator)
    }
  }
  checkSamePeople(indicators)
  return { themes, indicators }
}

/** Indicators that count the same people protect each other only where each hides what the others hide. */
function checkSamePeople(indicators: readonly Indicator[]): void {
  const bySlug = new Map(indicators.map((indicator) => [indicator.slug, indicator]))
  for (const { slug, theme, disclosure } of indicators) {
    for (const name of disclosure.samePeopleAs ?? []) {
      const refuse = (why: string) =>
        new PackedDataError(`catalogue/${theme}.json`, `“${slug}” counts the same people as “${name}”, ${why}`)
      const other = bySlug.get(name)?.disclosure
      if (!other) throw refuse('which is not in the catalogue. Write the slug of an indicator.')
      const differing = policyFields.filter((field) => disclosure[field] !== other[field])
      if (differing.length > 0) {
        throw refuse(`but their policies differ (${differing.join(', ')}). Give both the same one.`)
      }
    }
  }
}

const policyFields = ['threshold', 'roundTo', 'protectZero', 'secondary'] as const
