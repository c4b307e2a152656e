import { aggregate, meanTotal } from '@jsna/core'
import type { Area, Indicator, Lookup, Observation } from '@jsna/core'
import { keyText } from '../database/rows.ts'
import { customScheme } from '../geography/custom-scheme.ts'

/**
 * Adds the small areas of one indicator up to the larger ones. What a source gives for a larger area itself stays as it is,
 * and so does what an earlier lookup has made: lookups come in the order of preference, finest areas first.
 */
export function addUp(
  indicator: Pick<Indicator, 'aggregation'>,
  source: readonly Observation[],
  lookups: readonly Lookup[],
  areas: ReadonlyMap<string, Pick<Area, 'scheme'>>,
): Observation[] {
  const { aggregation } = indicator
  if (aggregation === 'none') return []
  const taken = new Set(source.map(keyText))
  const made: Observation[] = []
  for (const lookup of lookups) {
    // An area that was drawn from areas which have been added up themselves would have no figures else.
    const given = lookup.toScheme === customScheme ? [...source, ...made] : source
    const parts = given.filter(({ area }) => areas.get(area)?.scheme === lookup.fromScheme)
    if (parts.length === 0) continue
    for (const total of aggregate(parts, lookup, aggregation === 'weigh-means' ? meanTotal : undefined).observations) {
      const key = keyText(total)
      if (taken.has(key)) continue
      taken.add(key)
      made.push(total)
    }
  }
  return made
}
