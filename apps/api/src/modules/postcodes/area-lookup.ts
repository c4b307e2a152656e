import { postcodeBeginnings, postcodeFrom } from '@jsna/core'
import type { Area } from '@jsna/core'
import type { AreaLookupAnswer, FoundArea } from '../../client.ts'
import type { Catalogue } from '../../evidence/evidence-source.ts'
import { hasPostcodes } from '../../evidence/published.queries.ts'
import type { Published } from '../../evidence/published.queries.ts'
import { createSearchIndex } from '../../search/search-index.ts'
import { placeOfPostcode, placesOfBeginning } from './postcodes.queries.ts'

const mostNames = 20

/** Finds areas by what they are called. */
export type FindAreas = (words: string) => Area[]

/** What a reader typed, as a postcode, the beginning of one, or a name, and the areas that answer it. */
export async function lookUpAreas(
  words: string,
  { published, catalogue, byName }: { published: Published; catalogue: Catalogue; byName: FindAreas },
): Promise<AreaLookupAnswer> {
  const loaded = await hasPostcodes(published)
  const areaOf = new Map(catalogue.areas.map((area) => [area.code, area]))
  const withParents = (area: Area): FoundArea => ({
    area,
    within: area.parents.flatMap((code) => areaOf.get(code) ?? []),
  })
  const postcode = postcodeFrom(words)
  if (postcode !== null) {
    const area = areaOf.get((await placeOfPostcode(published, postcode)) ?? '')
    return { reading: 'postcode', text: postcode, hasPostcodes: loaded, found: area ? [withParents(area)] : [] }
  }
  const [first, ...others] = postcodeBeginnings(words)
  if (first !== undefined) {
    const { text, codes } = await firstThatBegins(published, [first, ...others])
    const containing = new Set(codes.flatMap((code) => areaOf.get(code)?.parents ?? []))
    const found = catalogue.areas.filter(({ code }) => containing.has(code)).map(withParents)
    return { reading: 'beginning', text: (text ?? first).trim(), hasPostcodes: loaded, found }
  }
  return { reading: 'name', text: words.trim(), hasPostcodes: loaded, found: byName(words).map(withParents) }
}

async function firstThatBegins(
  published: Published,
  beginnings: readonly string[],
): Promise<{ text?: string; codes: string[] }> {
  for (const text of beginnings) {
    const codes = await placesOfBeginning(published, text)
    if (codes.length > 0) return { text, codes }
  }
  return { codes: [] }
}

/** Finds the areas of a catalogue by name, code or description, spelling mistakes allowed. */
export function namesOf({ areas }: Catalogue): FindAreas {
  const find = createSearchIndex(
    areas.map((area) => ({
      kind: 'place' as const,
      title: area.name,
      path: area.code,
      excerpt: area.description,
      names: area.code,
      text: '',
      area,
    })),
  )
  return (words) =>
    find(words)
      .slice(0, mostNames)
      .map(({ entry }) => entry.area)
}
