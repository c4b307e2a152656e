import { aggregate } from '@jsna/core'
import type { Area, Indicator, Lookup, Observation } from '@jsna/core'

/**
 * Some census tables stop at small areas. The city’s own counts are then the sum of its neighbourhoods, or of its
 * middle layer areas; a value that a source gives for the city without its counts gives way to the sum.
 */
export function cityTotals(
  observations: Observation[],
  indicator: Indicator,
  areas: readonly Area[],
  city: string,
): Observation[] {
  if (indicator.aggregation !== 'sum-counts') return observations
  if (observations.some(({ area, count }) => area === city && count !== null)) return observations
  const codes = (scheme: string): Set<string> =>
    new Set(areas.filter((area) => area.scheme === scheme).map(({ code }) => code))
  for (const scheme of ['lsoa-2021', 'msoa-2021']) {
    const parts = codes(scheme)
    const small = observations.filter(({ area }) => parts.has(area))
    if (small.length === 0) continue
    const lookup: Lookup = {
      id: `${scheme}-to-city`,
      fromScheme: scheme,
      toScheme: 'upper-tier-authority-2025',
      method: 'exact',
      status: 'official',
      source: 'Office for National Statistics',
      validFrom: null,
      entries: [...parts].map((from) => ({ from, to: city, weight: 1 })),
    }
    const totals = aggregate(small, lookup).observations
    return [...observations.filter(({ area }) => area !== city), ...totals]
  }
  return observations
}
